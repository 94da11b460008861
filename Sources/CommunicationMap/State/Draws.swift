/// Numbers that look random and depend only on what they are drawn for.
enum Draws {
    /// SplitMix64's finaliser: every bit of the word reaches every bit of the result.
    @inline(__always)
    static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// A number from 0 up to 1 from the first 53 bits.
    @inline(__always)
    static func share(_ word: UInt64) -> Double {
        Double(word >> 11) * 0x1p-53
    }

    /// Which path of a split a run takes (docs/MAP.md, section 3).
    static func path(shares: [Double], person: String, chain: String, step: Int, entered: Int64) -> Int {
        let drawn = share(mixed("\(person)\t\(chain)\t\(step)\t\(entered)".fnv1a))
        return shares.firstIndex { $0 > drawn } ?? shares.count - 1
    }
}

extension String {
    /// FNV-1a over the UTF-8 bytes, 64 bits.
    var fnv1a: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
