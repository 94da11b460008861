import TerminalKit

/// The lines behind a number of the import page.
enum ImportListing: Hashable, Sendable {
    /// Rows that were left out for a reason, or for any.
    case rejections(ImportReason?)
    case consents(ImportReview.ConsentChange.Kind)
    case pairs
    /// The values of a column in the first rows.
    case samples(file: Int, column: Int)

    /// So many lines are shown; all that the report names are in the command's JSON.
    static let mostLines = 500

    func title(_ words: Words) -> String {
        switch self {
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
        case .rejections(let reason):
            let rows = reason.map { reason in review.rejections.filter { $0.reason == reason } } ?? review.rejections
            return section(
                rows.prefix(Self.mostLines).map { row in
                    OverviewLine(
                        tone: .stop, text: vocabulary.place(row.place, in: review),
                        remark: vocabulary.reason(row.reason))
                }, of: reason == nil ? review.rejectedCount : rows.count, words)
        case .consents(let kind):
            let changes = review.consentChanges.filter { $0.kind == kind }
            let lines = changes.prefix(Self.mostLines).map { consent($0, in: review, vocabulary) }
            return OverviewSection(
                title: vocabulary.title(kind), label: words.number(changes.count),
                lines: lines + Self.more(changes.count, words))
        case .pairs:
            let lines = review.pairs.prefix(Self.mostLines).flatMap { pair($0, presenter) }
            return section(lines, of: review.pairs.count, words)
        case .samples(let file, let column):
            return samples(review.files[file].columns[column], presenter)
        }
    }

    private func section(_ lines: [OverviewLine], of count: Int, _ words: Words) -> OverviewSection {
        OverviewSection(
            title: title(words), label: words.number(count), lines: lines + Self.more(count, words))
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
                record.birthDate.map { mask.isOn ? "…" : presenter.words.date($0) }, record.email.map(mask.email),
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
            label: title(presenter.words),
            lines: column.samples.map { OverviewLine(text: column.shown($0, presenter.mask)) })
    }
}
