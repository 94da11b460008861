/// What can be said of a condition: Kleene's three values, in order, so that `and` is the smaller and `or` the greater.
public enum Truth: UInt8, Sendable, Comparable {
    case no = 0
    /// A value that the condition needs is missing. Counts as no in the end, and its `not` too.
    case unknown = 1
    case yes = 2

    init(_ holds: Bool) {
        self = holds ? .yes : .no
    }

    public var negated: Truth {
        switch self {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }

    public static func < (left: Truth, right: Truth) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// The truth of a condition for every visible row, as two bitmaps.
///
/// `possible` is yes or unknown. With this pair `and` is an intersection and `or` a union of both, a word at a time.
struct TruthSets: Sendable {
    var yes: RowSet
    var possible: RowSet

    init(yes: RowSet, possible: RowSet) {
        self.yes = yes
        self.possible = possible
    }

    /// Asks once for every visible row. The answers of 64 rows are written at once, without a branch for each: which way a
    /// row answers cannot be foreseen, and a wrong guess costs more than the question.
    @inline(__always)
    init(over visible: RowSet, _ truth: (Int) -> Truth) {
        yes = RowSet(capacity: visible.capacity)
        possible = yes
        for (index, word) in visible.words.enumerated() where word != 0 {
            var (rest, yesBits, possibleBits) = (word, UInt64(0), UInt64(0))
            while rest != 0 {
                let bit = UInt64(rest.trailingZeroBitCount)
                let answer = UInt64(truth(index << 6 + Int(bit)).rawValue)
                yesBits |= (answer >> 1) << bit
                possibleBits |= ((answer >> 1) | (answer & 1)) << bit
                rest &= rest - 1
            }
            yes.bits[index] = yesBits
            possible.bits[index] = possibleBits
        }
    }

    /// The answers to what each row says itself, and to what its person says for rows that have others beside them.
    ///
    /// - Parameters:
    ///   - own: of the row alone, unknown where it has no value.
    ///   - truth: of any row.
    @inline(__always)
    init(_ context: EvaluationContext, own: (Int) -> Truth, _ truth: (Int) -> Truth) {
        self.init(over: context.visible, own)
        context.linked.forEach { row in
            let answer = truth(row)
            yes.remove(row)
            possible.remove(row)
            if answer == .yes { yes.insert(row) }
            if answer != .no { possible.insert(row) }
        }
    }

    mutating func formAnd(_ other: TruthSets) {
        yes.formIntersection(other.yes)
        possible.formIntersection(other.possible)
    }

    mutating func formOr(_ other: TruthSets) {
        yes.formUnion(other.yes)
        possible.formUnion(other.possible)
    }

    func negated(over visible: RowSet) -> TruthSets {
        TruthSets(yes: visible.subtracting(possible), possible: visible.subtracting(yes))
    }

    /// Whether the condition is known to be one or the other.
    func known(over visible: RowSet) -> TruthSets {
        let known = visible.subtracting(possible.subtracting(yes))
        return TruthSets(yes: known, possible: known)
    }
}
