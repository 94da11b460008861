import AudienceEngine
import TerminalKit

/// Customer records: a table with chosen columns, a filter, marks, and the card of one record.
public struct CustomersScreen: Screen {
    static let id: ScreenID = "customers"

    static let descriptor = ScreenDescriptor(
        id: id, number: 2, title: Phrase("Customers"),
        opens: { place in
            switch place {
            case .customer, .customers: true
            case .campaign, .recipients, .review, .chain, .journey: false
            }
        },
        make: { CustomersScreen(preferences: $0) })

    /// The rows that the filter leaves, sorted; nil until they were first computed.
    var listing: CustomerListing?
    /// In which the records have been listed before; emptied when the workspace is read again.
    var orders = CustomerOrders()
    /// Records that another screen handed over, and what they are.
    var scope: CustomerScope?
    var list = ListState()
    /// How many columns behind the first are moved out of sight to the left. The first always stays.
    var hiddenColumns = 0
    var columns = CustomerColumn.usual
    /// Where the user changed them, in cells.
    var widths: [CustomerColumn: Int] = [:]
    /// The column that `o`, `<` and `>` are about.
    var cursorColumn = CustomerColumn.name
    var sort = CustomerSort()
    var filter = FilterBar()
    /// Marked rows; they stay marked when the filter hides them.
    var marks = RowSet(capacity: 0)
    /// Where a range of marks was begun, as a place in the listing.
    var rangeStart: Int?
    var chooser: ColumnChooser?
    /// Asks how a new list or segment is to be called.
    var prompt: DefinitionPrompt?
    /// The open cards; each was opened from the one before.
    var cards: [CustomerCard] = []

    init(preferences: [String: String]) {
        read(preferences)
    }

    public var isTyping: Bool { prompt != nil || (cards.last?.search?.isOpen ?? filter.isOpen) }

    var request: ListingRequest { ListingRequest(filter: filter.field.text, sort: sort) }

    var rowCount: Int { listing?.rows.count ?? 0 }

    /// The record under the selection.
    var selectedRow: Int? {
        guard let rows = listing?.rows, rows.indices.contains(list.selection) else { return nil }
        return Int(rows[list.selection])
    }

    /// Places in the listing that the open range covers.
    var range: ClosedRange<Int>? {
        rangeStart.map { min($0, list.selection)...max($0, list.selection) }
    }

    /// What copying and exporting are about: the marked, else all that are listed.
    var rowsToExport: [Int32] {
        marks.isEmpty ? listing?.rows ?? [] : marks.rows.map { Int32($0) }
    }
}

/// Records that a number on another screen stands for.
struct CustomerScope: Sendable {
    let rows: RowSet
    let heading: String
}

/// The list in which columns are chosen.
struct ColumnChooser: Sendable {
    var list = ListState()
}

extension CustomersScreen {
    public var preferences: [String: String] {
        [
            "columns": columns.map(\.rawValue).joined(separator: ","),
            "widths": widths.map { "\($0.key.rawValue):\($0.value)" }.sorted().joined(separator: ","),
            "sort": sort.column.rawValue, "descending": String(sort.isDescending),
            "filter": filter.isOpen ? "" : filter.field.text, "history": filter.history.joined(separator: "\n"),
        ]
    }

    /// Takes what can be understood and leaves the rest as usual.
    private mutating func read(_ preferences: [String: String]) {
        let remembered = (preferences["columns"] ?? "").split(separator: ",")
            .compactMap { CustomerColumn(rawValue: String($0)) }
        if !remembered.isEmpty { columns = remembered }
        if !columns.contains(cursorColumn) { cursorColumn = columns[0] }
        for entry in (preferences["widths"] ?? "").split(separator: ",") {
            let parts = entry.split(separator: ":")
            if parts.count == 2, let column = CustomerColumn(rawValue: String(parts[0])), let width = Int(parts[1]),
                CustomerColumn.widths.contains(width)
            {
                widths[column] = width
            }
        }
        if let column = preferences["sort"].flatMap(CustomerColumn.init) { sort.column = column }
        sort.isDescending = preferences["descending"] == "true"
        let history = (preferences["history"] ?? "").split(separator: "\n").map(String.init)
        filter = FilterBar(text: preferences["filter"] ?? "", history: history)
    }
}
