/// The lists behind the numbers of an import as tables for a file, whole and masked when the screen is.
struct ImportTable: Sendable {
    let review: ImportReview
    let vocabulary: ImportVocabulary
    let mask: PersonalDataMask
    private var words: Words { vocabulary.words }

    /// O(lines of the list that the review names).
    func table(of listing: ImportListing) -> ExportTable {
        switch listing {
        case .records(let outcome): records(outcome)
        case .rejections(let reason): rejections(reason)
        case .consents(let kind): consents(kind)
        case .pairs: pairs
        case .samples(let file, let column): samples(review.files[file].columns[column])
        }
    }

    /// A row for every record; of those that were updated one for every field that was.
    private func records(_ outcome: ImportReview.Outcome) -> ExportTable {
        let isUpdated = outcome == .updated
        var table = ExportTable(
            columns: [
                words("File"), words("Line"), words("Id"), words("Name"), words("Email"), words("Phone"),
            ] + (isUpdated ? [words("Field"), words("Before"), words("After")] : []))
        for row in review.recordRows[outcome] ?? [] {
            let record =
                place(row.place) + [
                    row.id, mask.name(row.name), row.email.map(mask.email) ?? "", row.phone.map(mask.phone) ?? "",
                ]
            for change in row.changes {
                let before = change.before.map { vocabulary.value($0, of: change, mask) } ?? ""
                table.append(record + [change.field, before, vocabulary.value(change.after, of: change, mask)])
            }
            if row.furtherChanges > 0 {
                table.append(record + [words.counted(row.furtherChanges, .furtherField), "", ""])
            }
            if row.changes.isEmpty { table.append(record + (isUpdated ? ["", "", ""] : [])) }
        }
        return table
    }

    private func rejections(_ reason: ImportReason?) -> ExportTable {
        var table = ExportTable(columns: [words("File"), words("Line"), words("Reason")])
        for row in review.rejections(for: reason) { table.append(place(row.place) + [vocabulary.reason(row.reason)]) }
        return table
    }

    private func consents(_ kind: ImportReview.ConsentChange.Kind) -> ExportTable {
        var table = ExportTable(
            columns: [words("File"), words("Line"), words("Id"), words("Consent"), words("Before"), words("After")])
        for change in review.consentChanges(kind) {
            table.append(
                place(change.place) + [
                    change.record, vocabulary.topic(change), vocabulary.stood(change), vocabulary.stated(change),
                ])
        }
        return table
    }

    /// Two rows for a pair.
    private var pairs: ExportTable {
        var table = ExportTable(
            columns: [
                words("Pair"), words("Id"), words("Name"), words("Born"), words("Email"), words("Phone"),
                words("City"), words("Source"),
            ])
        for pair in review.pairs {
            for record in [pair.first, pair.second] {
                table.append([
                    pair.id, record.id, mask.name(record.name),
                    record.birthDate.map { mask.birthDate(words.date($0)) } ?? "",
                    record.email.map(mask.email) ?? "", record.phone.map(mask.phone) ?? "", record.city ?? "",
                    record.source ?? "",
                ])
            }
        }
        return table
    }

    private func samples(_ column: ImportReview.Column) -> ExportTable {
        var table = ExportTable(columns: ["\(column.name) → \(column.field)"])
        for sample in column.samples { table.append([column.shown(sample, mask)]) }
        return table
    }

    private func place(_ place: ImportReview.Place) -> [String] {
        [review.files[place.file].name, String(place.line)]
    }
}
