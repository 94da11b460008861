import TerminalKit

/// Where the sections are: with room in two columns, else all one under the other, the selected one as long as it needs.
struct SectionLayout {
    static let widthForTwo = 100

    /// What becomes of the sections that are not selected where there is no room for all.
    enum Crowding: Sendable {
        /// They share half of the room, and show at least their heads and a line.
        case shares
        /// Where the selected one would not get what it needs, they fold to a line each, with their key figure.
        case folds
    }

    /// In the order of the sections.
    let panels: [Rect]
    private let headings: [Int]

    init(area: Rect, sections: [OverviewSection], leftCount: Int, selected: Int, crowding: Crowding) {
        headings = sections.map { $0.columns.isEmpty ? 0 : 1 }
        let needs = sections.map { $0.lines.count + ($0.columns.isEmpty ? 2 : 3) }
        func stacked(_ area: Rect, _ needs: ArraySlice<Int>) -> [Rect] {
            let heights = SectionLayout.heights(
                Array(needs), in: area.height, selected: selected - needs.startIndex, crowding)
            return area.rows(heights.map { .fixed($0) })
        }
        if area.width >= Self.widthForTwo, leftCount < sections.count {
            let columns = area.columns([.flexible(), .flexible()])
            panels = stacked(columns[0], needs.prefix(leftCount)) + stacked(columns[1], needs.dropFirst(leftCount))
        } else {
            panels = stacked(area, needs[...])
        }
    }

    /// Whether a section has one line without a frame.
    func isFolded(_ section: Int) -> Bool { panels[section].height < 3 }

    /// Where the lines of a section are, without its frame and the heads of its columns.
    func lines(of section: Int) -> Rect {
        guard !isFolded(section) else { return .zero }
        let content = Panel.content(of: panels[section])
        let heading = min(headings[section], content.height)
        return Rect(x: content.x, y: content.y + heading, width: content.width, height: content.height - heading)
    }

    func height(of section: Int) -> Int { lines(of: section).height }

    private static func heights(_ needs: [Int], in height: Int, selected: Int, _ crowding: Crowding) -> [Int] {
        let shared = shared(needs, in: height, selected: selected)
        guard crowding == .folds, needs.indices.contains(selected), shared[selected] < needs[selected],
            height >= needs.count + 3
        else { return shared }
        var heights = [Int](repeating: 1, count: needs.count)
        heights[selected] = height - needs.count + 1
        return heights
    }

    private static func shared(_ needs: [Int], in height: Int, selected: Int) -> [Int] {
        let least = max(3, height / (2 * max(1, needs.count)))
        var heights = needs.map { min($0, least) }
        var room = height - heights.reduce(0, +)
        for place in needs.indices.sorted(by: { ($0 == selected ? 0 : 1, $0) < ($1 == selected ? 0 : 1, $1) }) {
            let more = max(0, min(room, needs[place] - heights[place]))
            heights[place] += more
            room -= more
        }
        if room > 0 { heights[needs.count - 1] += room }
        return heights
    }
}

/// A section of which there is only room for a line: its name, and the figure that matters most in it.
struct SectionFold {
    let section: OverviewSection

    func draw(in rect: Rect, into buffer: inout CellBuffer) {
        let row = rect.row(0)
        guard row.width > 4 else { return }
        for x in row.x + 1..<row.maxX - 1 { buffer.draw("─", at: Point(x: x, y: row.y), style: .border) }
        let title = TextFitting.truncated(section.title, to: row.width - 4)
        buffer.draw(" " + title + " ", at: Point(x: row.x + 1, y: row.y), in: row, style: .title)
        let room = row.width - 8 - DisplayWidth.columns(of: title)
        let figure = CardLine(section.keyFigure).fitted(to: max(0, room))
        let width = figure.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
        guard width > 0 else { return }
        let place = Rect(x: row.maxX - 3 - width, y: row.y, width: width + 2, height: 1)
        buffer.fill(place)
        buffer.draw(figure, at: Point(x: place.x + 1, y: row.y), in: row)
    }
}
