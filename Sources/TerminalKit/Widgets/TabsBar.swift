/// A row of tabs, ` 1 Overview  2 Customers ▐3 Segments▌`; the active one keeps in view when there are too many.
public struct TabsBar: Equatable, Sendable {
    public var titles: [String]
    public var active: Int
    public var showsNumbers: Bool

    public init(titles: [String], active: Int, showsNumbers: Bool = true) {
        self.titles = titles
        self.active = active
        self.showsNumbers = showsNumbers
    }

    public func draw(in rect: Rect, into buffer: inout CellBuffer) {
        let row = rect.row(0)
        buffer.fill(row, style: .tab)
        for (index, span) in spans(width: row.width).enumerated() {
            let start = Point(x: row.x + span.lowerBound, y: row.y)
            guard index == active else {
                buffer.draw(" " + name(index) + " ", at: start, in: row, style: .tab)
                continue
            }
            // Half blocks in the colour of the active tab's ground: its edges, also where there is no colour.
            let end = Point(x: row.x + span.upperBound - 1, y: row.y)
            buffer.draw("▐", at: start, in: row, style: .borderFocused)
            buffer.draw(name(index), at: Point(x: start.x + 1, y: row.y), in: row, style: .tabActive)
            buffer.draw("▌", at: end, in: row, style: .borderFocused)
        }
    }

    /// The tab at a place, for the mouse.
    public func hit(_ point: Point, in rect: Rect) -> Int? {
        guard rect.row(0).contains(point) else { return nil }
        return spans(width: rect.width).firstIndex { $0.contains(point.x - rect.x) }
    }

    private func name(_ index: Int) -> String {
        showsNumbers ? "\(index + 1) \(titles[index])" : titles[index]
    }

    /// Where the tabs are, moved to the left as far as the active one needs.
    private func spans(width: Int) -> [Range<Int>] {
        var position = 0
        let all = titles.indices.map { index -> Range<Int> in
            let start = position
            position += DisplayWidth.columns(of: name(index)) + 2
            return start..<position
        }
        let hidden = all.indices.contains(active) ? max(0, all[active].upperBound - width) : 0
        return all.map { $0.lowerBound - hidden..<$0.upperBound - hidden }
    }
}
