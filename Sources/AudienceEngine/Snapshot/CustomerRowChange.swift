/// Where the rows of customers went when more of them came: rows are in order of id, so newcomers move others down.
public struct CustomerRowChange: Sendable {
    /// For each old row the new one; nil when all stayed.
    private let newRows: Column<Int32>?

    /// Nobody moved.
    public static let none = CustomerRowChange(newRows: nil)

    public var isEmpty: Bool { newRows == nil }

    private init(newRows: Column<Int32>?) {
        self.newRows = newRows
    }

    /// - Parameter new: has all the ids of `old`. O(n).
    public init(from old: CustomerColumns, to new: CustomerColumns) {
        guard old.count != new.count else {
            self = .none
            return
        }
        var row = 0
        newRows = Column(count: old.count) { before in
            while row + 1 < new.count, !new.hasSameID(row, as: before, in: old) { row += 1 }
            defer { row += 1 }
            return Int32(row)
        }
    }

    func newRow(of row: Int32) -> Int32 {
        newRows?[Int(row)] ?? row
    }
}

extension CustomerColumns {
    fileprivate func hasSameID(_ row: Int, as otherRow: Int, in other: CustomerColumns) -> Bool {
        id.withBytes(row) { mine in other.id.withBytes(otherRow) { mine.elementsEqual($0) } }
    }
}
