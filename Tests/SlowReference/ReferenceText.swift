import Foundation

/// How text is folded for comparing, and how ids are ordered.
enum ReferenceText {
    /// NFC, trimmed, lower case, ё as е: the form in which expressions and given names are compared.
    static func folded(_ text: String) -> String {
        String(trimmed(text).lowercased().map { $0 == "ё" ? "е" : $0 })
    }

    /// NFC and trimmed.
    static func trimmed(_ text: String) -> String {
        let isASCII = text.utf8.allSatisfy { $0 < 128 }
        let composed = isASCII ? text : text.precomposedStringWithCanonicalMapping
        let start = composed.drop(while: \.isWhitespace)
        return String(start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count))
    }

    static func isBlank(_ text: String) -> Bool {
        text.allSatisfy(\.isWhitespace)
    }

    /// Whether folded text contains the folded needle, scalar by scalar.
    static func contains(_ text: String, _ needle: String) -> Bool {
        let text = Array(folded(text).unicodeScalars)
        let needle = Array(folded(needle).unicodeScalars)
        guard needle.count <= text.count else { return false }
        return (0...(text.count - needle.count)).contains { start in
            Array(text[start..<(start + needle.count)]) == needle
        }
    }

    /// Whether folded text contains the folded needle with no letter directly before or after it.
    static func containsWord(_ text: String, _ needle: String) -> Bool {
        let text = Array(folded(text).unicodeScalars)
        let needle = Array(folded(needle).unicodeScalars)
        guard !needle.isEmpty, needle.count <= text.count else { return false }
        return (0...(text.count - needle.count)).contains { start in
            let end = start + needle.count
            return Array(text[start..<end]) == needle
                && (start == 0 || !text[start - 1].properties.isAlphabetic)
                && (end == text.count || !text[end].properties.isAlphabetic)
        }
    }

    /// Ids sort by their UTF-8 bytes.
    static func ascending(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
