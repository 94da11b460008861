import CampaignDomain
import CampaignPreview
import TerminalKit

/// Writes the review of a campaign: as Markdown the whole report, else a line for every finding and step of the checks.
struct ReviewExport: Work {
    let document: ReviewDocument
    let review: CampaignReview
    let format: ExportFormat
    let presentation: PresentationContext

    func title(_ words: Words) -> String { words("Writing the review") }

    func answer(in context: WorkContext) throws -> FileDraft {
        let id = review.subject.campaign.id
        return FileDraft(
            name: "\(id)-review.\(format.fileExtension)",
            contents: format == .markdown ? document.markdown : table.contents(as: format),
            summary: presentation.words("Review: {0}", review.subject.campaign.name))
    }

    private var table: ExportTable {
        let words = presentation.words
        let presenter = ReviewPresenter(presentation)
        let finder = FindingPresenter(presentation)
        var table = ExportTable(
            columns: [
                words("Check"), words("State"), words("Severity"), words("Rule"), words("Count"), words("Finding"),
                words("Overridden because"),
            ])
        for check in ReviewCheck.allCases {
            let state = review.state(of: check)
            let head = [presenter.title(check), presenter.title(state)]
            for finding in review.subject.findings(of: check) {
                let override = state.entry?.overrides.first { $0.rule == finding.rule.rawValue }
                table.append(
                    head + [
                        words(finding.severity.phrase), finding.rule.rawValue, String(finding.count),
                        finder.message(finding), override?.reason ?? "",
                    ])
            }
            for step in review.subject.held(by: check) {
                let summary = RulePresenter(words: words).summary(step.rule)
                table.append(
                    head + [words(Severity.hold.phrase), step.rule.rawValue, String(step.count), summary, ""])
            }
        }
        return table
    }
}

extension ReviewScreen {
    public var canExport: Bool { opened?.reviewed != nil }
    public var canCopy: Bool { canExport }

    public func export(as format: ExportFormat, in context: ScreenContext) -> (any Work)? {
        guard let opened, let review = opened.review(context), let document = opened.document(context) else {
            return nil
        }
        return ReviewExport(document: document, review: review, format: format, presentation: context.presentation)
    }

    public func textToCopy(in context: ScreenContext) -> (text: String, name: String)? {
        guard let document = opened?.document(context) else { return nil }
        return (document.text + "\n", context.words("report of the review"))
    }
}

extension OpenReview {
    fileprivate func document(_ context: ScreenContext) -> ReviewDocument? {
        guard let reviewed, let review = review(context) else { return nil }
        return ReviewDocument(
            review: review, log: context.model.reviews, records: reviewed.records, context: context.presentation)
    }
}
