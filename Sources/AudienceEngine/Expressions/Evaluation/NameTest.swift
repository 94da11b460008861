import CampaignDomain
import Synchronization

/// Compares given and family name, written with a space between.
struct NameTest: TimelessTest {
    private let pattern: TextPattern
    private let tables: NameTables

    /// O(1): the tables are made when a single row is first asked about.
    init(pattern: TextPattern, customers: CustomerColumns) {
        self.pattern = pattern
        tables = NameTables(pattern: pattern, customers: customers)
    }

    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        if let texts = context.searchTexts.texts(for: pattern, context) {
            return texts.truth(pattern, in: .name, context)
        }
        return TruthSets(asking: tables.made, moment, context)
    }

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        tables.made.truth(row, moment, context)
    }
}

/// Makes the tables of names once, O(distinct names), and only for those who need them.
private final class NameTables: Sendable {
    private let pattern: TextPattern
    private let customers: CustomerColumns
    private let kept = Mutex<NameFitTest?>(nil)

    init(pattern: TextPattern, customers: CustomerColumns) {
        self.pattern = pattern
        self.customers = customers
    }

    var made: NameFitTest {
        kept.withLock { kept in
            if let kept { return kept }
            let made = NameFitTest(pattern: pattern, customers: customers)
            kept = made
            return made
        }
    }
}

/// Compares given and family name without writing them for each row.
///
/// A text that spans the space falls into a left part in the given name and a right part in the family name. Each distinct name
/// gets a mask of the spaces of the text at which it fits, so that a row costs one `and` of two masks.
private struct NameFitTest: RowTest {
    private let given: CodedColumn
    private let family: CodedColumn
    /// By code; nil for a blank name.
    private let givenFits: [Fit?]
    private let familyFits: [Fit?]
    private let match: TextPattern.Match

    /// How a name answers: alone, and for each space of the text as its neighbour.
    private struct Fit {
        var alone: Bool
        var beside: UInt64
    }

    init(pattern: TextPattern, customers: CustomerColumns) {
        given = customers.givenName
        family = customers.familyName
        match = pattern.match
        let splits = NameFitTest.splits(of: pattern.folded)
        let isEqual = pattern.match == .equal
        givenFits = given.table { name in
            let name = name.folded
            if name.isEmpty { return nil }
            let beside = NameFitTest.mask(splits) { isEqual ? name == $0.left : name.hasSuffix($0.left) }
            return Fit(alone: pattern.matches(folded: name), beside: beside)
        }
        familyFits = family.table { name in
            let name = name.folded
            if name.isEmpty { return nil }
            let beside = NameFitTest.mask(splits) { isEqual ? name == $0.right : name.hasPrefix($0.right) }
            return Fit(alone: pattern.matches(folded: name), beside: beside)
        }
    }

    private typealias Split = (left: String, right: String)

    /// The text cut at each of its first 64 spaces.
    private static func splits(of text: String) -> [Split] {
        text.indices.filter { text[$0] == " " }.prefix(64)
            .map { (String(text[..<$0]), String(text[text.index(after: $0)...])) }
    }

    private static func mask(_ splits: [Split], _ fits: (Split) -> Bool) -> UInt64 {
        splits.enumerated().reduce(0) { fits($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    /// How a part of the name answers: each part is the record's own or the latest known.
    private func fit(_ column: CodedColumn, _ fits: [Fit?], _ row: Int, _ context: EvaluationContext) -> Fit? {
        func known(_ row: Int) -> Fit? {
            let code = column.code(row)
            return code < 0 ? nil : fits[Int(code)]
        }
        return known(row) ?? context.latestKnown(row) { known($0) != nil }.flatMap { known($0) }
    }

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        let given = fit(given, givenFits, row, context)
        let family = fit(family, familyFits, row, context)
        guard let given else { return family.map { Truth($0.alone) } ?? .unknown }
        guard let family else { return Truth(given.alone) }
        if given.beside & family.beside != 0 { return .yes }
        return Truth(match != .equal && (given.alone || family.alone))
    }
}

/// Looks in id, names, email, phone and external ids at once.
struct AnyTextTest: TimelessTest {
    private let pattern: TextPattern
    private let name: NameTest
    private let email: BytesTest
    private let phone: BytesTest

    init(pattern: TextPattern, customers: CustomerColumns) {
        self.pattern = pattern
        name = NameTest(pattern: pattern, customers: customers)
        email = BytesTest(column: customers.email, pattern: pattern, field: .email)
        phone = BytesTest(column: customers.phone, pattern: pattern, field: .phone)
    }

    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        guard let texts = context.searchTexts.texts(for: pattern, context) else {
            return TruthSets(asking: self, moment, context)
        }
        return TruthSets(certain: texts.rows(containing: pattern.bytes, context))
    }

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        if context.customers.id.withBytes(row, { pattern.matches(raw: $0) })
            || name.truth(row, moment, context) == .yes || email.truth(row, moment, context) == .yes
            || phone.truth(row, moment, context) == .yes
        {
            return .yes
        }
        return Truth(externalIDMatches(row, context))
    }

    private func externalIDMatches(_ row: Int, _ context: EvaluationContext) -> Bool {
        let column = context.customers.externalIDs
        var entries = column.entries(row)
        if entries.isEmpty, let other = context.latestKnown(row, { !column.entries($0).isEmpty }) {
            entries = column.entries(other)
        }
        return entries.contains { column.withText($0) { pattern.matches(raw: $0) } }
    }
}
