import CampaignPreview
import Testing

@Suite struct SMSTests {
    @Test(
        arguments: [
            ("", 0, 1, false), ("a", 1, 1, false),
            (String(repeating: "a", count: 160), 160, 1, false), (String(repeating: "a", count: 161), 161, 2, false),
            (String(repeating: "a", count: 306), 306, 2, false), (String(repeating: "a", count: 307), 307, 3, false),
            (String(repeating: "€", count: 80), 160, 1, false), (String(repeating: "€", count: 81), 162, 2, false),
            (String(repeating: "я", count: 70), 70, 1, true), (String(repeating: "я", count: 71), 71, 2, true),
            (String(repeating: "я", count: 134), 134, 2, true), (String(repeating: "я", count: 135), 135, 3, true),
            (String(repeating: "a", count: 69) + "я", 70, 1, true),
            (String(repeating: "a", count: 159) + "я", 160, 3, true),
            (String(repeating: "😀", count: 35), 70, 1, true), (String(repeating: "😀", count: 36), 72, 2, true),
            ("Скидка 20% – до 8 марта", 23, 1, true), ("Sale –20%", 9, 1, true), ("Sale -20%", 9, 1, false),
            ("{name}", 8, 1, false), ("a\nb\rc", 5, 1, false), ("\u{0C}", 2, 1, false), ("`", 1, 1, true),
            ("Grüße, señor, Ångström ΔΦΓ", 26, 1, false), ("ç", 1, 1, true), ("Ç", 1, 1, false), ("é", 1, 1, false),
            ("e\u{301}", 2, 1, true),
        ] as [(String, Int, Int, Bool)])
    func `a text takes so many characters and parts`(text: String, characters: Int, parts: Int, isUnicode: Bool) {
        let length = SMSLength(text)
        #expect(length.characters == characters && length.parts == parts && length.isUnicode == isUnicode)
    }

    @Test func `the alphabet of plain texts has 127 characters, and ten more behind an escape`() {
        let lengths = (0..<0x3000).compactMap { Unicode.Scalar($0) }.map { SMSLength(String($0)) }
        #expect(lengths.filter { !$0.isUnicode && $0.characters == 1 }.count == 127)
        #expect(lengths.filter { !$0.isUnicode && $0.characters == 2 }.count == 10)
    }

    /// A part holds 153 septets or 67 units; a character of two that would stand across its end goes to the next.
    @Test(
        arguments: [
            // 152 septets of 76 pairs, then one septet that nobody can use.
            (String(repeating: "€", count: 76 * 2 + 1), 306, 3, [76, 76, 1]),
            (String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 20), 174, 2, [152, 21]),
            (String(repeating: "a", count: 151) + "€" + String(repeating: "a", count: 20), 173, 2, [152, 20]),
            // The one septet lost on the border makes a third part of what would have been two.
            (String(repeating: "a", count: 152) + "[" + String(repeating: "b", count: 152), 306, 3, [152, 152, 1]),
            (String(repeating: "a", count: 153) + "[" + String(repeating: "b", count: 151), 306, 2, [153, 152]),
            // 66 units of 33 pairs.
            (String(repeating: "😀", count: 67), 134, 3, [33, 33, 1]),
            (String(repeating: "я", count: 66) + "😀" + String(repeating: "я", count: 66), 134, 3, [66, 66, 1]),
            (String(repeating: "я", count: 67) + "😀" + String(repeating: "я", count: 65), 134, 2, [67, 66]),
            (String(repeating: "я", count: 65) + "😀" + String(repeating: "я", count: 10), 77, 2, [66, 10]),
            // Alone it fits, so nothing is lost.
            (String(repeating: "a", count: 158) + "€", 160, 1, [159]),
            (String(repeating: "я", count: 68) + "😀", 70, 1, [69]),
            ("", 0, 1, [0]),
        ] as [(String, Int, Int, [Int])])
    func `a pair is not split on the border of a part`(
        text: String, characters: Int, parts: Int, scalarsByPart: [Int]
    ) {
        let length = SMSLength(text)
        #expect(length.characters == characters)
        #expect(length.parts == parts)
        let texts = SMSLength.parts(of: text)
        #expect(texts.map(\.unicodeScalars.count) == scalarsByPart)
        #expect(texts.joined() == text)
    }

    /// Every part holds what one part may, and would not have held the next character too.
    @Test(arguments: [(["a", "€", "[", "ß"], 153), (["я", "😀", "a", "€"], 67)])
    func `parts are as full as their characters allow`(pool: [String], limit: Int) throws {
        func width(_ scalar: Unicode.Scalar) -> Int {
            limit == 67 ? UTF16.width(scalar) : ["€", "["].contains(scalar) ? 2 : 1
        }
        var random = SeededNumbers(seed: 8)
        for _ in 0..<200 {
            let text = pool[0] + (0..<160 + random.next(400)).map { _ in pool[random.next(4)] }.joined()
            let parts = SMSLength.parts(of: text)
            #expect(parts.joined() == text && parts.count == SMSLength(text).parts)
            for (part, following) in zip(parts, parts.dropFirst()) {
                let used = part.unicodeScalars.reduce(0) { $0 + width($1) }
                let first = try #require(following.unicodeScalars.first)
                #expect(used <= limit && used + width(first) > limit, "\(text)")
            }
        }
    }
}
