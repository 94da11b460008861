import CampaignDomain

/// What a condition could turn out to be for every row if one thing more were known: three bitmaps, of which a row is in at least one.
///
/// Each predicate about what would be known may come out either way, whatever the others do; all other predicates are what they are
/// now. A row that cannot be unknown has a certain answer whatever it would say. With this triple the operators are a few words
/// each, as with ``TruthSets``.
struct PossibleTruths: Sendable {
    var yes: RowSet
    var no: RowSet
    var unknown: RowSet

    /// What is true now, for some rows.
    init(_ truth: TruthSets, over rows: RowSet) {
        yes = truth.yes.intersection(rows)
        no = rows.subtracting(truth.possible)
        unknown = truth.possible.subtracting(truth.yes).intersection(rows)
    }

    private init(yes: RowSet, no: RowSet, unknown: RowSet) {
        self.yes = yes
        self.no = no
        self.unknown = unknown
    }

    /// Everything is true, or nothing is, of some rows.
    init(all rows: RowSet, are truth: Bool) {
        let none = RowSet(capacity: rows.capacity)
        self.init(yes: truth ? rows : none, no: truth ? none : rows, unknown: none)
    }

    /// What was unknown of some rows may come out either way.
    mutating func open(_ rows: RowSet) {
        let opened = unknown.intersection(rows)
        yes.formUnion(opened)
        no.formUnion(opened)
        unknown.subtract(opened)
    }

    /// Some rows have a certain answer.
    mutating func settle(_ rows: RowSet, as truth: Bool) {
        unknown.subtract(rows)
        if truth {
            yes.formUnion(rows)
            no.subtract(rows)
        } else {
            no.formUnion(rows)
            yes.subtract(rows)
        }
    }

    mutating func formAnd(_ other: PossibleTruths) {
        let otherHolds = other.yes.union(other.unknown)
        unknown = unknown.intersection(otherHolds).union(yes.intersection(other.unknown))
        yes.formIntersection(other.yes)
        no.formUnion(other.no)
    }

    mutating func formOr(_ other: PossibleTruths) {
        self = negated
        formAnd(other.negated)
        self = negated
    }

    var negated: PossibleTruths { PossibleTruths(yes: no, no: yes, unknown: unknown) }
}
