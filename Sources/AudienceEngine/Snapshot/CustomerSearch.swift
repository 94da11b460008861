import CampaignDomain

/// Looks up many ids one after the other: each search begins where the last one ended, so ids in order cost next to nothing.
public struct CustomerSearch {
    private let ids: TextColumn
    /// The row after the one that was found last.
    private var next = 0

    public init(_ customers: CustomerColumns) {
        ids = customers.id
    }

    /// The row of an id. O(log distance from the last one).
    public mutating func row(of id: CustomerID) -> Int? {
        var text = id.rawValue
        return text.withUTF8 { wanted in
            let row = firstRow(notBefore: wanted)
            next = row
            guard row < ids.count, ids.withBytes(row, { $0.elementsEqual(wanted) }) else { return nil }
            next = row + 1
            return row
        }
    }

    private func firstRow(notBefore wanted: UnsafeBufferPointer<UInt8>) -> Int {
        var low = 0
        var high = next
        if next < ids.count, isBefore(next, wanted) {
            // Steps that double, until one goes too far.
            var step = 1
            low = next + 1
            while low + step < ids.count, isBefore(low + step, wanted) {
                low += step + 1
                step *= 2
            }
            high = min(low + step, ids.count)
        } else if next == 0 || isBefore(next - 1, wanted) {
            return next
        }
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle, wanted) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func isBefore(_ row: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        ids.withBytes(row) { $0.lexicographicallyPrecedes(wanted) }
    }
}
