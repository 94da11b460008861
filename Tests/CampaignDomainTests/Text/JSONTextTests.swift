import CampaignDomain
import Foundation
import Testing

@Suite struct JSONTextTests {
    @Test(arguments: [
        ("", "\"\""), ("Анна", "\"Анна\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("1\r\n2\t3", "\"1\\r\\n2\\t3\""),
        ("\u{1}\u{7F}", "\"\\u0001\\u007f\""), ("x\u{85}y", "\"x\\u0085y\""), ("\u{202E}txt", "\"\\u202etxt\""),
        ("é ؁ — 😀", "\"é ؁ — 😀\""), ("\u{FEFF}id", "\"\\ufeffid\""),
    ])
    func `what cannot be seen is written as an escape`(text: String, quoted: String) {
        #expect(JSONText.quoted(text) == quoted)
    }

    /// The plain rule, told scalar by scalar.
    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0x5C, 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    @Test func `every character is the same text again, and escaped when it must be`() throws {
        let scalars = (0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
        for start in stride(from: 0, to: scalars.count, by: 997) {
            let some = scalars[start..<min(start + 997, scalars.count)]
            let text = String(String.UnicodeScalarView(some))
            let quoted = JSONText.quoted(text)
            let read = try JSONDecoder().decode(String.self, from: Data(quoted.utf8))
            #expect(read.unicodeScalars.elementsEqual(some))
            let plain = some.filter { !Self.isEscaped($0) }
            let kept = quoted.unicodeScalars.filter { $0.value > 0x7E }
            #expect(kept.elementsEqual(plain.filter { $0.value > 0x7E }))
        }
    }

    /// Special bytes at every place of texts of every length that is looked at in another way.
    @Test func `a text that is called plain is written as it is`() {
        for length in [0, 1, 7, 8, 9, 15, 16, 17, 31, 33] {
            let plain = [UInt8](repeating: UInt8(ascii: "a"), count: length)
            #expect(plain.withUnsafeBufferPointer { JSONText.isPlain($0) })
            for place in 0..<length {
                for byte in UInt8.min...UInt8.max {
                    var text = plain
                    text[place] = byte
                    let isPlain = text.withUnsafeBufferPointer { JSONText.isPlain($0) }
                    guard isPlain else { continue }
                    var quoted: [UInt8] = []
                    text.withUnsafeBufferPointer { JSONText.append($0, to: &quoted) }
                    #expect(quoted == [0x22] + text + [0x22])
                }
            }
        }
        let cyrillic = Array("Ёлка, «ять»".utf8)
        #expect(Array("Дарья Гусева из Хабаровска".utf8).withUnsafeBufferPointer { JSONText.isPlain($0) })
        // Guillemets begin with the byte of the invisible controls: not called plain, and written as they are all the same.
        #expect(!cyrillic.withUnsafeBufferPointer { JSONText.isPlain($0) })
        #expect(JSONText.quoted("Ёлка, «ять»") == "\"Ёлка, «ять»\"")
    }
}
