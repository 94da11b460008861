/// Texts of many rows in one blob of UTF-8. An empty text means that the row has none.
public struct TextColumn: Sendable {
    private var bytes: [UInt8] = []
    /// Where each row's text ends; it begins where the row before ends.
    private var ends: [UInt32] = []

    public init() {}

    public var count: Int { ends.count }

    /// The row's text, nil when it has none. Allocates; for a hot loop use ``withBytes(_:_:)``.
    public subscript(row: Int) -> String? {
        let range = range(row)
        return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
    }

    public func isMissing(_ row: Int) -> Bool { range(row).isEmpty }

    /// Calls `body` with the row's bytes, valid during the call.
    @inlinable
    public func withBytes<Result>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result
    {
        let range = range(row)
        return try withBlob { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    @usableFromInline
    func withBlob<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer(body)
    }

    @usableFromInline
    func range(_ row: Int) -> Range<Int> {
        Int(row == 0 ? 0 : ends[row - 1])..<Int(ends[row])
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>?) {
        if let text { bytes.append(contentsOf: text) }
        ends.append(UInt32(bytes.count))
    }

    /// Appends the rows of another column. O(their length).
    mutating func absorb(_ later: TextColumn) {
        ends.append(later.ends, shiftedBy: UInt32(bytes.count))
        bytes += later.bytes
    }

    mutating func reserve(_ rows: Int) {
        ends.reserveCapacity(rows)
    }

    /// The texts of the given rows, in that order. O(total length).
    func reordered(by rows: [Int32]) -> TextColumn {
        var result = TextColumn()
        result.bytes.reserveCapacity(bytes.count)
        result.ends.reserveCapacity(rows.count)
        for row in rows {
            result.bytes.append(contentsOf: bytes[range(Int(row))])
            result.ends.append(UInt32(result.bytes.count))
        }
        return result
    }

    /// Orders two rows by the bytes of their texts.
    func precedes(_ left: Int, _ right: Int) -> Bool {
        bytes[range(left)].lexicographicallyPrecedes(bytes[range(right)])
    }
}

extension [UInt32] {
    /// Appends numbers that counted from the beginning of another column. A plain loop: a lazy map costs three times as much.
    mutating func append(_ ends: [UInt32], shiftedBy base: UInt32) {
        reserveRoom(for: ends.count)
        for end in ends { append(end + base) }
    }
}

extension Array {
    /// Makes room for more elements, at least doubling as appending does.
    mutating func reserveRoom(for more: Int) {
        if capacity < count + more { reserveCapacity(Swift.max(count + more, 2 * count)) }
    }
}
