/// Finds the row of an id: a hash table of row numbers over a column of texts, without copies of the ids.
struct IDIndex: Sendable {
    /// Row + 1; zero is free. The count is a power of two, at most half full.
    private var slots: [Int32] = [0, 0, 0, 0]
    private var used = 0

    init() {}

    /// Makes an empty table roomy enough for `count` ids.
    mutating func reserve(_ count: Int) {
        precondition(used == 0, "room is made before the first id")
        var size = slots.count
        while size < count * 2 + 2 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
    }

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
            let isSame = column.withBytes(Int(slots[slot]) - 1) { $0.hasSameBytes(as: id) }
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

    /// Eight bytes a step, with a final mix, so that ids which differ only at the end spread over the whole table.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = UInt64(raw.count) &* 0x9E37_79B9_7F4A_7C15
        var position = 0
        while position + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            hash = mix(hash ^ word)
            position += 8
        }
        if position < raw.count {
            var word: UInt64 = 0
            for offset in position..<raw.count { word = word << 8 | UInt64(raw[offset]) }
            hash = mix(hash ^ word)
        }
        return hash
    }

    private static func mix(_ word: UInt64) -> UInt64 {
        let product = (word ^ (word >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return product ^ (product >> 29)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Compares eight bytes at a time.
    @inline(__always)
    func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        var position = 0
        while position + 8 <= count {
            guard
                left.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                    == right.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            else { return false }
            position += 8
        }
        while position < count {
            guard left[position] == right[position] else { return false }
            position += 1
        }
        return true
    }
}
