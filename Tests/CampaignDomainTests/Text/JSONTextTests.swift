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
}
