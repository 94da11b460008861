/// Folding for searches: case, and the letters people type for one another.
public enum CaseFolding {
    /// Lower case, with `ё` as `е` and `ґ` as `г`, for Latin and Cyrillic. One character stays one. O(n).
    public static func folded(_ text: some StringProtocol) -> String {
        var folded = ""
        folded.reserveCapacity(text.utf8.count)
        for character in text.lowercased() {
            switch character {
            case "ё": folded.append("е")
            case "ґ": folded.append("г")
            case "’", "ʼ", "`": folded.append("'")
            default: folded.append(character)
            }
        }
        return folded
    }
}
