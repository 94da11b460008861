import AudienceEngine
import Foundation
import Testing

/// A pass done by parts finds what a pass over everything finds, whichever part is done first.
@Suite struct ParallelTests {
    static let capacities = [0, 1, 63, 64, 65, 128, 1_000, 4_097]

    static let ways: [(name: String, parallel: Parallel)] = [
        ("serial", .serial),
        ("parts of a word", Parallel(rowsOfPart: 64) { count, body in (0..<count).forEach(body) }),
        ("the last part first", Parallel(rowsOfPart: 65) { count, body in (0..<count).reversed().forEach(body) }),
        (
            "threads",
            Parallel(rowsOfPart: 64) { count, body in
                DispatchQueue.concurrentPerform(iterations: count, execute: body)
            }
        ),
    ]

    /// Some rows of a table, and none of every fifth hundred.
    private func rows(_ capacity: Int) -> RowSet {
        RowSet(capacity: capacity) { $0 % 3 != 1 && $0 / 100 % 5 != 4 }
    }

    @Test(arguments: capacities)
    func `a filter finds the same rows`(capacity: Int) {
        let rows = rows(capacity)
        let expected = rows.filter { $0 % 7 < 3 }
        for (name, parallel) in Self.ways {
            #expect(parallel.filter(rows) { part in part.filter { $0 % 7 < 3 } } == expected, "\(name)")
        }
    }

    @Test(arguments: capacities)
    func `several sets are found at once`(capacity: Int) {
        let rows = rows(capacity)
        for (name, parallel) in Self.ways {
            let sorted = parallel.sort(rows, into: 3) { part in part.sort(into: 3) { UInt64($0 % 8) } }
            let grouped = parallel.sort(rows, into: 3) { part in part.group(into: 3) { $0 % 4 < 3 ? $0 % 4 : nil } }
            for set in 0..<3 {
                #expect(sorted[set] == rows.filter { ($0 % 8) >> set & 1 == 1 }, "\(name), bit \(set)")
                #expect(grouped[set] == rows.filter { $0 % 4 == set }, "\(name), group \(set)")
            }
        }
    }

    @Test(arguments: capacities)
    func `parts come in order, have every row once, and nobody finds nobody`(capacity: Int) {
        let rows = rows(capacity)
        for (name, parallel) in Self.ways {
            let parts = parallel.map(rows) { part in
                var found: [Int] = []
                part.forEach { found.append($0) }
                return (range: Array(part.range), found: found)
            }
            #expect(parts.flatMap(\.range) == Array(0..<capacity), "\(name)")
            #expect(parts.flatMap(\.found) == rows.rows, "\(name)")
            #expect(parallel.filter(rows) { $0.none }.isEmpty)
        }
    }

    @Test func `answers keep their places`() {
        for (name, parallel) in Self.ways {
            #expect(parallel.map(100) { $0 * $0 } == (0..<100).map { $0 * $0 }, "\(name)")
        }
    }
}
