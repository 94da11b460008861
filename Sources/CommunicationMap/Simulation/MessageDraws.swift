/// The random numbers about one message: they depend only on seed, person, chain, step and date.
struct MessageDraws {
    enum Purpose: UInt64 {
        case open = 1, click, order, unsubscribe, delay
    }

    private let word: UInt64

    /// - Parameter person: the hash of the person's id, mixed with the seed.
    init(person: UInt64, source: UInt64, date: Int32) {
        word = Draws.mixed(Draws.mixed(Draws.mixed(person) ^ source) &+ UInt64(UInt32(bitPattern: date)))
    }

    /// A number from 0 up to 1.
    subscript(purpose: Purpose) -> Double {
        Draws.share(Draws.mixed(word &+ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15))
    }

    /// Whole seconds, mostly few: the cube of a share of the longest.
    func delay(upTo longest: Int64) -> Int64 {
        let share = self[.delay]
        return Int64(share * share * share * Double(longest))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// FNV-1a, 64 bits.
    var fnv1a: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in self { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
