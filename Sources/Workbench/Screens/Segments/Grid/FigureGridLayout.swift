import TerminalKit

/// Where the columns and lines of a grid are. Drawing and mouse use the same places.
struct FigureGridLayout {
    static let gap = 2
    /// A bar that room is made for, and one that is still drawn where there is little.
    static let narrowestBar = 8
    private static let shortestBar = 5
    static let widestBar = 40
    private static let widestMapCell = 18

    let rect: Rect
    let label: Rect
    /// The columns that can be seen, from left to right, each without the gap before it.
    let columns: [(index: Int, rect: Rect)]
    /// Screen rows a line takes.
    let lineHeight: Int
    /// Whether there are columns out of sight on the left and on the right.
    let hidesLeft: Bool
    let hidesRight: Bool

    init(grid: FigureGrid, cursor: FigureCursor, rect: Rect) {
        self.rect = rect
        // The last column of the screen is kept for the scroll bar.
        let room = max(0, rect.width - 1)
        let widths = FigureGridLayout.contentWidths(of: grid)
        let widestLabel = FigureGridLayout.labelWidth(of: grid)
        let numbers = grid.columns.indices.filter { grid.columns[$0].kind == .number }
        let numberRoom = numbers.reduce(0) { $0 + widths[$1] + Self.gap }
        // Names are cut only where they would leave no room for numbers.
        let leastLabel = min(widestLabel, max(room * 9 / 20, room - numberRoom))
        let shown: [(index: Int, width: Int)]
        if grid.isMap {
            let cell = min(
                Self.widestMapCell, max(widths.max() ?? 0, (room - leastLabel) / max(1, grid.columns.count) - 1))
            shown = numbers.map { ($0, cell) }
        } else {
            let rest = room - leastLabel - numberRoom
            shown = FigureGridLayout.shown(
                grid, widths, rest: rest)
        }
        let first = min(cursor.firstColumn, max(0, shown.count - 1))
        hidesLeft = first > 0
        var x = leastLabel
        var placed: [(index: Int, rect: Rect)] = []
        let gap = grid.isMap ? 1 : Self.gap
        for column in shown.dropFirst(first) {
            guard x + gap + column.width <= room else { break }
            placed.append(
                (column.index, Rect(x: rect.x + x + gap, y: rect.y, width: column.width, height: rect.height)))
            x += gap + column.width
        }
        hidesRight = first + placed.count < shown.count
        // Names get what the numbers leave.
        let spare = hidesRight || hidesLeft ? 0 : min(widestLabel - leastLabel, room - x)
        columns = placed.map { index, place in
            (index, Rect(x: place.x + max(0, spare), y: place.y, width: place.width, height: place.height))
        }
        label = Rect(x: rect.x, y: rect.y, width: leastLabel + max(0, spare), height: rect.height)
        let details = grid.isMap ? grid.lines.flatMap(\.cells).map(\.details.count).max() ?? 0 : 0
        let fitting = (rect.height - 1) / max(1, grid.lines.count)
        lineHeight = max(1, min(1 + details, fitting))
    }

    /// The rows under the heads.
    var body: Rect { Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1) }

    /// How many lines can be seen.
    var visibleLines: Int { max(0, body.height / lineHeight) }

    /// How wide labels may be that go on in further lines: what the numbers leave, and the bars where that is plenty.
    static func labelRoom(of grid: FigureGrid, width: Int) -> Int {
        let widths = contentWidths(of: grid)
        let numbers = grid.columns.indices.filter { grid.columns[$0].kind == .number }
        let room = max(1, width - 1 - numbers.reduce(0) { $0 + widths[$1] + gap })
        let beside = room - grid.columns.count { $0.kind == .bar } * (narrowestBar + gap)
        return beside >= leastWrappedLabel ? beside : max(room, leastWrappedLabel / 2)
    }

    private static let leastWrappedLabel = 28

    private static func labelWidth(of grid: FigureGrid) -> Int {
        let labels = grid.lines.filter { !$0.isHeading || !$0.cells.isEmpty }.map(\.label.text)
        return (labels + [grid.labelTitle]).map { DisplayWidth.columns(of: $0) }.max() ?? 0
    }

    private static func contentWidths(of grid: FigureGrid) -> [Int] {
        grid.columns.indices.map { index in
            let cells = grid.lines.compactMap { $0.cells.indices.contains(index) ? $0.cells[index] : nil }
            let texts = [grid.columns[index].title] + cells.map(\.text)
            return texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        }
    }

    /// Bars and texts share what numbers and names leave; without enough of it they are left out.
    private static func shown(_ grid: FigureGrid, _ widths: [Int], rest: Int) -> [(index: Int, width: Int)] {
        let bars = grid.columns.indices.filter { grid.columns[$0].kind == .bar }
        let texts = grid.columns.indices.filter { grid.columns[$0].kind == .text }
        var rest = rest
        var textWidths: [Int: Int] = [:]
        for index in texts where rest - gap >= 8 {
            textWidths[index] = min(widths[index], rest - gap)
            rest -= gap + (textWidths[index] ?? 0)
        }
        // Where numbers must be moved sideways anyway, a bar stays with them.
        let barRoom = bars.isEmpty ? 0 : rest < 0 ? narrowestBar : rest / bars.count - gap
        return grid.columns.indices.compactMap { index in
            switch grid.columns[index].kind {
            case .number: (index, widths[index])
            case .text: textWidths[index].map { (index, $0) }
            case .bar: barRoom >= shortestBar ? (index, min(widestBar, barRoom)) : nil
            }
        }
    }

    /// The line and column at a place; the column is nil on a label or between columns.
    func hit(_ point: Point, lines: ListState, count: Int) -> (line: Int, column: Int?)? {
        guard body.contains(point) else { return nil }
        let line = lines.offset + (point.y - body.y) / lineHeight
        guard line < count else { return nil }
        return (line, columns.first { point.x >= $0.rect.x && point.x < $0.rect.maxX }?.index)
    }
}

/// Where one stands in a grid. Any value is valid for any grid: it is brought inside when it is used.
struct FigureCursor: Equatable, Sendable {
    var lines = ListState()
    var column = 0
    /// How many of the columns behind the labels are moved out to the left.
    var firstColumn = 0

    var line: Int { lines.selection }
}
