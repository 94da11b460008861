@_spi(_Unicode) import Swift

extension StringProtocol {
    /// Canonical composition (Unicode NFC). Returns at once when no scalar could change. O(length).
    public var normalizedNFC: String {
        let text = String(self)
        guard text.unicodeScalars.contains(where: { !$0.isSurelyComposed }) else { return text }
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
        let scalars = String(self).unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}

extension Unicode.Scalar {
    /// Latin letters and Cyrillic as keyboards write them: never changed by NFC, whatever stands beside them.
    fileprivate var isSurelyComposed: Bool {
        value < 0x300 || (0x400...0x482).contains(value) || (0x2010...0x2027).contains(value)
    }
}
