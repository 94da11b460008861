/// A movement in a list, as keys and wheel ask for it.
public enum ListMovement: Equatable, Sendable {
    /// So many rows down, or up when negative.
    case by(Int)
    case pageUp, pageDown, halfPageUp, halfPageDown
    case first, last
    /// To a row, counted from 0.
    case to(Int)
    /// The view moves by rows; the selection stays on screen.
    case scroll(Int)
}

/// Which row of a list is selected, and which is at the top. Rows count from 0.
///
/// The list itself is given with every call, because it may change between two of them; any state is valid for any
/// list, and ``fit(count:height:)`` brings it back inside.
public struct ListState: Equatable, Sendable {
    public private(set) var selection: Int
    public private(set) var offset: Int

    public init(selection: Int = 0, offset: Int = 0) {
        self.selection = max(0, selection)
        self.offset = max(0, offset)
    }

    /// Moves in a list of `count` rows of which `height` are visible. O(1).
    public mutating func move(_ movement: ListMovement, count: Int, height: Int) {
        let page = max(1, height - 1)
        switch movement {
        case .by(let rows): selection = Self.added(selection, rows)
        case .pageUp: shift(by: -page)
        case .pageDown: shift(by: page)
        case .halfPageUp: shift(by: -max(1, height / 2))
        case .halfPageDown: shift(by: max(1, height / 2))
        case .first: selection = 0
        case .last: selection = max(0, count - 1)
        case .to(let row): selection = row
        case .scroll(let rows):
            offset = max(0, min(Self.added(offset, rows), count - height))
            selection = max(offset, min(selection, offset + height - 1))
        }
        fit(count: count, height: height)
    }

    /// Brings selection and offset inside a list, with the selection visible and no empty space below the last row.
    public mutating func fit(count: Int, height: Int) {
        selection = max(0, min(selection, count - 1))
        guard height > 0 else {
            offset = selection
            return
        }
        if selection < offset { offset = selection }
        if selection >= offset + height { offset = selection - height + 1 }
        offset = max(0, min(offset, count - height))
    }

    /// The rows that are visible.
    public func visibleRows(count: Int, height: Int) -> Range<Int> {
        let first = max(0, min(offset, count))
        return first..<max(first, min(count, first + height))
    }

    private mutating func shift(by rows: Int) {
        selection = Self.added(selection, rows)
        offset = max(0, Self.added(offset, rows))
    }

    /// A count typed by hand may be absurdly large.
    private static func added(_ row: Int, _ rows: Int) -> Int {
        let (sum, isTooLarge) = row.addingReportingOverflow(rows)
        return isTooLarge ? (rows > 0 ? Int.max : 0) : max(0, sum)
    }
}
