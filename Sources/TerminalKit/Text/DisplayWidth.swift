/// How many terminal columns a scalar takes.
///
/// The table is our own, because terminals, libraries and Foundation disagree about clusters; see ``Glyphs`` for how
/// sequences are reduced until this table is enough.
public enum DisplayWidth {
    /// The columns of one scalar: 0 for marks and format characters, 2 for wide characters and emoji, else 1.
    ///
    /// Control characters have no width of their own (nil): whoever draws shows them as U+FFFD.
    /// Cost: O(1) below U+0300 (Latin) and for Cyrillic, else a binary search of some two hundred ranges.
    public static func columns(of scalar: UInt32) -> Int? {
        if scalar < 0x300 {
            return scalar < 0x20 || (0x7F..<0xA0).contains(scalar) ? nil : 1
        }
        if isInPlainBlock(scalar) { return 1 }
        if contains(scalar, in: zeroWidthRanges) { return 0 }
        return contains(scalar, in: wideRanges) ? 2 : 1
    }

    /// The columns of a text once drawn. O(n).
    public static func columns(of text: some StringProtocol) -> Int {
        var total = 0
        for glyph in Glyphs(text) { total += Int(glyph.width) }
        return total
    }

    /// Letters of Cyrillic, box drawing and blocks: what the screens are made of, answered without a search.
    private static func isInPlainBlock(_ scalar: UInt32) -> Bool {
        (0x400...0x482).contains(scalar) || (0x48A...0x52F).contains(scalar) || (0x2500...0x259F).contains(scalar)
    }

    private static func contains(_ scalar: UInt32, in ranges: [UInt32]) -> Bool {
        var low = 0
        var high = ranges.count / 2
        while low < high {
            let middle = (low + high) / 2
            if scalar > ranges[2 * middle + 1] {
                low = middle + 1
            } else if scalar < ranges[2 * middle] {
                high = middle
            } else {
                return true
            }
        }
        return false
    }
}
