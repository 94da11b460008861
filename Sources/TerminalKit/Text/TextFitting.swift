/// Where a text stands in a space wider than itself.
public enum TextAlignment: Equatable, Sendable {
    case left, right, centre
}

/// Cutting and padding by columns on the screen, not by characters.
public enum TextFitting {
    /// The text in at most `columns` columns; what is cut is replaced by `…`. O(n).
    public static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        guard columns > 0 else { return "" }
        guard DisplayWidth.columns(of: text) > columns else { return text }
        let room = columns - DisplayWidth.columns(of: ellipsis)
        guard room >= 0 else { return "" }
        return prefix(of: text, columns: room) + ellipsis
    }

    /// The text in exactly `columns` columns: truncated when longer, padded with spaces when shorter. O(n).
    public static func fitted(_ text: String, to columns: Int, _ alignment: TextAlignment = .left) -> String {
        guard columns > 0 else { return "" }
        let short = truncated(text, to: columns)
        let missing = columns - DisplayWidth.columns(of: short)
        let before =
            switch alignment {
            case .left: 0
            case .right: missing
            case .centre: missing / 2
            }
        return String(repeating: " ", count: before) + short + String(repeating: " ", count: missing - before)
    }

    /// The longest beginning of a text that fits, cut between characters. O(n).
    public static func prefix(of text: String, columns: Int) -> String {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            let next = text.index(after: end)
            let width = DisplayWidth.columns(of: text[end..<next])
            if used + width > columns { break }
            used += width
            end = next
        }
        return String(text[..<end])
    }
}
