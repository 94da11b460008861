/// Makes a text harmless inside XML and HTML, between tags and in quoted attributes.
enum MarkupText {
    /// What XML 1.0 does not allow at all becomes U+FFFD. O(length).
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return result
    }

    /// The characters of XML 1.0 (production 2).
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

/// A path inside the workspace as a relative URI reference (RFC 3986): what may not stand in one is written as %XX.
enum RelativeURI {
    static func path(_ path: String) -> String {
        path.utf8.map { byte in
            isPlain(byte) ? String(Unicode.Scalar(byte)) : "%" + hexadecimal(byte)
        }.joined()
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": true
        default: false
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "0" + digits : digits
    }
}
