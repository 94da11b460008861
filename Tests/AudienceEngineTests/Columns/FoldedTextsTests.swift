import CampaignDomain
import Testing

@testable import AudienceEngine

/// Finding and ordering many texts at once, against the obvious way.
@Suite struct FoldedTextsTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    /// Few letters, Latin and Cyrillic, so that parts of patterns occur everywhere and lengths cross every border of blocks.
    private static func text(upTo length: Int, _ dice: inout Dice) -> String {
        String((0..<Int.random(in: 0...length, using: &dice)).map { _ in "abАбё7".randomElement(using: &dice) ?? "a" })
    }

    private static func column(_ texts: [String]) -> FoldedTexts {
        var column = FoldedTexts()
        for text in texts {
            var text = text
            text.withUTF8 { column.add($0) }
            column.endText()
        }
        column.finish()
        return column
    }

    @Test(arguments: UInt64(1)...20)
    func `a pattern is found in the texts that contain it`(seed: UInt64) {
        var dice = Dice(state: seed)
        let texts = (0..<300).map { _ in Self.text(upTo: 40, &dice) }
        let column = Self.column(texts)
        for _ in 0..<50 {
            let pattern = Self.text(upTo: 4, &dice).folded
            guard !pattern.isEmpty else { continue }
            let expected = texts.indices.filter { texts[$0].folded.contains(pattern) }
            let all = RowSet(all: texts.count)
            let few = RowSet(capacity: texts.count, rows: [3, 64, 127, 299])
            for wanted in [all, few] {
                let found = column.places(containing: BytePattern(Array(pattern.utf8)), among: wanted.words[...])
                let rows = RowSet(capacity: texts.count, words: found).rows
                #expect(rows == expected.filter { wanted.contains($0) }, "\(pattern), seed \(seed)")
            }
        }
    }

    @Test func `nothing is found across the border of two fields or texts`() {
        var column = FoldedTexts()
        for fields in [["ab", "cd"], ["abcd", ""], ["d", "ab"], ["", ""]] {
            for (index, field) in fields.enumerated() {
                if index > 0 { column.addBorder() }
                column.add(folded: field)
            }
            column.endText()
        }
        for (pattern, expected) in [("bc", [1]), ("da", []), ("ab", [0, 1, 2]), ("d", [0, 1, 2]), ("abcd", [1])] {
            let found = column.places(containing: BytePattern(Array(pattern.utf8)), among: [0b1111])
            #expect(RowSet(capacity: 4, words: found).rows == expected, "\(pattern)")
        }
    }

    @Test func `white space at the ends and case do not count`() {
        let column = Self.column([" Ab ", "ab", "АБ\u{301}", "\t"])
        #expect(column.ranks() == [0, 0, 1, -1])
    }

    @Test(arguments: UInt64(1)...10)
    func `ranks are places among the different texts`(seed: UInt64) {
        var dice = Dice(state: seed)
        let texts = (0..<400).map { _ in
            ["", "одинаковое начало ", "aaaaaaaabbbbbbbb"].randomElement(using: &dice)! + Self.text(upTo: 9, &dice)
        }
        let different = Set(texts.map(\.folded)).subtracting([""]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let expected = texts.map { Int32(different.firstIndex(of: $0.folded) ?? -1) }
        #expect(Self.column(texts).ranks() == expected)
    }

    @Test(arguments: [UInt64(1), 1 << 11, 1 << 24, .max])
    func `rows are put in order of key, equal ones as they were`(highest: UInt64) {
        var dice = Dice(state: highest)
        let rows = (0..<2_000).map { KeyedRow(key: .random(in: 0...highest, using: &dice), row: Int32($0)) }
        var sorted = rows
        sorted.sortByKey()
        #expect(sorted.map(\.row) == rows.sorted { ($0.key, $0.row) < ($1.key, $1.row) }.map(\.row))
    }
}
