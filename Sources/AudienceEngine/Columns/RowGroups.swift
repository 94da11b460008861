/// Groups of rows, one after the other in columns.
struct RowGroups: RandomAccessCollection, Sendable {
    private var rows = Column<Int32>()
    private var ends = Column<UInt32>()

    init(_ groups: [[Int32]]) {
        for group in groups {
            for row in group { rows.append(row) }
            ends.append(UInt32(rows.count))
        }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { ends.count }

    subscript(group: Int) -> [Int32] {
        Array(rows[Int(group == 0 ? 0 : ends[group - 1])..<Int(ends[group])])
    }

    mutating func visitColumns<Visitor: ColumnVisitor>(
        _ name: String, _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        try visitor.visit(name + ".rows", &rows)
        try visitor.visit(name + ".ends", &ends)
    }

    var isSound: Bool { Int(ends.last ?? 0) == rows.count }
}
