/// The values that stand at single places of a sorted list, without the sorting: a million values are counted by their leading
/// bits, and only those that agree in them with the value looked for are put in order. O(n) for a list that is not crowded.
struct RankedValues {
    private let values: [Int64]
    private let least: Int64
    /// How many bits of the distance from the least are left out of a bucket's number.
    private let shift: Int
    private var counts: [Int32]

    /// - Parameter values: at least one.
    init(_ values: [Int64]) {
        self.values = values
        least = values.min() ?? 0
        let span = UInt64(bitPattern: (values.max() ?? 0) &- least)
        shift = max(0, 48 - span.leadingZeroBitCount)
        counts = [Int32](repeating: 0, count: Int(span >> UInt64(shift)) + 1)
        for value in values { counts[bucket(of: value)] += 1 }
    }

    private func bucket(of value: Int64) -> Int {
        Int(UInt64(bitPattern: value &- least) >> UInt64(shift))
    }

    /// The value that so many others stand before. O(n).
    func value(atRank rank: Int) -> Int64 {
        var before = 0
        var bucket = 0
        while before + Int(counts[bucket]) <= rank {
            before += Int(counts[bucket])
            bucket += 1
        }
        guard shift > 0 else { return least &+ Int64(bucket) }
        return values.filter { self.bucket(of: $0) == bucket }.sorted()[rank - before]
    }
}
