import Foundation

/// Tells how a file is written from its beginning.
///
/// A mark at the beginning decides. Text that is sound UTF-8 is UTF-8. Every second byte zero is UTF-16. Otherwise each
/// one-byte encoding is tried and the one in which words look most like words wins: no capital after a small letter, and no
/// word of letters of two scripts.
struct TextEncodingGuess {
    let encoding: TextEncoding
    /// Whether the file begins with a mark that is no part of the text.
    let hasMark: Bool

    /// - Parameter sample: the first bytes of the file, some thousands of which are enough.
    init(_ sample: [UInt8]) {
        for encoding in TextEncoding.allCases where !encoding.mark.isEmpty && sample.starts(with: encoding.mark) {
            self.encoding = encoding
            hasMark = true
            return
        }
        hasMark = false
        if let wide = TextEncodingGuess.wide(sample) {
            encoding = wide
        } else if TextEncodingGuess.isUTF8(sample) {
            encoding = .utf8
        } else {
            encoding = TextEncodingGuess.oneByte(sample)
        }
    }

    /// UTF-16 without a mark: in most texts one byte of two of a delimiter, a digit or a line feed is zero.
    private static func wide(_ sample: [UInt8]) -> TextEncoding? {
        guard sample.count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (place, byte) in sample.enumerated() where byte == 0 {
            if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let many = sample.count / 20 + 1
        if zeros.odd >= many, zeros.even * 10 < zeros.odd { return .utf16LittleEndian }
        if zeros.even >= many, zeros.odd * 10 < zeros.even { return .utf16BigEndian }
        return nil
    }

    /// The sample may end in the middle of a letter.
    private static func isUTF8(_ sample: [UInt8]) -> Bool {
        sample.withUnsafeBufferPointer { bytes in
            guard let offset = invalidUTF8Offset(in: bytes) else { return true }
            return bytes.count >= 4_096 && offset >= bytes.count - 4
        }
    }

    private static func oneByte(_ sample: [UInt8]) -> TextEncoding {
        var best = (encoding: TextEncoding.windows1251, oddities: Int.max)
        for encoding in [TextEncoding.windows1251, .koi8r, .windows1252] {
            guard let source = try? Transcoder(MemoryByteSource(sample), from: encoding, name: "") else { continue }
            guard let text = try? source.prefix(sample.count * 3) else { continue }
            let oddities = oddities(in: String(decoding: text, as: UTF8.self))
            if oddities < best.oddities { best = (encoding, oddities) }
        }
        return best.encoding
    }

    /// How often something stands there that people do not write.
    private static func oddities(in text: String) -> Int {
        var count = 0
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            guard !scalar.isASCII || !previous.isASCII else { continue }
            if scalar == "\u{FFFD}" || (0x80..<0xA0).contains(scalar.value) { count += 8 }
            // Box drawing, of which KOI8-R has a lot, is nobody's name.
            if (0x2500..<0x25A0).contains(scalar.value) { count += 4 }
            let isLetter = scalar.properties.isAlphabetic
            if !scalar.isASCII, !isLetter, previous.properties.isAlphabetic { count += 1 }
            guard isLetter, previous.properties.isAlphabetic else { continue }
            if previous.properties.isLowercase, scalar.properties.isUppercase { count += 2 }
            if isCyrillic(scalar) != isCyrillic(previous) { count += 2 }
            // A row of Latin letters with accents is a misread Cyrillic word.
            if !scalar.isASCII, !previous.isASCII, !isCyrillic(scalar), !isCyrillic(previous) { count += 2 }
        }
        return count
    }

    private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400..<0x530).contains(scalar.value) }
}
