import CampaignDomain
import CampaignPreview
import TerminalKit

/// What other tools' idea of a day would do to a campaign, as plain text.
public struct CapsReport: Sendable {
    private let comparison: CapComparison
    private let context: PresentationContext
    private let campaign: Campaign
    private var words: Words { context.words }

    public init(comparison: CapComparison, preview: CampaignPreview, words: Words) {
        self.comparison = comparison
        context = PresentationContext(audience: preview.audience, words: words)
        campaign = preview.campaign
    }

    /// The report, with a line break between lines and none at the end.
    public var text: String {
        let head = words("The caps of {0}, counted as other tools do", context.quoted(campaign.name))
        let sections = [[head], table, caps, explanations]
        return sections.joined(separator: [""]).map { SanitizedText($0).text }.joined(separator: "\n")
    }

    private var table: [String] {
        let presenter = CapsPresenter(words: words)
        var table = TextTable([.left, .right, .right, .right, .right])
        let heads = CapNumber.allCases.map(presenter.title)
        table.add("", heads[0], heads[1], heads[2], heads[3])
        for line in comparison.lines {
            let numbers = CapNumber.allCases.map { words.number(line.rows($0).count) }
            table.add(presenter.title(line.semantics), numbers[0], numbers[1], numbers[2], numbers[3])
        }
        return table.lines()
    }

    private var caps: [String] {
        let presenter = CapsPresenter(words: words)
        return [words("The caps that are counted")]
            + comparison.lines.map { "  \(presenter.title($0.semantics)): \(CapsReport.caps(of: $0, context))" }
            + likenesses
    }

    private var likenesses: [String] {
        let presenter = CapsPresenter(words: words)
        let told = comparison.lines.compactMap { line in
            presenter.likeness(of: line, in: comparison, quoted: context.quoted)
                .map { "  = \(presenter.title(line.semantics)): \($0)" }
        }
        return told.isEmpty ? [] : [""] + told
    }

    private var explanations: [String] {
        CapNumber.allCases.map { "  " + CapsPresenter(words: words).explanation($0) }
    }

    /// `1 message per 24 hours, email; 3 messages per 7 days`.
    static func caps(of line: CapComparison.Line, _ context: PresentationContext) -> String {
        let presenter = EvidencePresenter(context)
        return line.caps.isEmpty ? "—" : line.caps.map(presenter.capText).joined(separator: "; ")
    }
}
