import Testing

@testable import WorkspaceStore

@Suite("Plain lines are read as libcsv reads them") struct PlainLineTests {
    /// The fields of a line by one of the two ways; nil when that way does not take it.
    private func fields(_ line: [UInt8], delimiter: UInt8, isPlain: Bool) throws -> [String]? {
        let parser = try #require(DelimitedParser(delimiter: delimiter))
        let isTaken = line.withUnsafeBufferPointer { bytes in
            isPlain ? parser.feed(plainLine: bytes) : parser.feed(bytes) == .taken && !parser.isWithinRow
        }
        guard isTaken else { return nil }
        var found: [String] = []
        parser.take(lines: [1]).forEachRow { row in found += (0..<row.count).map { row.text($0) } }
        return found
    }

    /// Lines made of what is hard: quotes, doubled and stray, delimiters, blanks and ends of lines.
    @Test(arguments: [UInt64(1), 2, 3]) func randomLines(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let pieces = ["a", "bc", "\"", "\"\"", ",", ",", ";", " ", "\t", "ёж", "\r", ""]
        var taken = 0
        for _ in 0..<20_000 {
            var line = ""
            for _ in 0..<random.below(12) { line += pieces[random.below(pieces.count)] }
            line += ["\n", "\r\n", "\r", ""][random.below(4)]
            let delimiter = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09][random.below(3)]
            guard let plain = try fields(Array(line.utf8), delimiter: delimiter, isPlain: true) else { continue }
            taken += 1
            let read = try fields(Array(line.utf8), delimiter: delimiter, isPlain: false)
            #expect(read == plain, "seed \(seed): \(line.debugDescription)")
        }
        #expect(taken > 2_000)
    }

    @Test(arguments: [
        ("a,b\n", true), ("a, \"b,\"\"c\"\"\" ,\r\n", true), (",\n", true), ("\"\"\n", true), ("a,b", false),
        ("\n", false),
        ("  \n", false), ("a\"b,c\n", false), ("\"a,b\n", false), ("\"a\"b,c\n", false), ("a\rb\n", false),
    ])
    func whatIsPlain(line: String, isPlain: Bool) throws {
        let taken = try fields(Array(line.utf8), delimiter: 0x2C, isPlain: true) != nil
        #expect(taken == isPlain)
    }
}
