/// Several coded values a row, such as tags. The values of a row are consecutive.
public struct CodedSetColumn: Sendable {
    var dictionary = CodedColumn()
    var ends = Column<UInt32>()
    var codes = Column<Int32>()

    public init() {}

    public var count: Int { ends.count }
    /// The distinct values in order of code. O(their number).
    public var values: [String] { dictionary.values }

    public func codes(_ row: Int) -> Slice<Column<Int32>> {
        codes[Int(row == 0 ? 0 : ends[row - 1])..<Int(ends[row])]
    }

    public subscript(row: Int) -> [String] {
        codes(row).map { dictionary.value($0) }
    }

    /// Adds the bytes of a row's values to others, with a byte between two of them. Makes no strings.
    public func append(_ row: Int, separatedBy separator: UInt8, to bytes: inout [UInt8]) {
        var isFirst = true
        for code in codes(row) {
            if !isFirst { bytes.append(separator) }
            isFirst = false
            dictionary.texts.withBytes(Int(code)) { bytes.append(contentsOf: $0) }
        }
    }

    mutating func append(_ texts: [UnsafeBufferPointer<UInt8>]) {
        for text in texts where !text.isEmpty { codes.append(dictionary.intern(text)) }
        ends.append(UInt32(codes.count))
    }

    /// Appends the rows of another column.
    mutating func absorb(_ later: CodedSetColumn) {
        ends.append(later.ends, shiftedBy: UInt32(codes.count))
        codes.append(later.codes, translatedBy: dictionary.codesHere(of: later.dictionary))
    }

    func reordered(by rows: Column<Int32>) -> CodedSetColumn {
        var result = CodedSetColumn()
        result.dictionary.texts = dictionary.texts
        for row in rows {
            for code in codes(Int(row)) { result.codes.append(code) }
            result.ends.append(UInt32(result.codes.count))
        }
        return result
    }
}
