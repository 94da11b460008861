import TerminalKit

/// The counts of an import as lines, each with the list behind it.
struct ImportCounts {
    let review: ImportReview
    let presenter: ImportPresenter
    private var words: Words { presenter.words }

    var lines: [OverviewLine] {
        passedOver + verdict + counts(review.records, .records) + linked + counts(review.orders, .orders)
            + counts(review.events, .events) + stitched + consents + pairs + rejections
    }

    private var isWritten: Bool {
        if case .written = presenter.page.phase { true } else { false }
    }

    // MARK: The whole

    /// What is to be known before any number.
    private var verdict: [OverviewLine] {
        if review.rowCount == 0, review.files.allSatisfy({ $0.importedBefore == nil }) {
            return [OverviewLine(tone: .warn, text: words("there are no rows in these files"))]
        }
        if review.changesNothing {
            return [OverviewLine(tone: .good, text: words("nothing changes: all of this is known"))]
        }
        return isWritten ? [OverviewLine(tone: .good, text: words("written; u takes it back"))] : []
    }

    private var passedOver: [OverviewLine] {
        guard !isWritten else { return [] }
        return review.files.compactMap { file in
            file.importedBefore.map { before in
                let name = presenter.vocabulary.plain(file.name)
                return OverviewLine(
                    tone: .warn, text: words("{0} was imported on {1}: passed over", name, day(before)),
                    remark: words("Enter reads it again"), target: .imported(.readAgain))
            }
        }
    }

    /// The day of an instant in ISO 8601.
    private func day(_ instant: String) -> String {
        presenter.vocabulary.day(instant)
    }

    // MARK: Rows

    private enum Kind {
        case records, orders, events
    }

    private func counts(_ counts: ImportReview.Counts, _ kind: Kind) -> [OverviewLine] {
        guard !counts.isEmpty else { return [] }
        let (new, updated, unchanged) =
            switch kind {
            case .records: (CountedNoun.recordAdded, CountedNoun.recordUpdated, CountedNoun.recordUnchanged)
            case .orders: (.orderAdded, .orderUpdated, .orderUnchanged)
            case .events: (.eventAdded, .eventUpdated, .eventUnchanged)
            }
        let list = { (outcome: ImportReview.Outcome) in kind == .records ? self.list(outcome) : nil }
        return line(
            counts.new, new, tone: counts.new > 0 ? .good : .plain, showsNone: true, target: list(.new))
            + line(counts.updated, updated, tone: .good, target: list(.updated))
            + line(counts.unchanged, unchanged, target: list(.unchanged))
    }

    /// The records behind a number, if there are any.
    private func list(_ outcome: ImportReview.Outcome) -> ImportTarget? {
        review.recordRows[outcome].flatMap { $0.isEmpty ? nil : .listing(.records(outcome)) }
    }

    private func line(
        _ count: Int, _ noun: CountedNoun, tone: OverviewLine.Tone = .plain, showsNone: Bool = false,
        target: ImportTarget? = nil
    ) -> [OverviewLine] {
        guard count > 0 || showsNone else { return [] }
        return [
            OverviewLine(
                tone: tone, number: words.number(count), text: words.label(count, noun),
                target: target.map { .imported($0) })
        ]
    }

    private var linked: [OverviewLine] {
        line(review.linked, .recordOfKnownPerson)
    }

    private var stitched: [OverviewLine] { line(review.stitched, .profileWithName) }

    // MARK: Consents

    private var consents: [OverviewLine] {
        line(review.consentsGranted, .consentGranted)
            + line(review.consentsWithdrawn, .consentWithdrawn)
            + ImportReview.ConsentChange.Kind.allCases.flatMap { kind in
                line(
                    review.consentChanges.count { $0.kind == kind }, presenter.vocabulary.noun(kind), tone: .warn,
                    target: .listing(.consents(kind)))
            }
    }

    // MARK: What waits for somebody

    private var pairs: [OverviewLine] {
        line(
            review.pairs.count, .possiblyOnePerson, tone: .warn,
            target: isWritten ? .conflicts : .listing(.pairs))
    }

    /// All rows that were left out, then by their reasons, the commonest first.
    private var rejections: [OverviewLine] {
        guard review.rejectedCount > 0 else { return [] }
        let all = line(review.rejectedCount, .rowRejected, tone: .stop, target: .listing(.rejections(nil)))
        let reasons = Dictionary(grouping: review.rejections, by: \.reason)
        let ordered = reasons.sorted { first, second in
            let (one, other) = (first.value[0].place, second.value[0].place)
            return (-first.value.count, one.file, one.line) < (-second.value.count, other.file, other.line)
        }
        return all
            + ordered.map { reason, rows in
                OverviewLine(
                    number: words.number(rows.count), text: "  " + presenter.vocabulary.reason(reason),
                    target: .imported(.listing(.rejections(reason))))
            }
    }
}
