import CampaignDomain

/// Goes through the persons of sets of records, each once, however many of its records are in a set.
struct PersonCounting: Sendable {
    let persons: PersonIndex
    /// Rows whose person has other records.
    let linked: RowSet

    /// Calls `body` with every person of the rows. O(rows).
    @inline(__always)
    func forEachPerson(of rows: RowSet, _ body: (Int) -> Void) {
        rows.forEach { row in
            if linked.contains(row), hasEarlierRecord(than: row, in: rows) { return }
            body(persons.person(of: row))
        }
    }

    private func hasEarlierRecord(than row: Int, in rows: RowSet) -> Bool {
        for record in persons.records(of: persons.person(of: row)) {
            if Int(record) == row { return false }
            if rows.contains(Int(record)) { return true }
        }
        return false
    }
}
