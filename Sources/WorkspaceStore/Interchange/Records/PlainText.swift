/// Knows nearly all texts that stand between the double quotes of JSON as they are, eight bytes at a time.
///
/// Arithmetic on whole words: the standard library's vectors of bytes were ten times as slow.
enum PlainText {
    /// Copies a text if it is one of them. O(length).
    ///
    /// - Parameter room: for as many bytes; what is in it afterwards is of no use when the text is none.
    /// - Returns: whether it is; false also for some texts that `JSONText` would not change, never true for one that it would.
    @inline(__always)
    static func copy(_ text: UnsafeBufferPointer<UInt8>, to room: UnsafeMutablePointer<UInt8>) -> Bool {
        let source = UnsafeRawPointer(text.baseAddress ?? UnsafePointer(room))
        let room = UnsafeMutableRawPointer(room)
        let count = text.count
        if count < 8 { return copy(short: source, count, to: room) }
        var place = 0
        while place + 8 < count {
            guard copyWord(source + place, to: room + place) else { return false }
            place += 8
        }
        // The last word may begin in the one before.
        return copyWord(source + (count - 8), to: room + (count - 8))
    }

    @inline(__always)
    private static func copyWord(_ source: UnsafeRawPointer, to room: UnsafeMutableRawPointer) -> Bool {
        let word = source.loadUnaligned(as: UInt64.self)
        room.storeBytes(of: word, as: UInt64.self)
        return isPlain(word)
    }

    private static func copy(short source: UnsafeRawPointer, _ count: Int, to room: UnsafeMutableRawPointer) -> Bool {
        if count >= 4 {
            let first = source.loadUnaligned(as: UInt32.self)
            let last = source.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            room.storeBytes(of: first, as: UInt32.self)
            room.storeBytes(of: last, toByteOffset: count - 4, as: UInt32.self)
            return isPlain(UInt64(first) << 32 | UInt64(last))
        }
        // Letters fill what is left of the word.
        var word: UInt64 = 0x6161_6161_6161_6161
        for place in 0..<count {
            let byte = source.load(fromByteOffset: place, as: UInt8.self)
            room.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
            word = word << 8 | UInt64(byte)
        }
        return isPlain(word)
    }

    /// Whether none of eight bytes is a control, a quote or a backslash, or begins a character among which some are escaped.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        var special = (word &- 0x2020_2020_2020_2020) & ~word
        special |= zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
        special |= zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
        if word & highBits != 0 {
            special |= zeros(word ^ 0xC2C2_C2C2_C2C2_C2C2) | zeros(word ^ 0xD8D8_D8D8_D8D8_D8D8)
            special |= zeros(word ^ 0xE2E2_E2E2_E2E2_E2E2) | zeros(word ^ 0xEFEF_EFEF_EFEF_EFEF)
        }
        return special & highBits == 0
    }

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Some high bit is set exactly when some byte is zero.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}
