/// Random numbers that depend only on (seed, subject, purpose): splitmix64 from a mixed starting point.
///
/// Any customer can be made without the ones before, in any order and on any machine, and a new purpose
/// disturbs no other.
struct Dice {
    /// What numbers are drawn for; the raw value is part of the output and never changes.
    enum Purpose: UInt64 {
        case person = 1
        case sources = 2
        case orders = 3
        case events = 4
        case lists = 5
        case consents = 6
        case mailing = 7
        case planting = 8
    }

    private var state: UInt64

    init(seed: UInt64, subject: Int, purpose: Purpose) {
        var mixed = Self.mix(seed &+ 0x9E37_79B9_7F4A_7C15)
        mixed = Self.mix(mixed ^ UInt64(bitPattern: Int64(subject)) &* 0xD134_2543_DE82_EF95)
        state = Self.mix(mixed ^ purpose.rawValue &* 0xA24B_AED4_963E_E407)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    /// A whole number from 0 up to, not including, `bound`, which is at least 1.
    mutating func roll(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + roll(range.count)
    }

    mutating func chance(percent: Int) -> Bool { roll(100) < percent }
    mutating func chance(perMille: Int) -> Bool { roll(1000) < perMille }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }

    /// The smaller of two draws: the front of a table comes up more often than its end.
    mutating func pickEarly<Element>(_ elements: [Element]) -> Element {
        elements[min(roll(elements.count), roll(elements.count))]
    }

    /// The position of the part that was drawn when a whole is cut into parts of these weights.
    mutating func weighted(_ weights: [Int]) -> Int {
        var rest = roll(weights.reduce(0, +))
        for (position, weight) in weights.enumerated() {
            if rest < weight { return position }
            rest -= weight
        }
        return weights.count - 1
    }

    /// A moment drawn evenly from `start` up to `end`, or `start` when that leaves nothing.
    mutating func moment(from start: Instant, to end: Instant) -> Instant {
        guard end > start else { return start }
        return Instant(seconds: start.seconds + roll(end.seconds - start.seconds))
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
