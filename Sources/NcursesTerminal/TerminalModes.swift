/// Byte sequences for what ncurses does not know: mouse, paste, focus, titles, clipboard, synchronised output.
enum TerminalModes {
    static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
    static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
    static let pasteAndFocusOn = "\u{1B}[?2004h\u{1B}[?1004h"
    static let pasteAndFocusOff = "\u{1B}[?1004l\u{1B}[?2004l"
    static let synchronisedMode = 2026
    static let askForSynchronised = "\u{1B}[?2026$p"
    static let synchronisedOff = "\u{1B}[?2026l"
    static let saveTitle = "\u{1B}[22;2t"
    static let restoreTitle = "\u{1B}[23;2t"

    static func title(_ text: String) -> String {
        "\u{1B}]2;\(text)\u{07}"
    }

    static func clipboard(_ text: String) -> String {
        "\u{1B}]52;c;\(base64(text))\u{07}"
    }

    /// RFC 4648, with padding. The standard library has none.
    static func base64(_ text: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
            for position in 0..<4 {
                let index = Int(bits >> (18 - 6 * UInt32(position)) & 63)
                output.append(position <= group.count ? alphabet[index] : UInt8(ascii: "="))
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
