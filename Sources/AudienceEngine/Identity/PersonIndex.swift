/// Which customer records are one person (DOMAIN.md 4). Persons are numbered in order of their key, the smallest record.
public struct PersonIndex: Sendable {
    /// The person of each row, −1 for a record that is not visible as of the instant.
    public private(set) var personOfRow: Column<Int32>
    @usableFromInline var starts: Column<UInt32>
    @usableFromInline var rows: Column<Int32>

    /// How many persons there are.
    public var count: Int { starts.count - 1 }

    /// Groups rows by the smallest row of their person.
    ///
    /// - Parameter leaders: for each row, the smallest row of its person; −1 leaves the row out. O(rows).
    init(leaders: [Int32]) {
        var personOfRow = [Int32](repeating: -1, count: leaders.count)
        var persons: Int32 = 0
        for (row, leader) in leaders.enumerated() where leader >= 0 {
            if Int(leader) == row {
                personOfRow[row] = persons
                persons += 1
            } else {
                personOfRow[row] = personOfRow[Int(leader)]
            }
        }
        var starts = [UInt32](repeating: 0, count: Int(persons) + 1)
        for person in personOfRow where person >= 0 { starts[Int(person) + 1] += 1 }
        for person in 0..<Int(persons) { starts[person + 1] += starts[person] }
        var next = starts
        var rows = [Int32](repeating: 0, count: Int(starts[Int(persons)]))
        for (row, person) in personOfRow.enumerated() where person >= 0 {
            rows[Int(next[Int(person)])] = Int32(row)
            next[Int(person)] += 1
        }
        self.personOfRow = Column(personOfRow)
        self.starts = Column(starts)
        self.rows = Column(rows)
    }

    /// Shows every column to a visitor.
    mutating func visitColumns<Visitor: ColumnVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit("personOfRow", &personOfRow)
        try visitor.visit("persons.starts", &starts)
        try visitor.visit("persons.rows", &rows)
    }

    /// Whether the columns fit together and belong to so many rows, as far as can be told without reading them all.
    func isSound(rows count: Int) -> Bool {
        personOfRow.count == count && !starts.isEmpty && Int(starts[starts.count - 1]) == rows.count
    }

    /// The rows of persons who have several. O(persons).
    public func linkedRows(capacity: Int) -> RowSet {
        var linked = RowSet(capacity: capacity)
        for person in 0..<count where starts[person + 1] - starts[person] > 1 {
            for row in records(of: person) { linked.insert(Int(row)) }
        }
        return linked
    }

    /// The rows of a person, ascending; the first is the person's key.
    public func records(of person: Int) -> Slice<Column<Int32>> {
        rows[Int(starts[person])..<Int(starts[person + 1])]
    }

    /// How many records a person has, at least one. No array is held.
    @inlinable
    public func recordCount(of person: Int) -> Int {
        Int(starts[person + 1] - starts[person])
    }

    /// Whether the person of a row has other records; nobody's row, one that is not visible, has none.
    @inlinable
    public func hasSeveral(ofPersonAt row: Int) -> Bool {
        let person = Int(personOfRow[row])
        return person >= 0 && recordCount(of: person) > 1
    }

    /// Every row of the persons that have one of the given visible rows. O(rows).
    public func withLinked(_ some: RowSet) -> RowSet {
        var result = some
        some.forEach { row in
            guard hasSeveral(ofPersonAt: row) else { return }
            for place in places(ofPersonAt: row) { result.insert(self.row(at: place)) }
        }
        return result
    }

    /// Where the records of the person of a visible row stand, see ``row(at:)``. For passes over many rows: no array is held.
    @inlinable
    public func places(ofPersonAt row: Int) -> Range<Int> {
        places(of: Int(personOfRow[row]))
    }

    /// Where the records of a person stand, see ``row(at:)``.
    @inlinable
    public func places(of person: Int) -> Range<Int> {
        Int(starts[person])..<Int(starts[person + 1])
    }

    @inlinable
    public func row(at place: Int) -> Int {
        Int(rows[place])
    }

    /// Whether `holds` is true for any record of the person that a visible row belongs to.
    @inlinable
    public func contains(ofPersonAt row: Int, where holds: (Int) -> Bool) -> Bool {
        for place in places(ofPersonAt: row) where holds(self.row(at: place)) { return true }
        return false
    }

    /// The person of a visible row.
    @inlinable
    public func person(of row: Int) -> Int {
        Int(personOfRow[row])
    }

    /// The smallest row of a person: its key.
    @inlinable
    public func key(of person: Int) -> Int {
        Int(rows[Int(starts[person])])
    }
}
