/// Key and text pairs of many rows, such as external ids by system. The pairs of a row are consecutive, by key.
public struct KeyedTextColumn: Sendable {
    var keys = CodedColumn()
    var texts = TextColumn()
    var ends = Column<UInt32>()

    public init() {}

    /// The distinct keys.
    public var keyNames: [String] { keys.values }

    public func entries(_ row: Int) -> Range<Int> {
        Int(row == 0 ? 0 : ends[row - 1])..<Int(ends[row])
    }

    public func keyCode(_ entry: Int) -> Int32 { keys.code(entry) }

    public func withText<Result>(_ entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        texts.withBytes(entry, body)
    }

    /// The row's pairs in order of key.
    public subscript(row: Int) -> [(key: String, text: String)] {
        entries(row).map { (keys[$0] ?? "", texts[$0] ?? "") }
    }

    mutating func append(_ pairs: [CustomerDraft.KeyedText]) {
        let sorted =
            pairs.count < 2 ? pairs : pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        for pair in sorted where pair.text.unlessBlank != nil {
            keys.append(pair.key)
            texts.append(pair.text)
        }
        ends.append(UInt32(keys.count))
    }

    /// Appends the rows of another column.
    mutating func absorb(_ later: KeyedTextColumn) {
        ends.append(later.ends, shiftedBy: UInt32(keys.count))
        keys.absorb(later.keys)
        texts.absorb(later.texts)
    }

    func reordered(by rows: Column<Int32>) -> KeyedTextColumn {
        var entries = Column<Int32>()
        var result = KeyedTextColumn()
        for row in rows {
            for entry in self.entries(Int(row)) { entries.append(Int32(entry)) }
            result.ends.append(UInt32(entries.count))
        }
        result.keys = keys.reordered(by: entries)
        result.texts = texts.reordered(by: entries)
        return result
    }
}
