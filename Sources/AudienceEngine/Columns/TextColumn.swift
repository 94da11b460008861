/// Texts of many rows in one blob of UTF-8. An empty text means that the row has none.
public struct TextColumn: Sendable {
    @usableFromInline var bytes = Column<UInt8>()
    /// Where each row's text ends; it begins where the row before ends.
    @usableFromInline var ends = Column<UInt32>()

    public init() {}

    @inlinable public var count: Int { ends.count }

    /// The row's text, nil when it has none. Allocates; for a hot loop use ``withBytes(_:_:)``.
    public subscript(row: Int) -> String? {
        withBytes(row) { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }

    public func isMissing(_ row: Int) -> Bool { range(row).isEmpty }

    /// Calls `body` with the row's bytes, valid during the call.
    @inlinable
    public func withBytes<Result>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result
    {
        let range = range(row)
        return try bytes.withUnsafeBufferPointer { bytes in
            precondition(range.upperBound <= bytes.count, "a text outside of the column")
            return try body(UnsafeBufferPointer(rebasing: bytes[range]))
        }
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

    /// The texts of the given rows, in that order. O(total length).
    func reordered(by rows: Column<Int32>) -> TextColumn {
        var result = TextColumn()
        result.bytes.reserveCapacity(bytes.count)
        result.ends.reserveCapacity(rows.count)
        for row in rows {
            withBytes(Int(row)) { result.bytes.append(contentsOf: $0) }
            result.ends.append(UInt32(result.bytes.count))
        }
        return result
    }

    /// The same, giving up this column's memory.
    mutating func handedOver(by rows: Column<Int32>) -> TextColumn {
        defer { self = TextColumn() }
        return reordered(by: rows)
    }

    /// Orders two rows by the bytes of their texts.
    func precedes(_ left: Int, _ right: Int) -> Bool {
        withBytes(left) { left in withBytes(right) { left.lexicographicallyPrecedes($0) } }
    }
}
