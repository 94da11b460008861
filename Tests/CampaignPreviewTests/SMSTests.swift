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
}
