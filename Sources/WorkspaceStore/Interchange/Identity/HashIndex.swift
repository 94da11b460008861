/// Numbers by hashes of 64 bits, which need no hashing themselves: a table with open addressing, twelve bytes a slot.
struct HashIndex {
    private var hashes: [UInt64] = []
    /// −1 where a slot is free.
    private var numbers: [Int32] = []
    private(set) var count = 0

    /// The number of a hash; nil when it has none. O(1).
    subscript(hash: UInt64) -> Int32? {
        guard !hashes.isEmpty else { return nil }
        let number = numbers[slot(of: hash)]
        return number < 0 ? nil : number
    }

    /// Gives a hash a number, which is not negative; it replaces an earlier one. O(1), now and then O(count).
    mutating func insert(_ number: Int32, for hash: UInt64) {
        if (count + 1) * 3 > hashes.count * 2 { grow() }
        let slot = slot(of: hash)
        if numbers[slot] < 0 { count += 1 }
        hashes[slot] = hash
        numbers[slot] = number
    }

    /// Gives a hash a number unless it has one. O(1), now and then O(count).
    ///
    /// - Returns: whether it had none.
    mutating func insertNew(_ number: Int32, for hash: UInt64) -> Bool {
        if (count + 1) * 3 > hashes.count * 2 { grow() }
        let slot = slot(of: hash)
        guard numbers[slot] < 0 else { return false }
        count += 1
        hashes[slot] = hash
        numbers[slot] = number
        return true
    }

    /// Where a hash is, or would be.
    private func slot(of hash: UInt64) -> Int {
        let mask = hashes.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        return hashes.withUnsafeBufferPointer { hashes in
            numbers.withUnsafeBufferPointer { numbers in
                while numbers[slot] >= 0, hashes[slot] != hash { slot = (slot + 1) & mask }
                return slot
            }
        }
    }

    private mutating func grow() {
        let (oldHashes, oldNumbers) = (hashes, numbers)
        let size = max(64, hashes.count * 2)
        hashes = [UInt64](repeating: 0, count: size)
        numbers = [Int32](repeating: -1, count: size)
        for place in oldHashes.indices where oldNumbers[place] >= 0 {
            let slot = slot(of: oldHashes[place])
            hashes[slot] = oldHashes[place]
            numbers[slot] = oldNumbers[place]
        }
    }
}
