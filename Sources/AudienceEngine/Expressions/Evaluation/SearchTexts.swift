import CampaignDomain
import Synchronization

/// All that `text` looks at, folded, of every visible row: id, name, email, phone and external ids.
///
/// About 90 bytes a row, which are read in a few milliseconds a million rows; the columns themselves would have to be folded
/// anew with every letter that is typed.
struct SearchTexts: Sendable {
    /// What every text begins with; external ids follow.
    enum Field: Int, CaseIterable {
        case id, name, email, phone
    }

    /// The rows of a part are read by one thread. A multiple of 64.
    private static let rowsPerPart = 1 << 15
    private let parts: [FoldedTexts]
    private let rowCount: Int
    /// The rows without a value, for each field.
    private let missing: [RowSet]

    /// O(text). A missing value is the latest known of the person, as in every expression.
    init(_ context: EvaluationContext) {
        rowCount = context.audience.count
        let rowCount = rowCount
        let names = (FoldedTexts(context.customers.givenName), FoldedTexts(context.customers.familyName))
        let parts = (rowCount + SearchTexts.rowsPerPart - 1) / SearchTexts.rowsPerPart
        typealias Made = (texts: FoldedTexts, missing: [[UInt64]])
        let made = context.parallel.uncancelled.results(of: parts) { part -> Made in
            let first = part * SearchTexts.rowsPerPart
            let writer = SearchTextWriter(context: context, givenNames: names.0, familyNames: names.1)
            let texts = writer.texts(of: first..<min(first + SearchTexts.rowsPerPart, rowCount))
            return (texts, Field.allCases.map { texts.placesWithout(field: $0.rawValue) })
        }
        self.parts = (made ?? []).map(\.texts)
        missing = Field.allCases.map { field in
            RowSet(capacity: rowCount, words: made?.flatMap { $0.missing[field.rawValue] })
        }
    }

    /// Where a pattern occurs in one field. Nothing when nobody waits for the answer any more.
    func truth(_ pattern: TextPattern, in field: Field, _ context: EvaluationContext) -> TruthSets {
        let yes = rows(containing: pattern.bytes, in: field, context)
        return TruthSets(yes: yes, possible: yes.union(missing[field.rawValue].intersection(context.rows)))
    }

    /// The rows of the context in which a folded pattern occurs. Nothing when nobody waits for the answer any more.
    func rows(containing pattern: [UInt8], in field: Field? = nil, _ context: EvaluationContext) -> RowSet {
        guard !pattern.isEmpty else {
            return field.map { context.rows.subtracting(missing[$0.rawValue]) } ?? context.rows
        }
        let pattern = BytePattern(pattern)
        let wanted = context.rows.words
        let wordsPerPart = SearchTexts.rowsPerPart >> 6
        let found = context.parallel.results(of: parts.count) { [parts] part in
            let first = part * wordsPerPart
            let words = wanted[first..<min(first + wordsPerPart, wanted.count)]
            return parts[part].places(containing: pattern, in: field?.rawValue, among: words)
        }
        return RowSet(capacity: rowCount, words: found?.flatMap { $0 })
    }
}

/// Writes the texts of some rows.
private struct SearchTextWriter {
    let context: EvaluationContext
    /// By code.
    let givenNames: FoldedTexts
    let familyNames: FoldedTexts

    private static let usualLength = 96

    func texts(of rows: Range<Int>) -> FoldedTexts {
        var texts = FoldedTexts()
        texts.reserve(texts: rows.count, bytes: rows.count * SearchTextWriter.usualLength)
        for row in rows {
            if context.audience.visible.contains(row) { add(row, to: &texts) }
            texts.endText()
        }
        texts.finish()
        return texts
    }

    private func add(_ row: Int, to texts: inout FoldedTexts) {
        let customers = context.customers
        customers.id.withBytes(row) { texts.add($0) }
        texts.addBorder()
        addName(row, to: &texts)
        texts.addBorder()
        add(customers.email, row, to: &texts)
        texts.addBorder()
        add(customers.phone, row, to: &texts)
        let ids = customers.externalIDs
        var entries = ids.entries(row)
        if entries.isEmpty, let other = context.latestKnown(row, { !ids.entries($0).isEmpty }) {
            entries = ids.entries(other)
        }
        for entry in entries {
            texts.addBorder()
            ids.withText(entry) { texts.add($0) }
        }
    }

    private func addName(_ row: Int, to texts: inout FoldedTexts) {
        let given = code(context.customers.givenName, givenNames, row)
        let family = code(context.customers.familyName, familyNames, row)
        if let given { texts.add(given, of: givenNames) }
        if given != nil, family != nil { texts.add(folded: " ") }
        if let family { texts.add(family, of: familyNames) }
    }

    /// The code of a row's own or its person's latest known name; a blank one is none.
    private func code(_ column: CodedColumn, _ names: FoldedTexts, _ row: Int) -> Int? {
        func known(_ row: Int) -> Int? {
            let code = Int(column.code(row))
            return code < 0 || names.range(code).isEmpty ? nil : code
        }
        return known(row) ?? context.latestKnown(row) { known($0) != nil }.flatMap { known($0) }
    }

    private func add(_ column: TextColumn, _ row: Int, to texts: inout FoldedTexts) {
        let known = column.isBlank(row) ? context.latestKnown(row) { !column.isBlank($0) } : row
        if let known { column.withBytes(known) { texts.add($0) } }
    }
}

/// Keeps the ``SearchTexts`` of an audience: made by whoever searches first, and waited for by others.
final class SearchTextsCache: Sendable {
    private let kept = Mutex<SearchTexts?>(nil)

    /// False also while they are being made.
    private var isMade: Bool { kept.withLockIfAvailable { $0 != nil } ?? false }

    /// For a question whether texts contain a pattern; nil when it is better to ask each row by itself.
    func texts(for pattern: TextPattern, _ context: EvaluationContext) -> SearchTexts? {
        pattern.match == .contains && (!context.isAboutFew || isMade) ? texts(context) : nil
    }

    func texts(_ context: EvaluationContext) -> SearchTexts {
        kept.withLock { kept in
            if let kept { return kept }
            let made = SearchTexts(context)
            kept = made
            return made
        }
    }
}
