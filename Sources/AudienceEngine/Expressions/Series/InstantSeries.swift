import CampaignDomain

/// Up to 64 instants, ascending, as the bits of a word: a condition that is asked at each of them answers with one word a row.
struct InstantSeries: Sendable {
    static let most = 64

    /// Seconds since the epoch.
    let seconds: [Int64]
    /// A bit for each instant.
    let all: UInt64

    /// - Parameter instants: ascending, and at most ``most``.
    init(_ instants: [Instant]) {
        precondition(instants.count <= InstantSeries.most)
        seconds = instants.map(\.seconds)
        all = InstantSeries.bits(below: instants.count)
    }

    var moments: [EvaluationMoment] { seconds.map { EvaluationMoment(asOf: Instant(seconds: $0)) } }

    private static func bits(below place: Int) -> UInt64 {
        place == 64 ? .max : 1 << UInt64(place) - 1
    }

    /// The first place behind those that are before something, of values for each instant, ascending; the count when all are.
    @inline(__always)
    static func place(in values: [Int64], isBefore: (Int64) -> Bool) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(values[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The instants from one second to another, which is no part of it any more.
    func places(from first: Int64, before end: Int64) -> Range<Int> {
        let first = InstantSeries.place(in: seconds) { $0 < first }
        return first..<max(first, InstantSeries.place(in: seconds) { $0 < end })
    }

    /// The same as bits.
    func bits(_ places: Range<Int>) -> UInt64 {
        InstantSeries.bits(below: places.upperBound) & ~InstantSeries.bits(below: places.lowerBound)
    }
}

/// What can be said of one row at each of several instants; see ``TruthSets`` for the pair.
struct TruthBits: Equatable, Sendable {
    var yes: UInt64
    var possible: UInt64

    static let no = TruthBits(yes: 0, possible: 0)

    init(yes: UInt64, possible: UInt64) {
        self.yes = yes
        self.possible = possible
    }

    /// The same answer, known for certain.
    init(certain yes: UInt64) {
        self.init(yes: yes, possible: yes)
    }

    mutating func formAnd(_ other: TruthBits) {
        yes &= other.yes
        possible &= other.possible
    }

    mutating func formOr(_ other: TruthBits) {
        yes |= other.yes
        possible |= other.possible
    }
}
