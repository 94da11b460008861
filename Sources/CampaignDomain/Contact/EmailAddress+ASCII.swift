extension EmailAddress {
    /// The compared form of an address in plain ASCII; nil when it is something else, or no address.
    ///
    /// Nearly all addresses are of this kind, and Unicode's folding costs twenty times as much as this.
    static func plainASCII(_ text: some StringProtocol) -> String? {
        let utf8 = text.utf8
        return utf8.withContiguousStorageIfAvailable(plainASCII) ?? Array(utf8).withUnsafeBufferPointer(plainASCII)
    }

    private static func plainASCII(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        guard text.count <= longest else { return nil }
        var isPlain = false
        let lower = String(unsafeUninitializedCapacity: text.count) { lower in
            isPlain = normalize(plainASCII: text, into: lower)
            return isPlain ? text.count : 0
        }
        return isPlain ? lower : nil
    }

    /// The most bytes that an address has.
    public static let longest = 254

    /// Writes an address of ASCII letters in the form in which addresses are compared, which is as long. No provider's aliases are
    /// known here. O(length), and nothing is allocated.
    ///
    /// - Parameter normalized: room for as many bytes.
    /// - Returns: false when it is none of these, and ``init(_:providerAliases:)`` is to be asked.
    public static func normalize(
        plainASCII text: UnsafeBufferPointer<UInt8>, into normalized: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool {
        guard text.count <= longest, text.count <= normalized.count,
            let at = text.firstIndex(of: UInt8(ascii: "@")), at <= 64, isPlainAtom(text[..<at]),
            isPlainDomain(text[(at + 1)...])
        else { return false }
        for place in text.indices {
            let byte = text[place]
            normalized[place] = byte.isUpperCaseLetter ? byte | 0x20 : byte
        }
        return true
    }

    private static func isPlainAtom(_ local: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var previous = UInt8(ascii: ".")
        for byte in local {
            if byte == UInt8(ascii: ".") {
                guard previous != byte else { return false }
            } else {
                guard byte.isLetterOrDigit || byte.isAtomMark else { return false }
            }
            previous = byte
        }
        return previous != UInt8(ascii: ".")
    }

    private static func isPlainDomain(_ domain: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var labels = 0
        var length = 0
        var isNumber = true
        var previous = UInt8(ascii: ".")
        for byte in domain {
            if byte == UInt8(ascii: ".") {
                guard (1...63).contains(length), previous != UInt8(ascii: "-") else { return false }
                labels += 1
                length = 0
                isNumber = true
            } else {
                guard byte.isLetterOrDigit || (byte == UInt8(ascii: "-") && length > 0) else { return false }
                length += 1
                isNumber = isNumber && byte.isDigit
            }
            previous = byte
        }
        return labels >= 1 && (1...63).contains(length) && !isNumber && previous != UInt8(ascii: "-")
    }
}

extension UInt8 {
    fileprivate var isUpperCaseLetter: Bool { (0x41...0x5A).contains(self) }

    fileprivate var isLetterOrDigit: Bool { isDigit || (0x61...0x7A).contains(self | 0x20) }

    /// One of ``!#$%&'*+-/=?^_`{|}~``.
    fileprivate var isAtomMark: Bool {
        switch self {
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
