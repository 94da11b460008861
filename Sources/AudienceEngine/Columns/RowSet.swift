/// A set of rows as a bitmap: one bit a row, algebra a word at a time.
///
/// Written here rather than taken from a collections library because rules and segments need to fill it 64 rows at a time and
/// to read its words, which the libraries keep private. Rows count from zero; a set belongs to a table of `capacity` rows.
public struct RowSet: Equatable, Sendable {
    /// How many rows the table has.
    public let capacity: Int
    /// Bit `row & 63` of word `row >> 6`. Bits beyond `capacity` are zero.
    @inlinable public var words: [UInt64] { bits }
    @usableFromInline var bits: [UInt64]

    /// The empty set. O(capacity / 64).
    public init(capacity: Int) {
        self.capacity = capacity
        bits = [UInt64](repeating: 0, count: (capacity + 63) / 64)
    }

    /// The set of these words, which may come from somewhere else; see ``isSound``.
    init(capacity: Int, words: [UInt64]) {
        self.capacity = capacity
        bits = words
    }

    /// Whether there are as many words as the capacity needs, and no bits beyond it.
    var isSound: Bool {
        bits.count == (capacity + 63) / 64
            && (capacity & 63 == 0 || (bits.last ?? 0) >> UInt64(capacity & 63) == 0)
    }

    /// Every row.
    public init(all capacity: Int) {
        self.capacity = capacity
        bits = [UInt64](repeating: .max, count: (capacity + 63) / 64)
        clearBeyondCapacity()
    }

    /// The rows for which `holds` is true. O(capacity) calls.
    @inlinable
    public init(capacity: Int, where holds: (Int) throws -> Bool) rethrows {
        self.init(capacity: capacity)
        for row in 0..<capacity where try holds(row) { insert(row) }
    }

    public init(capacity: Int, rows: some Sequence<Int>) {
        self.init(capacity: capacity)
        for row in rows { insert(row) }
    }

    private mutating func clearBeyondCapacity() {
        if capacity & 63 != 0, !bits.isEmpty { bits[bits.count - 1] &= (1 << UInt64(capacity & 63)) - 1 }
    }

    @inlinable
    public func contains(_ row: Int) -> Bool {
        bits[row >> 6] & (1 << UInt64(row & 63)) != 0
    }

    @inlinable
    public mutating func insert(_ row: Int) {
        bits[row >> 6] |= 1 << UInt64(row & 63)
    }

    public mutating func remove(_ row: Int) {
        bits[row >> 6] &= ~(1 << UInt64(row & 63))
    }

    /// How many rows are in the set. O(capacity / 64).
    public var count: Int {
        bits.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    public var isEmpty: Bool {
        bits.allSatisfy { $0 == 0 }
    }

    public mutating func formUnion(_ other: RowSet) {
        for index in bits.indices { bits[index] |= other.bits[index] }
    }

    public mutating func formIntersection(_ other: RowSet) {
        for index in bits.indices { bits[index] &= other.bits[index] }
    }

    public mutating func subtract(_ other: RowSet) {
        for index in bits.indices { bits[index] &= ~other.bits[index] }
    }

    public func union(_ other: RowSet) -> RowSet {
        var result = self
        result.formUnion(other)
        return result
    }

    public func intersection(_ other: RowSet) -> RowSet {
        var result = self
        result.formIntersection(other)
        return result
    }

    public func subtracting(_ other: RowSet) -> RowSet {
        var result = self
        result.subtract(other)
        return result
    }

    public var complement: RowSet {
        var result = self
        for index in result.bits.indices { result.bits[index] = ~result.bits[index] }
        result.clearBeyondCapacity()
        return result
    }

    /// How many rows both sets have, without making a third. O(capacity / 64).
    public func intersectionCount(_ other: RowSet) -> Int {
        var count = 0
        for index in bits.indices { count += (bits[index] & other.bits[index]).nonzeroBitCount }
        return count
    }

    public func isSubset(of other: RowSet) -> Bool {
        for index in bits.indices where bits[index] & ~other.bits[index] != 0 { return false }
        return true
    }

    /// Calls `body` with every row, ascending.
    @inlinable
    public func forEach(_ body: (Int) throws -> Void) rethrows {
        for (index, word) in bits.enumerated() {
            var rest = word
            while rest != 0 {
                try body(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    /// The rows of the set, ascending.
    public var rows: [Int] {
        var result: [Int] = []
        result.reserveCapacity(count)
        forEach { result.append($0) }
        return result
    }

    /// The first so many rows, ascending.
    public func first(_ limit: Int) -> [Int] {
        var result: [Int] = []
        for (index, word) in bits.enumerated() where word != 0 {
            var rest = word
            while rest != 0, result.count < limit {
                result.append(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
            if result.count >= limit { break }
        }
        return result
    }

    /// The rows of this set for which `holds` is true. The answers of 64 rows are written at once.
    @inlinable
    public func filter(_ holds: (Int) throws -> Bool) rethrows -> RowSet {
        var result = RowSet(capacity: capacity)
        for (index, word) in bits.enumerated() where word != 0 {
            var rest = word
            var found: UInt64 = 0
            while rest != 0 {
                let bit = rest.trailingZeroBitCount
                if try holds(index << 6 + bit) { found |= 1 << UInt64(bit) }
                rest &= rest - 1
            }
            result.bits[index] = found
        }
        return result
    }
}
