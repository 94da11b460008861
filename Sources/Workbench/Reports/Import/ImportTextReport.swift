import CampaignDomain

/// What an import did or would do, as plain text.
public struct ImportTextReport {
    private let review: ImportReview
    private let vocabulary: ImportVocabulary
    private let mask: PersonalDataMask
    /// Whether nothing was written yet.
    private let isTrial: Bool
    private var words: Words { vocabulary.words }

    /// So many of a kind are listed; the rest is counted, and all of it is in the JSON.
    private static let listed = 20

    public init(_ review: ImportReview, in context: PresentationContext, isTrial: Bool) {
        self.review = review
        vocabulary = ImportVocabulary(words: context.words, settings: context.settings)
        mask = context.mask
        self.isTrial = isTrial
    }

    public var lines: [String] {
        var lines = review.files.flatMap(file)
        lines += counts
        lines += rejections
        lines += consents
        lines += ConflictReport.lines(of: review.pairs, words, mask, limit: ImportTextReport.listed)
        lines += [""]
        if review.changesNothing {
            lines.append(words("Nothing changes: the workspace knows all of this."))
        } else {
            lines.append(isTrial ? words("Nothing is written yet.") : words("Written. --undo takes it back."))
        }
        return lines
    }

    // MARK: Files

    private func file(_ file: ImportReview.File) -> [String] {
        var lines = ["\(vocabulary.plain(file.name)): \(vocabulary.facts(file))"]
        if let before = file.importedBefore {
            let date = vocabulary.plain(before)
            return lines + ["  " + words("imported on {0}, so it is passed over; --again reads it", date)]
        }
        lines[0] += ", " + words.counted(file.rows, .row)
        var table = PlainTable()
        for column in file.columns where !column.isIgnored {
            table.add(column.name, "→ " + column.field, mask.isOn ? "" : sample(column))
        }
        let ignored = file.columns.filter(\.isIgnored).map { vocabulary.plain($0.name) }
        lines += table.lines()
        if !ignored.isEmpty { lines.append("  " + words("left out: {0}", ignored.joined(separator: ", "))) }
        return lines
    }

    /// Some values of a column, short.
    private func sample(_ column: ImportReview.Column) -> String {
        column.samples.prefix(2).map { $0.count > 30 ? $0.prefix(29) + "…" : $0 }.joined(separator: " · ")
    }

    // MARK: Counts

    private var counts: [String] {
        var table = PlainTable(numbers: [1, 2, 3])
        table.add("", words("added"), words("updated"), words("unchanged"))
        for (name, counts) in [
            (words("Records"), review.records), (words("Orders"), review.orders), (words("Events"), review.events),
        ] where !counts.isEmpty {
            table.add(name, words.number(counts.new), words.number(counts.updated), words.number(counts.unchanged))
        }
        var facts = PlainTable(numbers: [0])
        for (count, noun) in [
            (review.linked, CountedNoun.recordOfKnownPerson), (review.consentsGranted, .consentGranted),
            (review.consentsWithdrawn, .consentWithdrawn), (review.stitched, .profileWithName),
            (review.rejectedCount, .rowRejected),
        ] where count > 0 || noun != .profileWithName {
            facts.add(words.number(count), words.label(count, noun))
        }
        return [""] + table.lines() + [""] + facts.lines()
    }

    private var rejections: [String] {
        guard review.rejectedCount > 0 else { return [] }
        var lines = ["", words("Rejected rows")]
        for row in review.rejections.prefix(ImportTextReport.listed) {
            lines.append("  \(vocabulary.place(row.place, in: review)): \(vocabulary.reason(row.reason))")
        }
        return lines + more(review.rejectedCount)
    }

    private func more(_ count: Int) -> [String] {
        let left = count - ImportTextReport.listed
        return left > 0 ? ["  " + words("and {0} more; --format json lists them", words.number(left))] : []
    }

    // MARK: Consents

    private var consents: [String] {
        ImportReview.ConsentChange.Kind.allCases.flatMap { kind -> [String] in
            let changes = review.consentChanges.filter { $0.kind == kind }
            guard !changes.isEmpty else { return [] }
            var table = PlainTable()
            for change in changes.prefix(ImportTextReport.listed) {
                table.add(
                    change.record, vocabulary.topic(change), vocabulary.place(change.place, in: review),
                    vocabulary.stated(change), vocabulary.stood(change))
            }
            let heading = "\(vocabulary.title(kind)): \(words.number(changes.count))"
            return ["", heading] + table.lines() + more(changes.count)
        }
    }
}

/// Pairs of records that might be one person, side by side.
public struct ConflictReport {
    private let pairs: [ConflictPair]
    private let words: Words
    private let mask: PersonalDataMask

    public init(_ pairs: [ConflictPair], words: Words, mask: PersonalDataMask) {
        self.pairs = pairs
        self.words = words
        self.mask = mask
    }

    public var lines: [String] {
        guard !pairs.isEmpty else { return [words("No two records wait for a decision.")] }
        return Array(ConflictReport.lines(of: pairs, words, mask, limit: pairs.count).dropFirst())
    }

    static func lines(of pairs: [ConflictPair], _ words: Words, _ mask: PersonalDataMask, limit: Int) -> [String] {
        guard !pairs.isEmpty else { return [] }
        var lines = [
            "",
            words(
                "Maybe one person: {0}. --accept ID joins the two, --keep-apart ID does not", words.number(pairs.count)),
        ]
        for pair in pairs.prefix(limit) {
            lines.append("  \(pair.id)")
            var table = PlainTable()
            for record in [pair.first, pair.second] {
                table.add(
                    record.id, mask.name(record.name), record.birthDate.map { words.date($0) } ?? "",
                    record.email.map { mask.email($0) } ?? "", record.phone.map { mask.phone($0) } ?? "",
                    record.city ?? "",
                    record.source ?? "")
            }
            lines += table.lines(indent: "    ")
        }
        if pairs.count > limit {
            lines.append("  " + words("and {0} more; --conflicts lists them", words.number(pairs.count - limit)))
        }
        return lines
    }
}
