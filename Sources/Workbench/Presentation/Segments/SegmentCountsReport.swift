import AudienceEngine
import CampaignDomain

/// Segments and schemes with their sizes and, when asked for, their figures, as plain text.
public struct SegmentCountsReport: Sendable {
    /// One line: a set of records with how many it has.
    public struct Line: Sendable {
        public let set: MemberSet
        public let count: Int
        /// Nil when only counts were asked for.
        public let figures: SegmentFigures?
        public let trend: SegmentTrend?

        public init(set: MemberSet, count: Int, figures: SegmentFigures?, trend: SegmentTrend?) {
            self.set = set
            self.count = count
            self.figures = figures
            self.trend = trend
        }
    }

    /// The segments, or one scheme.
    public struct Block: Sendable {
        /// Nil for the segments.
        public let scheme: SchemeID?
        public let lines: [Line]
        /// Records in two or more parts.
        public let overlapping: Int

        public init(scheme: SchemeID?, lines: [Line], overlapping: Int = 0) {
            self.scheme = scheme
            self.lines = lines
            self.overlapping = overlapping
        }
    }

    private let blocks: [Block]
    private let baseCount: Int
    private let context: PresentationContext
    private let presenter: SchemePresenter
    private var words: Words { context.words }

    public init(blocks: [Block], audience: Audience, words: Words) {
        self.blocks = blocks
        baseCount = audience.visible.count
        context = PresentationContext(audience: audience, words: words)
        presenter = SchemePresenter(definitions: audience.definitions, words: words)
    }

    /// The report, with a line break between lines and none at the end.
    public var text: String {
        ReportText(blocks.filter { !$0.lines.isEmpty }.map(lines)).text
    }

    private func lines(_ block: Block) -> [String] {
        let hasFigures = block.lines.contains { $0.figures != nil }
        let hasTrend = block.lines.contains { $0.trend != nil }
        var table = TextTable([.left, .right, .right] + [TextTable.Alignment](repeating: .right, count: 7))
        if hasFigures || hasTrend {
            table.add(["", words("records"), words("share")] + heads(hasTrend: hasTrend, hasFigures: hasFigures))
        }
        for line in block.lines {
            let share = baseCount == 0 ? 0 : Double(line.count) / Double(baseCount)
            table.add(
                [name(of: line.set), words.number(line.count), words.percent(share)]
                    + (hasTrend ? [trend(line.trend)] : []) + (hasFigures ? figures(line.figures) : []))
        }
        let title = block.scheme.map { presenter.name(of: $0) } ?? words("Segments")
        let overlaps =
            block.overlapping > 0 ? ["  \(words("in more than one part")): \(words.number(block.overlapping))"] : []
        return [title] + table.lines() + overlaps
    }

    /// Inside the block of a scheme its name is not said again.
    private func name(of set: MemberSet) -> String {
        switch set {
        case .part(let scheme, let part): presenter.name(of: part, in: scheme)
        case .unassigned: words("unassigned")
        case .base, .segment: presenter.name(of: set)
        }
    }

    private func heads(hasTrend: Bool, hasFigures: Bool) -> [String] {
        (hasTrend ? [words("change")] : [])
            + (hasFigures
                ? [
                    words("revenue"), words("revenue in 365 days"), words("average check"), words("reachable"),
                    words("valid data"),
                ] : [])
    }

    private func trend(_ trend: SegmentTrend?) -> String {
        guard let trend else { return "" }
        return (trend.difference > 0 ? "+" : "") + words.number(trend.difference)
    }

    private func figures(_ figures: SegmentFigures?) -> [String] {
        guard let figures else { return [] }
        let reachable = figures.count == 0 ? 0 : Double(figures.reachableCount) / Double(figures.count)
        return [
            context.money(figures.allTime.revenue), context.money(figures.lastYear.revenue),
            figures.allTime.averageCheck.map(context.money) ?? "—", words.percent(reachable),
            figures.validity.share.map(words.percent) ?? "—",
        ]
    }
}
