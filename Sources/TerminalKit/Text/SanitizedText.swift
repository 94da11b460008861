/// A text that is safe to print: it cannot move the cursor, colour the screen, ring, or reorder what is read.
///
/// Every control character (C0, DEL, C1, so also ESC), line separator and bidirectional override or isolate is
/// replaced by U+FFFD, visibly, so that nobody takes the text for clean. Drawing into a ``CellBuffer`` does the same
/// by itself; this type is for plain output, titles, the clipboard and exports.
public struct SanitizedText: Equatable, Sendable, CustomStringConvertible {
    /// The safe text.
    public let text: String
    /// How many scalars were replaced.
    public let replacements: Int

    /// - Parameter keepingLineBreaks: `true` leaves `\n` and tabs, for texts of more than one line.
    /// O(n); a clean text is not copied.
    public init(_ raw: String, keepingLineBreaks: Bool = false) {
        func isReplaced(_ scalar: Unicode.Scalar) -> Bool {
            if keepingLineBreaks, scalar == "\n" || scalar == "\t" { return false }
            return SpecialScalar.isUnsafe(scalar.value)
        }
        guard raw.unicodeScalars.contains(where: isReplaced) else {
            text = raw
            replacements = 0
            return
        }
        var safe = String.UnicodeScalarView()
        var count = 0
        for scalar in raw.unicodeScalars {
            if isReplaced(scalar) { count += 1 }
            safe.append(isReplaced(scalar) ? "\u{FFFD}" : scalar)
        }
        text = String(safe)
        replacements = count
    }

    public var description: String { text }
}
