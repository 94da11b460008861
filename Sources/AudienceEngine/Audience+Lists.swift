import CampaignDomain

extension Audience {
    /// The visible members of a list; nil when there is no such list. O(members) when the list is in order of id, else
    /// O(members × log records).
    public func members(of list: ListID) -> RowSet? {
        guard let list = definitions.list(list) else { return nil }
        let customers = snapshot.customers
        var rows = RowSet(capacity: count)
        var next = 0
        for member in list.members {
            // A list is mostly written in order, so the next member is looked for just behind the last.
            let (row, isFound) = customers.place(of: member, from: next)
            if isFound { rows.insert(row) }
            next = row
        }
        return rows.intersection(visible)
    }
}

extension CustomerColumns {
    /// Where an id stands, or would stand, among the rows; looked for in growing steps from a row where it may be near.
    fileprivate func place(of id: CustomerID, from start: Int) -> (row: Int, isFound: Bool) {
        var text = id.rawValue
        return text.withUTF8 { wanted in
            let isBefore = { (row: Int) in self.id.withBytes(row) { $0.lexicographicallyPrecedes(wanted) } }
            var (low, high) = (0, count)
            if start < count, isBefore(start) {
                low = start + 1
                var step = 1
                while low + step < count, isBefore(low + step) {
                    low += step + 1
                    step *= 2
                }
                high = min(low + step, count)
            } else {
                high = min(start, count)
                if start < count, self.id.withBytes(start, { $0.elementsEqual(wanted) }) { return (start, true) }
            }
            while low < high {
                let middle = (low + high) / 2
                if isBefore(middle) { low = middle + 1 } else { high = middle }
            }
            return (low, low < count && self.id.withBytes(low) { $0.elementsEqual(wanted) })
        }
    }
}
