/// Finds the row of an id: a hash table of row numbers over a column of texts, without copies of the ids.
struct IDIndex: Sendable {
    /// Row + 1; zero is free. The count is a power of two, at most half full.
    private var slots: [Int32] = [0, 0, 0, 0]
    private var used = 0

    init() {}

    /// The row whose text has these bytes. O(1).
    func row(of id: UnsafeBufferPointer<UInt8>, in column: TextColumn) -> Int? {
        let slot = slot(of: id, in: column)
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// Notes that `row` is where `id` now stands, and says where it stood before.
    mutating func insert(_ id: UnsafeBufferPointer<UInt8>, row: Int, in column: TextColumn) -> Int? {
        if used * 2 >= slots.count { grow(column) }
        let slot = slot(of: id, in: column)
        let previous = slots[slot] == 0 ? nil : Int(slots[slot]) - 1
        slots[slot] = Int32(row + 1)
        if previous == nil { used += 1 }
        return previous
    }

    private func slot(of id: UnsafeBufferPointer<UInt8>, in column: TextColumn) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: IDIndex.hash(id)) & mask
        while slots[slot] != 0 {
            let isSame = column.withBytes(Int(slots[slot]) - 1) { $0.count == id.count && $0.elementsEqual(id) }
            if isSame { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow(_ column: TextColumn) {
        let old = slots
        slots = [Int32](repeating: 0, count: old.count * 4)
        let mask = slots.count - 1
        for entry in old where entry != 0 {
            let hash = column.withBytes(Int(entry) - 1) { IDIndex.hash($0) }
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    /// FNV-1a folded with a final mix, so that ids which differ only at the end spread over the whole table.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        hash &*= 0x9E37_79B9_7F4A_7C15
        return hash ^ (hash >> 29)
    }
}
