import CampaignDomain
import TerminalKit

extension ImportPage {
    /// Whether there is a report, and nothing lies over it.
    var canExport: Bool {
        guard entry == nil else { return false }
        switch phase {
        case .planned, .written: return true
        case .asking, .planning, .halted, .refused, .writing, .undoing, .undone: return false
        }
    }

    /// The list that is open, with all that the review names of it, or else the whole page.
    func extract(_ context: ScreenContext) -> OverviewExtract {
        let presenter = ImportPresenter(page: self, context: context)
        guard let listing, let review else {
            let table = presenter.table
            return OverviewExtract(name: "import", summary: context.words("Import")) { table }
        }
        let (vocabulary, mask) = (presenter.vocabulary, presenter.mask)
        let table = ImportTable(review: review, vocabulary: vocabulary, mask: mask)
        return OverviewExtract(name: listing.fileName, summary: listing.summary(of: review, vocabulary)) {
            table.table(of: listing)
        }
    }
}

extension ImportListing {
    /// Of the file into which it is exported, without its ending.
    fileprivate var fileName: String {
        switch self {
        case .records(let outcome): "import-records-\(outcome.rawValue)"
        case .rejections: "import-rejected-rows"
        case .consents: "import-consents"
        case .pairs: "import-pairs"
        case .samples: "import-first-rows"
        }
    }

    /// What is exported, and how much of it when that is not all.
    fileprivate func summary(of review: ImportReview, _ vocabulary: ImportVocabulary) -> String {
        let (listed, all) = counts(of: review)
        guard listed < all else { return title(vocabulary) }
        let words = vocabulary.words
        return "\(title(vocabulary)), \(words("the first {0} of {1}", words.number(listed), words.number(all)))"
    }

    /// How many lines the review names, and how many there are.
    private func counts(of review: ImportReview) -> (listed: Int, all: Int) {
        switch self {
        case .records(let outcome): (review.recordRows[outcome]?.count ?? 0, review.records[outcome])
        case .rejections(nil): (review.rejections.count, review.rejectedCount)
        case .rejections, .consents, .pairs, .samples: (0, 0)
        }
    }
}

extension ImportPresenter {
    /// The whole page, the values uncut.
    fileprivate var table: ExportTable {
        var table = ExportTable(columns: [words("Section"), words("Number"), words("Figure"), words("Remark")])
        let sections = sections
        for line in sections[0].lines {
            table.append([sections[0].title, line.number, line.text.trimmed, line.remark])
        }
        for setting in ImportSetting.allCases {
            table.append([sections[1].title, "", setting.title(words), value(of: setting).0])
        }
        for file in page.review?.files ?? [] {
            table.append([sections[2].title, words.number(file.rows), file.name, facts(file)])
            for column in file.importedBefore == nil ? file.columns : [] {
                let samples = column.samples.prefix(3).map { column.shown($0, mask) }
                table.append([
                    sections[2].title, "", "\(column.name) → \(shown(column))", samples.joined(separator: " · "),
                ])
            }
        }
        return table
    }
}
