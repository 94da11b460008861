/// How wide a column is.
public enum ColumnWidth: Equatable, Sendable {
    case fixed(Int)
    /// At least so many columns, and a share of the room that is left, by weight.
    case flexible(minimum: Int, weight: Int = 1)
}

/// Which way a table is sorted.
public enum SortOrder: Equatable, Sendable {
    case ascending, descending
}

/// A column of a table.
public struct TableColumn: Equatable, Sendable {
    public var id: String
    public var title: String
    public var width: ColumnWidth
    public var alignment: TextAlignment
    /// Shown as `▲` or `▼` beside the title.
    public var sort: SortOrder?

    public init(
        _ id: String, title: String, width: ColumnWidth, alignment: TextAlignment = .left, sort: SortOrder? = nil
    ) {
        self.id = id
        self.title = title
        self.width = width
        self.alignment = alignment
        self.sort = sort
    }

    var minimumWidth: Int {
        switch width {
        case .fixed(let columns): max(0, columns)
        case .flexible(let minimum, _): max(1, minimum)
        }
    }

    var weight: Int {
        if case .flexible(_, let weight) = width { return max(0, weight) }
        return 0
    }
}

/// Rows for a table, asked for only when they are on screen.
public protocol TableRows {
    /// How many rows there are.
    var count: Int { get }
    /// The cells of a row, one for each column; missing ones stay empty. Called for visible rows only.
    func cells(of row: Int) -> [TextSpan]
    func isMarked(_ row: Int) -> Bool
}

extension TableRows {
    public func isMarked(_ row: Int) -> Bool { false }
}

/// Rows that are all in memory.
public struct ListedRows: TableRows {
    public let rows: [[TextSpan]]
    public let marked: Set<Int>

    public init(_ rows: [[TextSpan]], marked: Set<Int> = []) {
        self.rows = rows
        self.marked = marked
    }

    public var count: Int { rows.count }
    public func cells(of row: Int) -> [TextSpan] { rows[row] }
    public func isMarked(_ row: Int) -> Bool { marked.contains(row) }
}
