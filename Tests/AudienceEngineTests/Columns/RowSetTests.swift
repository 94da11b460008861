import AudienceEngine
import Testing

/// A bitmap must do what a set of numbers does, also where its last word is full, half full or missing.
@Suite struct RowSetTests {
    static let capacities = [0, 1, 2, 63, 64, 65, 127, 128, 129, 1_000]

    /// The same numbers in every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }

        /// Rows below `capacity`, from none to all of them.
        mutating func rows(below capacity: Int) -> Set<Int> {
            let share = Int.random(in: 0...4, using: &self)
            return Set((0..<capacity).filter { _ in Int.random(in: 0..<4, using: &self) < share })
        }
    }

    @Test(arguments: capacities)
    func `algebra is that of sets`(capacity: Int) {
        var dice = Dice(state: UInt64(capacity) + 1)
        let everything = Set(0..<capacity)
        for round in 0..<60 {
            let (left, right) = (dice.rows(below: capacity), dice.rows(below: capacity))
            let one = RowSet(capacity: capacity, rows: left)
            let other = RowSet(capacity: capacity) { right.contains($0) }
            #expect(one.rows == left.sorted(), "round \(round)")
            #expect(one.count == left.count && one.isEmpty == left.isEmpty)
            #expect(one.union(other).rows == left.union(right).sorted(), "round \(round)")
            #expect(one.intersection(other).rows == left.intersection(right).sorted(), "round \(round)")
            #expect(one.subtracting(other).rows == left.subtracting(right).sorted(), "round \(round)")
            #expect(one.complement.rows == everything.subtracting(left).sorted(), "round \(round)")
            #expect(one.intersectionCount(other) == left.intersection(right).count)
            #expect(one.isSubset(of: other) == left.isSubset(of: right))
            #expect(one.intersection(other).isSubset(of: one))
            #expect((one == other) == (left == right))
            #expect(one.filter { $0.isMultiple(of: 3) }.rows == left.filter { $0.isMultiple(of: 3) }.sorted())
            #expect((0..<capacity).allSatisfy { one.contains($0) == left.contains($0) })
        }
    }

    @Test(arguments: capacities)
    func `all rows and no rows are each other's complement`(capacity: Int) {
        let (all, none) = (RowSet(all: capacity), RowSet(capacity: capacity))
        #expect(all.rows == Array(0..<capacity) && none.rows == [])
        #expect(all.complement == none && none.complement == all)
        #expect(all.count == capacity && all.isEmpty == (capacity == 0))
        #expect(none.isSubset(of: all) && all.isSubset(of: none) == (capacity == 0))
    }

    @Test(arguments: capacities)
    func `bits beyond the last row stay zero, so that words can be counted and compared`(capacity: Int) {
        let sets = [
            RowSet(all: capacity), RowSet(capacity: capacity).complement,
            RowSet(all: capacity).union(RowSet(all: capacity)),
            RowSet(capacity: capacity) { _ in true },
        ]
        for set in sets {
            #expect(set.words.count == (capacity + 63) / 64)
            #expect(set.words.reduce(0) { $0 + $1.nonzeroBitCount } == capacity)
        }
    }

    @Test func `rows come and go one by one`() {
        var set = RowSet(capacity: 130)
        for row in [129, 0, 63, 64, 64, 128] { set.insert(row) }
        #expect(set.rows == [0, 63, 64, 128, 129])
        for row in [64, 1, 129] { set.remove(row) }
        #expect(set.rows == [0, 63, 128])
        set.formUnion(RowSet(capacity: 130, rows: [5, 63]))
        set.formIntersection(RowSet(capacity: 130, rows: [0, 5, 128]))
        set.subtract(RowSet(capacity: 130, rows: [0]))
        #expect(set.rows == [5, 128])
    }

    @Test func `a search stops where its question fails`() {
        struct Found: Error {}
        var asked: [Int] = []
        #expect(throws: Found.self) {
            try RowSet(capacity: 200, rows: [3, 70, 150]).forEach { row in
                asked.append(row)
                if row == 70 { throw Found() }
            }
        }
        #expect(asked == [3, 70])
    }
}
