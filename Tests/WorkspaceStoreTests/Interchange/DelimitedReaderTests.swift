import Testing

@testable import WorkspaceStore

@Suite("Delimited text, row by row") struct DelimitedReaderTests {
    /// What a reader makes of a text: rows as `line: field|field`, and what was left out as `line!reason`.
    static func read(
        _ bytes: [UInt8], delimiter: Character = ",", fields: Int? = nil, endsWithCarriageReturn: Bool = false
    ) throws -> (rows: [String], faults: [String]) {
        let shape = DelimitedShape(
            encoding: .utf8, hasMark: false, delimiter: delimiter.asciiValue ?? 0x2C, hasHeader: false,
            endsLinesWithCarriageReturn: endsWithCarriageReturn)
        let reader = try DelimitedReader(MemoryByteSource(bytes), shape: shape, name: "test.csv")
        reader.expectedFields = fields
        var rows: [String] = []
        var faults: [String] = []
        while let batch = try reader.next() {
            batch.forEachRow { row in
                rows.append("\(row.line): " + (0..<row.count).map { row.text($0) }.joined(separator: "|"))
            }
            faults += batch.faults.map { "\($0.line)!\($0.fault)" }
        }
        return (rows, faults)
    }

    @Test(arguments: [
        ("a,b\nc,d\n", ["1: a|b", "2: c|d"]),
        ("a,b\r\nc,d", ["1: a|b", "2: c|d"]),
        ("a,b\nc,d\r\ne,f\r", ["1: a|b", "2: c|d", "3: e|f"]),
        ("\n\na,b\n\n  \nc,d\n", ["3: a|b", "6: c|d"]),
        ("a,\"b\"\"c\"\n\"x,y\",\"\"\n", ["1: a|b\"c", "2: x,y|"]),
        ("a,\"two\nlines\r\nthree\"\nb,c\n", ["1: a|two\nlines\r\nthree", "4: b|c"]),
        (" a , b \n\" a \",b\n", ["1: a|b", "2:  a |b"]),
        (",,\na,,b\n", ["1: ||", "2: a||b"]),
        ("5\" nail,b\n", ["1: 5\" nail|b"]),
        ("Пётр,«ёлка»\n", ["1: Пётр|«ёлка»"]),
    ])
    func rowsAreRead(text: String, rows: [String]) throws {
        let read = try Self.read(Array(text.utf8))
        #expect(read.rows == rows)
        #expect(read.faults == [])
    }

    @Test func linesMayEndAsOnOldMacs() throws {
        #expect(try Self.read(Array("a,b\rc,d\r".utf8), endsWithCarriageReturn: true).rows == ["1: a|b", "2: c|d"])
    }

    @Test(arguments: [(";", "a;b,c\n"), ("\t", "a\tb,c\n"), ("|", "a|b,c\n")])
    func otherDelimiters(delimiter: Character, text: String) throws {
        #expect(try Self.read(Array(text.utf8), delimiter: delimiter).rows == ["1: a|b,c"])
    }

    @Test func aBrokenRowNamesItsLineAndCostsNoOther() throws {
        let text = "h,i\na,b\nc\nd,e,f\ng,h,\n\"open,x\ni,j\nk,l\n"
        let read = try Self.read(Array(text.utf8), fields: 2)
        #expect(read.rows == ["1: h|i", "2: a|b", "5: g|h|", "7: i|j", "8: k|l"])
        #expect(
            read.faults.sorted() == [
                "3!fieldCount(found: 1, expected: 2)", "4!fieldCount(found: 3, expected: 2)", "6!openQuote",
            ])
    }

    @Test func aQuoteThatSwallowsOtherRowsIsFoundOut() throws {
        // The open quote of line 2 is closed by the one that opens a field of line 4.
        let text = "h,i\n\"open,x\na,b\n\"c\",d\ne,f\n"
        let read = try Self.read(Array(text.utf8), fields: 2)
        #expect(read.rows == ["1: h|i", "3: a|b", "4: c|d", "5: e|f"])
        #expect(read.faults == ["2!openQuote"])
    }

    @Test func aQuoteThatIsOpenAtTheEndOfTheLastLine() throws {
        let read = try Self.read(Array("h,i\na,\"b".utf8), fields: 2)
        #expect(read.rows == ["1: h|i"])
        #expect(read.faults == ["2!openQuote"])
    }

    @Test func bytesThatAreNoTextCostOneRow() throws {
        let read = try Self.read(Array("a,b\nc,".utf8) + [0xFF, 0xFE] + Array("\nd,e\n".utf8), fields: 2)
        #expect(read.rows == ["1: a|b", "3: d|e"])
        #expect(read.faults == ["2!unreadableText"])
    }

    /// Rows lie across the borders of blocks and batches; a long one does not.
    @Test func manyRowsAndAnOpenQuoteInTheMiddle() throws {
        let count = 120_000
        var text = ""
        for number in 1...count { text += number == 60_000 ? "\"\(number),broken\n" : "\(number),\"row \(number)\"\n" }
        let read = try Self.read(Array(text.utf8), fields: 2)
        #expect(read.faults == ["60000!openQuote"])
        #expect(read.rows.count == count - 1)
        #expect(read.rows[59_998] == "59999: 59999|row 59999")
        #expect(read.rows[59_999] == "60001: 60001|row 60001")
        #expect(read.rows.last == "\(count): \(count)|row \(count)")
    }

    @Test func twoHundredColumns() throws {
        let row = (1...200).map { "\"value \($0), with a comma\"" }.joined(separator: ",") + "\n"
        let read = try Self.read(Array((row + row).utf8), fields: 200)
        #expect(read.rows.count == 2)
        #expect(read.rows[1].split(separator: "|").last == "value 200, with a comma")
    }
}
