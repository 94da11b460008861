@_spi(_Unicode) import Swift

extension StringProtocol {
    /// Canonical composition (Unicode NFC). Returns at once when no scalar could change. O(length).
    public var normalizedNFC: String {
        let text = String(self)
        guard text.utf8.contains(where: { !$0.isOfSurelyComposed }) else { return text }
        var composed = String.UnicodeScalarView()
        for scalar in text._nfc { composed.append(scalar) }
        return String(composed)
    }

    /// The form in which texts are compared: NFC, trimmed, lower case, ё as е (DOMAIN.md 10, *Expressions*). O(length).
    public var folded: String {
        let lowered = normalizedNFC.trimmed.lowercased()
        guard lowered.utf8.contains(0xD1) else { return lowered }
        var result = String.UnicodeScalarView()
        for scalar in lowered.unicodeScalars { result.append(scalar == "ё" ? "е" : scalar) }
        return String(result)
    }

    /// Without white space at either end.
    public var trimmed: String {
        let text = String(self)
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return text }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}

extension UInt8 {
    /// Whether this is a byte of UTF-8 of Latin letters (to U+02FF) or of Cyrillic as keyboards write it (U+0400 to U+047F):
    /// never changed by NFC, whatever stands beside them.
    fileprivate var isOfSurelyComposed: Bool {
        self < 0xCC || self == 0xD0 || self == 0xD1
    }
}
