/// What delimited text looks like: found from its beginning, or said by whoever imports it.
public struct DelimitedShape: Hashable, Sendable {
    public var encoding: TextEncoding
    /// Whether the file begins with a mark of its encoding.
    public var hasMark: Bool
    /// One byte of ASCII.
    public var delimiter: UInt8
    /// Whether the first row names the columns.
    public var hasHeader: Bool
    /// Whether lines end with a carriage return alone, as old programs wrote them.
    public var endsLinesWithCarriageReturn: Bool
}

/// What a user knows better than the program.
public struct ShapeOverrides: Sendable {
    public var encoding: TextEncoding?
    public var delimiter: UInt8?
    public var hasHeader: Bool?

    public init(encoding: TextEncoding? = nil, delimiter: UInt8? = nil, hasHeader: Bool? = nil) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.hasHeader = hasHeader
    }
}

/// Finds the shape of delimited text, and the names of its columns.
struct ShapeDetector {
    /// How much of a file is looked at.
    static let sampleLength = 256 << 10

    let shape: DelimitedShape
    /// The names as the file has them; `1`, `2` … without a header.
    let columns: [String]
    /// Some rows after the header.
    let rows: [[String]]

    private static let delimiters: [UInt8] = [
        UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
    ]

    /// - Parameter sample: the first ``sampleLength`` bytes of the file, or all of a shorter one.
    init(sample: [UInt8], overrides: ShapeOverrides, name: String) throws(WorkspaceError) {
        let guess = TextEncodingGuess(sample)
        let encoding = overrides.encoding ?? guess.encoding
        let hasMark = !encoding.mark.isEmpty && sample.starts(with: encoding.mark)
        let text = try ShapeDetector.decoded(
            sample.dropFirst(hasMark ? encoding.mark.count : 0), encoding, name: name)
        var shape = DelimitedShape(
            encoding: encoding, hasMark: hasMark, delimiter: 0x2C, hasHeader: true,
            endsLinesWithCarriageReturn: !text.contains(0x0A) && text.contains(0x0D))
        var best: (rows: [[String]], score: Int) = ([], -1)
        for delimiter in overrides.delimiter.map({ [$0] }) ?? ShapeDetector.delimiters {
            var candidate = shape
            candidate.delimiter = delimiter
            let rows = try ShapeDetector.rows(of: text, candidate, isWhole: sample.count < Self.sampleLength, name)
            let score = ShapeDetector.score(rows)
            if score > best.score {
                best = (rows, score)
                shape = candidate
            }
        }
        let header = best.rows.first ?? []
        shape.hasHeader = overrides.hasHeader ?? ShapeDetector.isHeader(header)
        columns = shape.hasHeader ? header.map(\.trimmed) : header.indices.map { String($0 + 1) }
        rows = Array(best.rows.dropFirst(shape.hasHeader ? 1 : 0).prefix(100))
        self.shape = shape
    }

    private static func decoded(
        _ sample: ArraySlice<UInt8>, _ encoding: TextEncoding, name: String
    ) throws(WorkspaceError) -> [UInt8] {
        guard encoding != .utf8 else { return Array(sample) }
        let source = try Transcoder(MemoryByteSource(Array(sample)), from: encoding, name: name)
        return try source.prefix(sample.count * 3 + 16)
    }

    /// The rows, without the last, which may be cut off, unless the file ends with it.
    private static func rows(
        of text: [UInt8], _ shape: DelimitedShape, isWhole: Bool, _ name: String
    ) throws(WorkspaceError) -> [[String]] {
        let reader = try DelimitedReader(MemoryByteSource(text), shape: shape, name: name)
        var rows: [[String]] = []
        while rows.count < 200, let batch = try reader.next() {
            batch.forEachRow { row in rows.append((0..<row.count).map { row.text($0) }) }
        }
        if !isWhole, rows.count > 1, rows.count < 200 { rows.removeLast() }
        return rows
    }

    /// The more fields, and the more rows that have as many as the first, the better.
    private static func score(_ rows: [[String]]) -> Int {
        guard let width = rows.first?.count, !rows.isEmpty else { return 0 }
        let same = rows.count { $0.count == width }
        return width == 1 ? 1 : min(width, 50) * same * 100 / rows.count
    }

    /// A header names columns: no addresses, no numbers, hardly a gap.
    private static func isHeader(_ row: [String]) -> Bool {
        guard !row.isEmpty else { return true }
        return !row.contains { field in
            field.contains("@")
                || (!field.isEmpty && field.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2B })
        }
    }
}
