/// SplitMix64: the same seed gives the same numbers everywhere.
struct RandomSource {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// True in so many of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool {
        number(0...99) < percent
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(0...(elements.count - 1))]
    }

    /// A pick in so many of a hundred cases.
    mutating func maybe<Element>(_ percent: Int, _ elements: [Element]) -> Element? {
        chance(percent) ? pick(elements) : nil
    }

    /// Each element with the same chance, in order.
    mutating func some<Element>(_ percent: Int, of elements: [Element]) -> [Element] {
        elements.filter { _ in chance(percent) }
    }

    /// One of the elements, as often as its weight says.
    mutating func weighted<Element>(_ elements: [(weight: Int, element: Element)]) -> Element {
        var left = number(0...(elements.reduce(0) { $0 + $1.weight } - 1))
        for (weight, element) in elements {
            if left < weight { return element }
            left -= weight
        }
        return elements[0].element
    }
}
