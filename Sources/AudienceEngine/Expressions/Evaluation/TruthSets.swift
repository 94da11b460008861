/// The truth of a condition for every row that is asked about, as two bitmaps.
///
/// `possible` is yes or unknown. With this pair `and` is an intersection and `or` a union of both, a word at a time.
struct TruthSets: Sendable {
    var yes: RowSet
    var possible: RowSet

    init(yes: RowSet, possible: RowSet) {
        self.yes = yes
        self.possible = possible
    }

    /// The same answer, known for certain.
    init(certain yes: RowSet) {
        self.init(yes: yes, possible: yes)
    }

    static func none(_ capacity: Int) -> TruthSets {
        TruthSets(certain: RowSet(capacity: capacity))
    }

    mutating func formAnd(_ other: TruthSets) {
        yes.formIntersection(other.yes)
        possible.formIntersection(other.possible)
    }

    mutating func formOr(_ other: TruthSets) {
        yes.formUnion(other.yes)
        possible.formUnion(other.possible)
    }

    func negated(over rows: RowSet) -> TruthSets {
        TruthSets(yes: rows.subtracting(possible), possible: rows.subtracting(yes))
    }

    /// Whether the condition is known to be one or the other.
    func known(over rows: RowSet) -> TruthSets {
        TruthSets(certain: rows.subtracting(possible.subtracting(yes)))
    }
}

extension TruthSets {
    /// How many words of the bitmaps are one part of the work: 65 536 rows.
    private static let wordsPerPart = 1 << 10

    /// Asks a test about every row in question, each part of the rows on whichever thread is free. Nothing when nobody waits
    /// for the answer any more.
    init(asking test: some RowTest, _ moment: EvaluationMoment, _ context: EvaluationContext) {
        let words = context.rows.words
        let parts = (words.count + TruthSets.wordsPerPart - 1) / TruthSets.wordsPerPart
        let answers = context.parallel.results(of: parts) { part in
            let first = part * TruthSets.wordsPerPart
            return TruthSets.answers(words[first..<min(first + TruthSets.wordsPerPart, words.count)]) { row in
                test.truth(row, moment, context)
            }
        }
        let capacity = context.rows.capacity
        yes = RowSet(capacity: capacity, words: answers?.flatMap(\.yes))
        possible = RowSet(capacity: capacity, words: answers?.flatMap(\.possible))
    }

    /// Asks most rows only what they say themselves, and everything of rows whose person has others beside them.
    init(
        asking own: some RowTest, ofLinked test: some RowTest, _ moment: EvaluationMoment, _ context: EvaluationContext
    ) {
        self.init(asking: own, moment, context)
        context.linked.intersection(context.rows).forEach { row in
            let answer = test.truth(row, moment, context)
            yes.remove(row)
            possible.remove(row)
            if answer == .yes { yes.insert(row) }
            if answer != .no { possible.insert(row) }
        }
    }

    /// Asks about every row, on this thread: for tests that learn from the rows before.
    @inline(__always)
    init(over rows: RowSet, _ truth: (Int) -> Truth) {
        let words = rows.words
        let answers = TruthSets.answers(words[...], truth)
        yes = RowSet(capacity: rows.capacity, words: answers.yes)
        possible = RowSet(capacity: rows.capacity, words: answers.possible)
    }

    /// Without a branch for each row: which way one answers cannot be foreseen, and a wrong guess costs more than the question.
    @inline(__always)
    private static func answers(
        _ words: ArraySlice<UInt64>, _ truth: (Int) -> Truth
    ) -> (yes: [UInt64], possible: [UInt64]) {
        var yes = [UInt64](repeating: 0, count: words.count)
        var possible = yes
        for index in words.indices {
            var rest = words[index]
            var found: (yes: UInt64, possible: UInt64) = (0, 0)
            while rest != 0 {
                let bit = UInt64(rest.trailingZeroBitCount)
                let truth = UInt64(truth(index << 6 + Int(bit)).rawValue)
                found.yes |= (truth >> 1) << bit
                found.possible |= ((truth >> 1) | (truth & 1)) << bit
                rest &= rest - 1
            }
            yes[index - words.startIndex] = found.yes
            possible[index - words.startIndex] = found.possible
        }
        return (yes, possible)
    }
}

extension RowSet {
    /// - Parameter words: one bit a row, none beyond the capacity; nil for no row.
    init(capacity: Int, words: [UInt64]?) {
        self.init(capacity: capacity)
        if let words { bits = words }
    }
}
