import CampaignDomain
import CampaignPreview
import TerminalKit

/// The difference of two previews as plain text: who came in, who went out, whose verdict changed, what is found and signed
/// otherwise. No line can move a cursor or colour anything.
public struct DifferenceReport: Sendable {
    private let difference: PreviewDifference
    private let presenter: DifferencePresenter
    private let words: Words

    public init(difference: PreviewDifference, words: Words, mask: PersonalDataMask = .off) {
        self.difference = difference
        self.words = words
        presenter = DifferencePresenter(difference, words: words, mask: mask)
    }

    public var text: String { lines.joined(separator: "\n") }

    public var lines: [String] {
        header + [""] + (difference.isEmpty ? [words("Nothing differs")] : counts + facts)
    }

    private var header: [String] {
        var sides = TextTable([.left, .left])
        sides.add(words("Before"), presenter.title(difference.before))
        sides.add(words("After"), presenter.title(difference.after))
        var table = TextTable([.left, .right, .left, .right])
        let (before, after) = (difference.before.outcome, difference.after.outcome)
        for (label, old, new) in [
            (words("Targeted"), before.targeted.count, after.targeted.count),
            (words("Send"), before.send.count, after.send.count), (words("Held"), before.held, after.held),
        ] {
            table.add(label, words.number(old), "→", words.number(new))
        }
        return sides.lines() + table.lines()
    }

    private var counts: [String] {
        var table = TextTable([.left, .right])
        for line in presenter.lines(difference) {
            guard let count = line.count else { continue }
            table.add(line.kind.sign + line.text, words.number(count))
        }
        return table.lines()
    }

    /// What has no records to be counted.
    private var facts: [String] {
        presenter.lines(difference).filter { $0.count == nil }.flatMap { line in
            line.kind == .heading ? ["", line.text] : ["  " + line.kind.sign + SanitizedText(line.text).text]
        }
    }
}
