import AudienceEngine
import CampaignDomain

/// How chosen sets lie over each other, as plain text: a column of dots for each set, as in an UpSet plot.
public struct SegmentOverlapReport: Sendable {
    private let overlap: SegmentOverlap
    private let presenter: SchemePresenter
    private var words: Words { presenter.words }

    public init(overlap: SegmentOverlap, audience: Audience, words: Words) {
        self.overlap = overlap
        presenter = SchemePresenter(definitions: audience.definitions, words: words)
    }

    /// The report, with a line break between lines and none at the end.
    public var text: String { ReportText([members, intersections, pairs]).text }

    private var members: [String] {
        var table = TextTable([.right, .left, .right, .right])
        for (index, member) in overlap.members.enumerated() {
            table.add(
                "\(index + 1)", presenter.name(of: member.set), words.number(member.count), share(member.count))
        }
        return [words("Sets")] + table.lines()
    }

    private var intersections: [String] {
        let count = overlap.members.count
        var table = TextTable([TextTable.Alignment](repeating: .right, count: count) + [.right, .right])
        table.add((1...max(1, count)).map { "\($0)" } + [words("records"), words("share")])
        for intersection in overlap.intersections {
            let dots = (0..<count).map { intersection.members.contains($0) ? "●" : "·" }
            table.add(dots + [words.number(intersection.count), share(intersection.count)])
        }
        var lines = [words("In exactly these sets")] + table.lines()
        if overlap.otherIntersections > 0 {
            lines.append("  \(words("{0} in other combinations", words.counted(overlap.otherCount, .record)))")
        }
        lines.append("  \(words("{0} in none of them", words.counted(overlap.outsideCount, .record)))")
        return lines
    }

    private var pairs: [String] {
        let count = overlap.members.count
        guard count > 1 else { return [] }
        var table = TextTable([TextTable.Alignment](repeating: .right, count: count + 1))
        table.add([""] + (1...count).map { "\($0)" })
        for (index, row) in overlap.pairs.enumerated() { table.add(["\(index + 1)"] + row.map { words.number($0) }) }
        return [words("Shared by two sets")] + table.lines()
    }

    private func share(_ count: Int) -> String {
        words.percent(overlap.baseCount == 0 ? 0 : Double(count) / Double(overlap.baseCount))
    }
}
