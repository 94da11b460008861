import CampaignDomain
import TerminalKit

/// Boxes and arrows on the left, numbers that can be opened on the right. Made anew for the width whenever it is drawn.
struct MapBoard: Sendable {
    /// The heads over the numbers.
    var columns: [String] = []
    var items: [Item] = []

    static let gap = 2
    /// The sign of the selection stands before every line.
    static let signWidth = 2

    struct Item: Sendable {
        /// The drawing, a line a row.
        var lines: [[TextSpan]]
        var cells: [Cell] = []
        /// On which of its lines the numbers stand.
        var numbersLine = 0
        /// Where Enter leads from the drawing; nil where it cannot be chosen.
        var target: Target?
        /// Said of the item while its drawing is chosen.
        var spoken = ""
        /// Whether it is a heading of the items that follow.
        var isHeading = false

        static let blank = Item(lines: [[]])
    }

    struct Cell: Sendable {
        var text = ""
        var style = Style.text
        /// Whom it counts; nil when there is nothing to open.
        var people: People?

        static let empty = Cell()
    }

    /// Whom a number counts, and what is said of it.
    struct People: Sendable {
        let source: MapPeople
        let heading: String
        /// The number with its noun.
        let spoken: String
    }

    enum Target: Hashable, Sendable {
        case lane(String)
        case chain(ChainID)
        /// A step of the chain that is open, by its number.
        case step(Int)
    }

    /// The places of a line that can be chosen: 0 is the drawing, then the numbers from 1.
    func places(of item: Int) -> [Int] {
        guard items.indices.contains(item) else { return [] }
        let numbers = items[item].cells.indices.filter { items[item].cells[$0].people != nil }.map { $0 + 1 }
        return (items[item].target == nil ? [] : [0]) + numbers
    }

    /// The items that can be chosen.
    var choices: [Int] { items.indices.filter { !places(of: $0).isEmpty } }

    /// Rows above an item.
    func top(of item: Int) -> Int { items.prefix(item).reduce(0) { $0 + $1.lines.count } }

    var height: Int { items.reduce(0) { $0 + $1.lines.count } }

    /// The item with a row.
    func item(atRow row: Int) -> Int? {
        var end = 0
        for index in items.indices {
            end += items[index].lines.count
            if row < end { return row >= 0 ? index : nil }
        }
        return nil
    }

    func people(at cursor: BoardCursor) -> People? {
        guard items.indices.contains(cursor.item), cursor.column > 0,
            items[cursor.item].cells.indices.contains(cursor.column - 1)
        else { return nil }
        return items[cursor.item].cells[cursor.column - 1].people
    }

    func target(at cursor: BoardCursor) -> Target? {
        items.indices.contains(cursor.item) && cursor.column == 0 ? items[cursor.item].target : nil
    }

    // MARK: Columns

    /// How wide each column of numbers is.
    var columnWidths: [Int] {
        columns.indices.map { column in
            let texts =
                [columns[column]] + items.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].text : nil }
            return texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        }
    }

    /// The room that numbers take beside a drawing.
    static func numbersWidth(_ columns: [String], _ rows: [[Cell]]) -> Int {
        let board = MapBoard(columns: columns, items: rows.map { Item(lines: [[]], cells: $0) })
        return board.columnWidths.reduce(0) { $0 + $1 + gap }
    }
}

/// Where one stands on a board. Any value is valid for any board: it is brought inside when it is used.
struct BoardCursor: Equatable, Sendable {
    var item = 0
    /// 0 is the drawing, the numbers count from 1.
    var column = 0
    /// Rows that are scrolled out of sight.
    var top = 0

    /// The nearest place that can be chosen, with its lines in sight.
    func settled(in board: MapBoard, height: Int) -> BoardCursor {
        var cursor = self
        let choices = board.choices
        guard let nearest = choices.min(by: { abs($0 - item) < abs($1 - item) }) else { return BoardCursor() }
        cursor.item = nearest
        let places = board.places(of: nearest)
        if !places.contains(column) {
            cursor.column = places.min { abs($0 - column) < abs($1 - column) } ?? 0
        }
        let first = nearest == choices.first ? 0 : board.top(of: nearest)
        let last = board.top(of: nearest) + board.items[nearest].lines.count
        // What follows the last choice, such as the end of a chain, comes into sight with it.
        let end = nearest == choices.last ? board.height : last
        if first < cursor.top { cursor.top = first }
        if end > cursor.top + height { cursor.top = min(end - height, board.top(of: nearest)) }
        cursor.top = max(0, min(cursor.top, board.height - height))
        return cursor
    }

    mutating func move(_ movement: ListMovement, in board: MapBoard, height: Int) {
        self = settled(in: board, height: height)
        let choices = board.choices
        guard let place = choices.firstIndex(of: item) else { return }
        let rows = max(1, height - 1)
        let target: Int =
            switch movement {
            case .by(let steps), .scroll(let steps): place + max(-choices.count, min(choices.count, steps))
            case .pageDown: Self.choice(in: board, choices, from: place, rows: rows)
            case .pageUp: Self.choice(in: board, choices, from: place, rows: -rows)
            case .halfPageDown: Self.choice(in: board, choices, from: place, rows: max(1, rows / 2))
            case .halfPageUp: Self.choice(in: board, choices, from: place, rows: -max(1, rows / 2))
            case .first: 0
            case .last: choices.count - 1
            case .to(let wanted): wanted
            }
        item = choices[max(0, min(choices.count - 1, target))]
        self = settled(in: board, height: height)
    }

    /// The choice so many rows away; at least the next one.
    private static func choice(in board: MapBoard, _ choices: [Int], from place: Int, rows: Int) -> Int {
        let wanted = board.top(of: choices[place]) + rows
        let step = rows > 0 ? 1 : -1
        var found = place + step
        while choices.indices.contains(found + step),
            rows > 0 ? board.top(of: choices[found + step]) <= wanted : board.top(of: choices[found + step]) >= wanted
        {
            found += step
        }
        return found
    }

    mutating func moveSideways(by steps: Int, in board: MapBoard, height: Int) {
        self = settled(in: board, height: height)
        let places = board.places(of: item)
        guard let place = places.firstIndex(of: column) else { return }
        column = places[max(0, min(places.count - 1, place + max(-places.count, min(places.count, steps))))]
    }
}
