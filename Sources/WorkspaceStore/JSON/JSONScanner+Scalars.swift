extension JSONScanner {
    enum Scalar {
        case null
        case boolean(Bool)
        /// The digits as written.
        case number(String)
    }

    /// Reads a string in double quotes and takes its escapes away.
    mutating func string() throws(JSONSyntaxError) -> String {
        let start = position
        advance()
        var unescaped: [UInt8] = []
        while true {
            guard let byte = next else {
                throw JSONSyntaxError(offset: start, reason: "a text in double quotes is not closed")
            }
            switch byte {
            case UInt8(ascii: "\""):
                advance()
                return String(decoding: unescaped, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &unescaped)
            case 0: throw fault("a NUL byte stands in a text")
            case ..<0x20: throw fault("a control character stands in a text unescaped")
            default:
                unescaped.append(byte)
                advance()
            }
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
        advance()
        guard let byte = next else { throw fault("the value ends too early") }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "u"):
            text.append(contentsOf: Array(String(try unicodeEscape()).utf8))
            return
        default: throw fault("an unknown escape stands after a backslash")
        }
        advance()
    }

    /// Reads `uXXXX`, and the second half of a surrogate pair.
    private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
        let first = try fourHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, next == UInt8(ascii: "\\") else { throw fault("half of a surrogate pair stands alone") }
        advance()
        guard next == UInt8(ascii: "u") else { throw fault("half of a surrogate pair stands alone") }
        let second = try fourHexDigits()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw fault("half of a surrogate pair stands alone") }
        return scalar
    }

    private mutating func fourHexDigits() throws(JSONSyntaxError) -> UInt32 {
        advance()
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("four hexadecimal digits are expected after \\u")
            }
            value = value << 4 | UInt32(digit)
            advance()
        }
        return value
    }

    /// Reads a number, `true`, `false` or `null`.
    mutating func scalar() throws(JSONSyntaxError) -> Scalar {
        for (word, value) in [("true", Scalar.boolean(true)), ("false", .boolean(false)), ("null", .null)]
        where bytes[position...].starts(with: word.utf8) {
            advance(word.utf8.count)
            return value
        }
        return .number(try number())
    }

    private mutating func number() throws(JSONSyntaxError) -> String {
        let start = position
        if next == UInt8(ascii: "-") { advance() }
        let integerStart = position
        try digits(orElse: "a value is expected")
        guard position == integerStart + 1 || bytes[integerStart] != UInt8(ascii: "0") else {
            throw JSONSyntaxError(offset: integerStart, reason: "a number begins with a superfluous zero")
        }
        if next == UInt8(ascii: ".") {
            advance()
            try digits(orElse: "digits are expected after the decimal point")
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            advance()
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { advance() }
            try digits(orElse: "digits are expected in the exponent")
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits(orElse reason: String) throws(JSONSyntaxError) {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { advance() }
        guard position > start else { throw fault(reason) }
    }
}
