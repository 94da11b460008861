/// Finds the row of an id: a hash table over a column of texts.
///
/// On a large base a look-up costs what its cache misses cost. An id of at most 24 bytes is therefore kept in the table
/// itself, whole, and is found with one miss instead of the three that slot, length and text would take.
struct IDIndex: Sendable {
    /// An id's length, its first, second and last eight bytes: of a short id that is all of it. A longer id has its hash as
    /// the second, and its text is compared in the column.
    private struct Key: Equatable {
        var length: Int32
        var first: UInt64
        var second: UInt64
        var last: UInt64

        static let wholeLength = 24
    }

    private struct Slot {
        var key = Key(length: 0, first: 0, second: 0, last: 0)
        /// Row + 1; zero is free.
        var row: Int32 = 0
    }

    /// The count is a power of two, at most two thirds full.
    private var slots = [Slot](repeating: Slot(), count: 8)
    private var used = 0

    init() {}

    /// All rows of a column of distinct texts. O(n).
    init(of column: TextColumn) {
        reserve(column.count)
        for row in 0..<column.count { _ = column.withBytes(row) { insert($0, row: row, in: column) } }
    }

    /// How many ids it has.
    var count: Int { used }

    /// Makes an empty table roomy enough for `count` ids.
    mutating func reserve(_ count: Int) {
        precondition(used == 0, "room is made before the first id")
        var size = slots.count
        while size * 2 < (count + 1) * 3 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
    }

    /// The row whose text has these bytes. O(1).
    func row(of id: UnsafeBufferPointer<UInt8>, in column: TextColumn) -> Int? {
        let slot = slots[slot(of: id, key: IDIndex.key(id), in: column)]
        return slot.row == 0 ? nil : Int(slot.row) - 1
    }

    /// Notes that `row` is where `id` now stands, and says where it stood before.
    mutating func insert(_ id: UnsafeBufferPointer<UInt8>, row: Int, in column: TextColumn) -> Int? {
        if used * 3 >= slots.count * 2 { grow() }
        let key = IDIndex.key(id)
        let slot = slot(of: id, key: key, in: column)
        let previous = slots[slot].row == 0 ? nil : Int(slots[slot].row) - 1
        slots[slot] = Slot(key: key, row: Int32(row + 1))
        if previous == nil { used += 1 }
        return previous
    }

    private func slot(of id: UnsafeBufferPointer<UInt8>, key: Key, in column: TextColumn) -> Int {
        let mask = slots.count - 1
        var slot = IDIndex.hash(key) & mask
        return slots.withUnsafeBufferPointer { slots in
            while slots[slot].row != 0 {
                if slots[slot].key == key {
                    guard id.count > Key.wholeLength else { return slot }
                    let isSame = column.withBytes(Int(slots[slot].row) - 1) { $0.elementsEqual(id) }
                    if isSame { return slot }
                }
                slot = (slot + 1) & mask
            }
            return slot
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 4)
        let mask = slots.count - 1
        for entry in old where entry.row != 0 {
            var slot = IDIndex.hash(entry.key) & mask
            while slots[slot].row != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    private static func key(_ id: UnsafeBufferPointer<UInt8>) -> Key {
        let raw = UnsafeRawBufferPointer(id)
        let count = raw.count
        guard count >= 8 else {
            var word: UInt64 = 0
            for index in 0..<count { word |= UInt64(raw[index]) << UInt64(index * 8) }
            return Key(length: Int32(count), first: word, second: 0, last: 0)
        }
        func word(at offset: Int) -> UInt64 { raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
        var key = Key(
            length: Int32(truncatingIfNeeded: count), first: word(at: 0), second: 0, last: word(at: count - 8))
        if count > Key.wholeLength {
            for offset in stride(from: 8, to: count - 7, by: 8) { key.second = mix(key.second ^ word(at: offset)) }
        } else if count > 16 {
            key.second = word(at: 8)
        }
        return key
    }

    private static func hash(_ key: Key) -> Int {
        let mixed = mix(mix(key.first ^ UInt64(truncatingIfNeeded: key.length)) ^ key.second)
        return Int(truncatingIfNeeded: mix(mixed ^ key.last) >> 1)
    }

    /// The halves of a full product: every bit of the word reaches the low bits that choose the slot.
    @inline(__always)
    private static func mix(_ word: UInt64) -> UInt64 {
        let product = (word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }
}
