import CampaignDomain
import CampaignPreview
import TerminalKit

/// Writes the listed campaigns.
struct CampaignsExport: Work {
    let rows: [[String]]
    let columns: [String]
    let format: ExportFormat
    let summary: String

    func title(_ words: Words) -> String { words("Writing the campaigns") }

    func answer(in context: WorkContext) throws -> FileDraft {
        var table = ExportTable(columns: columns)
        for row in rows { table.append(row) }
        return FileDraft(
            name: "campaigns.\(format.fileExtension)", contents: table.contents(as: format), summary: summary)
    }
}

/// Writes the recipients behind a number: who, where to, what happens and why. Masked when the screen is.
struct RecipientsExport: Work {
    let computed: ComputedPreview
    let behind: PlacedRows
    let format: ExportFormat
    let presentation: PresentationContext

    func title(_ words: Words) -> String { words("Writing the recipients") }

    func answer(in context: WorkContext) throws -> FileDraft {
        let words = presentation.words
        let facts = RecipientFacts(computed: computed, context: presentation)
        let columns: [RecipientColumn] = [.id, .name, .city, .address]
        var table = ExportTable(
            columns: columns.map { $0.title(words) } + [words("Verdict"), words("Reasons"), words("Warnings")])
        let outcome = computed.outcome
        for place in 0..<behind.count {
            if place & 0xFFF == 0 {
                try context.checkCancellation()
                context.report(WorkProgress(done: place, total: behind.count))
            }
            guard let row = behind.row(at: place) else { break }
            let isTargeted = facts.isTargeted(row)
            table.append(
                columns.map { facts.cell($0, row: row).text } + [
                    isTargeted ? outcome.verdict(of: row).description : words("not targeted"),
                    isTargeted ? outcome.reasons(of: row).map(\.rawValue).joined(separator: " ") : "",
                    isTargeted ? outcome.warnings(of: row).map(\.rawValue).joined(separator: " ") : "",
                ])
        }
        return FileDraft(
            name: "\(computed.preview.campaign.id.rawValue)-recipients.\(format.fileExtension)",
            contents: table.contents(as: format), summary: words.counted(behind.count, .record))
    }
}

/// Writes the findings.
struct FindingsExport: Work {
    let preview: CampaignPreview
    let format: ExportFormat
    let presentation: PresentationContext

    func title(_ words: Words) -> String { words("Writing the findings") }

    func answer(in context: WorkContext) throws -> FileDraft {
        let words = presentation.words
        var table = ExportTable(
            columns: [words("Severity"), words("Rule"), words("Name"), words("Count"), words("Finding")])
        let presenter = FindingPresenter(presentation)
        for finding in preview.findings {
            table.append([
                words(finding.severity.phrase), finding.rule.rawValue, RulePresenter(words: words).title(finding.rule),
                String(finding.count), presenter.message(finding),
            ])
        }
        return FileDraft(
            name: "\(preview.campaign.id.rawValue)-findings.\(format.fileExtension)",
            contents: table.contents(as: format), summary: words.counted(preview.findings.count, .finding))
    }
}

extension CampaignsScreen {
    public var canExport: Bool {
        guard let preview else { return !listing.isEmpty }
        guard let computed = preview.computed else { return false }
        if case .caps? = preview.pages.last?.kind { return preview.caps?.comparison != nil }
        // While one chooses what to compare with, the people of before are out of sight.
        if let page = preview.differencePage, page.difference == nil { return false }
        return preview.pane == .findings && preview.pages.isEmpty
            ? !computed.preview.findings.isEmpty : preview.behind.count > 0
    }

    public var canCopy: Bool {
        guard let preview else { return !listing.isEmpty }
        return preview.computed != nil
    }

    /// The findings when they have the keyboard, else the recipients behind the chosen number.
    public func export(as format: ExportFormat, in context: ScreenContext) -> (any Work)? {
        guard canExport else { return nil }
        guard let preview, let computed = preview.computed else { return campaignsExport(as: format, in: context) }
        if case .caps? = preview.pages.last?.kind {
            return preview.caps?.comparison.map {
                CapsExport(comparison: $0, preview: computed.preview, format: format)
            }
        }
        if preview.pane == .findings, preview.pages.isEmpty {
            return FindingsExport(preview: computed.preview, format: format, presentation: context.presentation)
        }
        return RecipientsExport(
            computed: computed, behind: preview.behind, format: format, presentation: context.presentation)
    }

    private func campaignsExport(as format: ExportFormat, in context: ScreenContext) -> CampaignsExport {
        let facts = CampaignFacts(context)
        let columns = CampaignColumn.allCases
        return CampaignsExport(
            rows: listing.map { campaign in columns.map { facts.cell($0, campaign).text } },
            columns: columns.map { $0.title(context.words) }, format: format,
            summary: context.words.counted(listing.count, .campaign))
    }

    /// A page as it can be read; else the line that is selected.
    public func textToCopy(in context: ScreenContext) -> (text: String, name: String)? {
        guard let preview else { return campaignToCopy(in: context) }
        guard let computed = preview.computed else { return nil }
        return preview.textToCopy(computed, in: context)
    }

    private func campaignToCopy(in context: ScreenContext) -> (text: String, name: String)? {
        guard let campaign = selectedCampaign else { return nil }
        let facts = CampaignFacts(context)
        let cells = CampaignColumn.allCases.map { SanitizedText(facts.cell($0, campaign).text).text }
        return (cells.joined(separator: "\t") + "\n", campaign.name)
    }
}

extension OpenPreview {
    fileprivate func textToCopy(_ computed: ComputedPreview, in context: ScreenContext) -> (text: String, name: String)?
    {
        let words = context.words
        let presentation = context.presentation
        if case .caps? = pages.last?.kind {
            guard let comparison = caps?.comparison else { return nil }
            return (
                CapsReport(comparison: comparison, preview: computed.preview, words: words).text + "\n", words("caps")
            )
        }
        if let difference = differencePage?.difference {
            let report = DifferenceReport(
                difference: difference.difference, words: words, mask: presentation.mask)
            return (report.text + "\n", words("difference"))
        }
        if let page = pages.last, let row = selectedRow {
            switch page.kind {
            case .why:
                let report = ExplainReport(
                    preview: computed.preview, row: row, words: words, mask: presentation.mask)
                return (report.text + "\n", words("why"))
            case .message(let variant):
                return (messagePage(computed, row: row, variant: variant, context).text + "\n", words("message"))
            case .caps, .difference: return nil
            }
        }
        switch pane {
        case .waterfall:
            let report = PreviewReport(preview: computed.preview, words: words, mask: presentation.mask)
            return (report.text + "\n", words("report of the preview"))
        case .findings:
            guard let finding = selectedFinding.flatMap({ finding($0.finding) }) else { return nil }
            return ("\(finding.rule): \(FindingPresenter(presentation).message(finding))\n", words("finding"))
        case .recipients:
            guard let row = selectedRow else { return nil }
            let facts = recipientFacts(computed, in: context)
            let cells = [RecipientColumn.id, .name, .city, .address, .verdict, .also]
                .map { SanitizedText(facts.cell($0, row: row).text).text }
            return (cells.joined(separator: "\t") + "\n", facts.cell(.name, row: row).text)
        }
    }
}
