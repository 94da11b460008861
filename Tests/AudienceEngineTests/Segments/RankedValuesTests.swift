import Testing

@testable import AudienceEngine

/// The value at a rank is the one that a sorted list has there.
@Suite struct RankedValuesTests {
    static let lists: [[Int64]] = [
        [5], [3, 3, 3], [2, -1, 7, 0], [.min, .max, 0, -1, 1], [.max, .max - 1],
        Array(stride(from: 100_000, to: 0, by: -7)),
        (0..<5_000).map { Int64($0 % 13) * 1_000_000_007 - 6_000_000_000 },
        (0..<5_000).map { Int64(truncatingIfNeeded: UInt64($0) &* 0x9E37_79B9_7F4A_7C15) },
    ]

    @Test(arguments: lists)
    func `every rank`(values: [Int64]) {
        let ranked = RankedValues(values)
        let sorted = values.sorted()
        for rank in Set([0, 1, values.count / 5, values.count / 2, values.count - 1]) where rank < values.count {
            #expect(ranked.value(atRank: rank) == sorted[rank], "rank \(rank) of \(values.count)")
        }
    }
}
