import Testing

@testable import AudienceEngine

/// Texts of every length that the hash table treats in its own way: up to 7, 8 to 16, 17 to 24, and longer bytes.
@Suite struct TextTableTests {
    /// Pairs that differ in one byte at the beginning, in the middle and at the end, of each length; and prefixes of each
    /// other.
    private static let texts: [String] = {
        var texts: [String] = []
        for length in 1...40 {
            let base = [UInt8]("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH".utf8.prefix(length))
            texts.append(String(decoding: base, as: UTF8.self))
            for place in Set([0, length / 2, length - 1]) {
                var changed = base
                changed[place] = UInt8(ascii: "#")
                texts.append(String(decoding: changed, as: UTF8.self))
            }
        }
        return texts
    }()

    @Test func `equal texts get equal numbers, in the order in which they first come`() {
        var interner = TextInterner()
        var expected: [String: Int32] = [:]
        for text in Self.texts + Self.texts.reversed() {
            let code = interner.code(of: text)
            #expect(code == expected[text, default: Int32(expected.count)], "\(text)")
            expected[text] = code
        }
        #expect(interner.count == expected.count && expected.count == 157)
        let index = LazyIDIndex()
        for (text, code) in expected {
            #expect(index.row(of: text, in: interner.texts) == Int(code))
            #expect(interner.texts[Int(code)] == text)
        }
        #expect(index.row(of: "never seen", in: interner.texts) == nil)
        #expect(index.row(of: "", in: interner.texts) == nil)
    }

    @Test func `texts are bytes, so two spellings of one letter are two texts`() {
        var interner = TextInterner()
        #expect(interner.code(of: "й") == 0)
        #expect(interner.code(of: "и\u{306}") == 1)
        #expect(LazyIDIndex().row(of: "й", in: interner.texts) == 0)
    }

    @Test(arguments: [0, 1, 5, 6, 7, 100, 5_000])
    func `an id is found where it stands now, at every size of the table`(count: Int) {
        for isReserved in [false, true] {
            var column = TextColumn()
            var index = IDIndex()
            if isReserved { index.reserve(count) }
            for row in 0..<count { insert("id-\(row * 7_919)", into: &index, &column, expecting: nil) }
            for row in 0..<count { #expect(foundRow(of: "id-\(row * 7_919)", in: index, column) == row) }
            #expect(foundRow(of: "id-1", in: index, column) == nil)
            if count > 0 {
                insert("id-0", into: &index, &column, expecting: 0)
                #expect(foundRow(of: "id-0", in: index, column) == count)
            }
        }
    }

    @Test func `a coded column tells rows without a value from rows with one`() {
        var column = CodedColumn()
        for text in [nil, "", "red", "blue", nil, "red"] as [String?] { append(text, to: &column) }
        #expect((0..<6).map { column[$0] } == [nil, nil, "red", "blue", nil, "red"])
        #expect((0..<6).map { column.code($0) } == [-1, -1, 0, 1, -1, 0])
        #expect(column.values == ["red", "blue"] && column.count == 6)
        #expect(column.code(of: "blue") == 1 && column.code(of: "green") == nil)
        let turned = column.reordered(by: [5, 4, 3])
        #expect((0..<3).map { turned[$0] } == ["red", nil, "blue"])
        #expect(CodedColumn().reordered(by: []).count == 0)
    }

    @Test func `a column that is set here and there has no value elsewhere`() {
        var column = CodedColumn()
        set("x", row: 2, of: &column)
        set("y", row: 5, of: &column)
        set("z", row: 5, of: &column)
        column.pad(to: 8)
        #expect((0..<8).map { column[$0] } == [nil, nil, "x", nil, nil, "z", nil, nil])
    }

    private func foundRow(of id: String, in index: IDIndex, _ column: TextColumn) -> Int? {
        var id = id
        return id.withUTF8 { index.row(of: $0, in: column) }
    }

    private func insert(_ id: String, into index: inout IDIndex, _ column: inout TextColumn, expecting previous: Int?) {
        var id = id
        id.withUTF8 { bytes in
            column.append(bytes)
            #expect(index.insert(bytes, row: column.count - 1, in: column) == previous)
        }
    }

    private func append(_ text: String?, to column: inout CodedColumn) {
        guard var text else { return column.append(nil) }
        text.withUTF8 { column.append($0) }
    }

    private func set(_ text: String, row: Int, of column: inout CodedColumn) {
        var text = text
        text.withUTF8 { column.set($0, row: row) }
    }
}
