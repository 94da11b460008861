import TerminalKit

/// The lines behind a number of the import page.
enum ImportListing: Hashable, Sendable {
    /// Rows of customers by what became of them: the first ones.
    case records(ImportReview.Outcome)
    /// Rows that were left out for a reason, or for any.
    case rejections(ImportReason?)
    case consents(ImportReview.ConsentChange.Kind)
    case pairs
    /// The values of a column in the first rows.
    case samples(file: Int, column: Int)

    /// So many lines are shown; all that the report names are in the command's JSON.
    static let mostLines = 500

    func title(_ vocabulary: ImportVocabulary) -> String {
        let words = vocabulary.words
        return switch self {
        case .records(let outcome): vocabulary.title(outcome)
        case .rejections: words("Rejected rows")
        case .consents: words("Consents")
        case .pairs: words("Might be one person")
        case .samples: words("First rows")
        }
    }

    /// O(lines that are shown).
    func section(of review: ImportReview, _ presenter: ImportPresenter) -> OverviewSection {
        let (words, vocabulary) = (presenter.words, presenter.vocabulary)
        switch self {
        case .records(let outcome): return records(outcome, of: review, presenter)
        case .rejections(let reason):
            let rows = review.rejections(for: reason)
            return section(
                rows.prefix(Self.mostLines).map { row in
                    OverviewLine(
                        tone: .stop, text: vocabulary.place(row.place, in: review),
                        remark: vocabulary.reason(row.reason))
                }, of: reason == nil ? review.rejectedCount : rows.count, vocabulary)
        case .consents(let kind):
            let changes = review.consentChanges(kind)
            let lines = changes.prefix(Self.mostLines).map { consent($0, in: review, vocabulary) }
            return OverviewSection(
                title: vocabulary.title(kind), label: words.number(changes.count),
                lines: lines + Self.more(changes.count, words))
        case .pairs:
            let lines = review.pairs.prefix(Self.mostLines).flatMap { pair($0, presenter) }
            return section(lines, of: review.pairs.count, vocabulary)
        case .samples(let file, let column):
            return samples(review.files[file].columns[column], presenter)
        }
    }

    private func section(
        _ lines: [OverviewLine], of count: Int, _ vocabulary: ImportVocabulary
    ) -> OverviewSection {
        let words = vocabulary.words
        return OverviewSection(
            title: title(vocabulary), label: words.number(count), lines: lines + Self.more(count, words))
    }

    /// Every record that the review names; how many there are stands at the top, for no other report names the rest.
    private func records(
        _ outcome: ImportReview.Outcome, of review: ImportReview, _ presenter: ImportPresenter
    ) -> OverviewSection {
        let (rows, count) = (review.recordRows[outcome] ?? [], review.records[outcome])
        let (words, shown) = (presenter.words, presenter.words.number(rows.count))
        return OverviewSection(
            title: title(presenter.vocabulary),
            label: rows.count < count ? words("the first {0} of {1}", shown, words.number(count)) : shown,
            lines: rows.flatMap { record($0, outcome, in: review, presenter) })
    }

    private func record(
        _ row: ImportReview.RecordRow, _ outcome: ImportReview.Outcome, in review: ImportReview,
        _ presenter: ImportPresenter
    ) -> [OverviewLine] {
        let (mask, vocabulary) = (presenter.mask, presenter.vocabulary)
        let facts = [
            vocabulary.place(row.place, in: review), row.email.map(mask.email), row.phone.map(mask.phone),
        ].compactMap { $0.map(vocabulary.plain) }
        let head = OverviewLine(
            tone: outcome == .unchanged ? .plain : .good, text: vocabulary.plain("\(row.id)  \(mask.name(row.name))"),
            remark: facts.joined(separator: " · "))
        let changes = row.changes.map { change in
            OverviewLine(
                tone: .continued, text: "  \(vocabulary.plain(change.field))  \(vocabulary.change(change, mask))")
        }
        guard row.furtherChanges > 0 else { return [head] + changes }
        let further = presenter.words.counted(row.furtherChanges, .furtherField)
        return [head] + changes + [OverviewLine(tone: .continued, text: "  \(further)")]
    }

    private static func more(_ count: Int, _ words: Words) -> [OverviewLine] {
        guard count > mostLines else { return [] }
        let left = words.number(count - mostLines)
        return [OverviewLine(text: words("and {0} more; muster import --format json lists them", left))]
    }

    private func consent(
        _ change: ImportReview.ConsentChange, in review: ImportReview, _ vocabulary: ImportVocabulary
    ) -> OverviewLine {
        let facts = [
            vocabulary.place(change.place, in: review), vocabulary.stated(change), vocabulary.stood(change),
        ]
        return OverviewLine(
            tone: .warn, text: "\(vocabulary.plain(change.record))  \(vocabulary.topic(change))",
            remark: facts.joined(separator: " · "))
    }

    private func pair(_ pair: ConflictPair, _ presenter: ImportPresenter) -> [OverviewLine] {
        [(pair.first, OverviewLine.Tone.warn), (pair.second, .continued)].map { record, tone in
            let mask = presenter.mask
            let facts = [
                record.birthDate.map { mask.birthDate(presenter.words.date($0)) }, record.email.map(mask.email),
                record.phone.map(mask.phone), record.city, record.source,
            ].compactMap { $0.map(presenter.vocabulary.plain) }
            return OverviewLine(
                tone: tone, text: presenter.vocabulary.plain("\(record.id)  \(mask.name(record.name))"),
                remark: facts.joined(separator: " · "))
        }
    }

    private func samples(_ column: ImportReview.Column, _ presenter: ImportPresenter) -> OverviewSection {
        OverviewSection(
            title: "\(presenter.vocabulary.plain(column.name)) → \(presenter.vocabulary.plain(column.field))",
            label: title(presenter.vocabulary),
            lines: column.samples.map { OverviewLine(text: column.shown($0, presenter.mask)) })
    }
}

extension ImportReview {
    /// The rows that were left out for a reason, or for any. O(rows that are listed).
    func rejections(for reason: ImportReason?) -> [Rejection] {
        reason.map { reason in rejections.filter { $0.reason == reason } } ?? rejections
    }

    /// O(consents that are listed).
    func consentChanges(_ kind: ConsentChange.Kind) -> [ConsentChange] { consentChanges.filter { $0.kind == kind } }
}
