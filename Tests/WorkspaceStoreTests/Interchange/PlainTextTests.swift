import CampaignDomain
import Testing

@testable import WorkspaceStore

@Suite("A text that is called plain is written as it is") struct PlainTextTests {
    /// Whether it is copied, byte for byte and no byte more.
    private static func isPlain(_ text: [UInt8]) -> Bool {
        var room = [UInt8](repeating: 1, count: text.count + 8)
        let isPlain = room.withUnsafeMutableBufferPointer { room in
            text.withUnsafeBufferPointer { text in
                room.baseAddress.map { PlainText.copy(text, to: $0) } ?? false
            }
        }
        if isPlain { #expect(room == text + [UInt8](repeating: 1, count: 8)) }
        return isPlain
    }

    /// Every byte at every place of texts of every length that is looked at in another way.
    @Test func everyByteAtEveryPlace() {
        for length in [0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31] {
            let plain = [UInt8](repeating: UInt8(ascii: "a"), count: length)
            #expect(Self.isPlain(plain))
            for place in 0..<length {
                for byte in UInt8.min...UInt8.max {
                    var text = plain
                    text[place] = byte
                    guard Self.isPlain(text) else { continue }
                    var quoted: [UInt8] = []
                    text.withUnsafeBufferPointer { JSONText.append($0, to: &quoted) }
                    #expect(quoted == [0x22] + text + [0x22])
                }
            }
        }
    }

    @Test(arguments: [
        ("Дарья Гусева из Хабаровска", true), ("plain text, of some length!", true), ("с \"кавычкой\" внутри", false),
        ("one\ttab in it", false), ("\u{7F}", false), ("hidden \u{200E} mark", false), ("\u{FEFF}0123456789", false),
        // Guillemets begin with the byte of invisible controls: not called plain, and written as they are all the same.
        ("«ёлка»", false),
    ])
    func texts(text: String, isPlain: Bool) {
        #expect(Self.isPlain(Array(text.utf8)) == isPlain)
    }
}
