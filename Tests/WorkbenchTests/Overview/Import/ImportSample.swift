import CampaignDomain

@testable import Workbench

/// What an importer says in tests: two files, with something of everything that can become of rows.
enum ImportSample {
    static let choices = ImportChoices(
        formats: [.init(id: "listmonk", title: "listmonk"), .init(id: "csv", title: "Table")],
        encodings: ["utf-8", "windows-1251"])

    static var review: ImportReview {
        var review = ImportReview()
        review.files = [
            file(
                "клиенты.csv", "listmonk", rows: 7,
                [
                    ("email", "email", .email, ["olga@example.org", "ivan@example.org"]),
                    ("name", "name", .name, ["Ольга Петрова", "Иван"]),
                    ("attributes", "attributes", .personal, [#"{"club": "gold"}"#]), ("junk", "ignored", .personal, []),
                ]),
            file(
                "old.csv", "listmonk", rows: 0, [("email", "email", .email, ["x@example.org"])],
                importedBefore: "2026-01-05T10:00:00Z"),
        ]
        review.source = "listmonk"
        review.records = .init(new: 2, updated: 1, unchanged: 1)
        review.linked = 1
        review.consentsWithdrawn = 1
        let reason = ImportReason(Phrase("{0} is no time"), .name("created_at"))
        review.rejections = [
            .init(place: .init(file: 0, line: 3), reason: reason),
            .init(
                place: .init(file: 0, line: 5),
                reason: ImportReason(Phrase("it has {0} fields, the header has {1}"), .number(3), .number(4))),
            .init(place: .init(file: 0, line: 8), reason: reason),
        ]
        review.rejectedCount = 3
        review.consentChanges = [
            .init(
                .heldBack, of: "listmonk-1", .marketing, .email, at: .init(file: 0, line: 2),
                times: (nil, Instant(iso8601: "2025-05-01T00:00:00Z")))
        ]
        var (first, second) = (ConflictPair.Record(id: "a", name: "Ann Lee"), ConflictPair.Record(id: "b", name: "Bob"))
        first.email = "lee@example.org"
        second.email = "lee@example.org"
        review.pairs = [ConflictPair(id: "x-1", first: first, second: second)]
        review.changesNothing = false
        return review
    }

    static func file(
        _ name: String, _ tool: String, rows: Int,
        _ columns: [(String, String, ImportReview.Column.Content, [String])], importedBefore: String? = nil
    ) -> ImportReview.File {
        ImportReview.File(
            name: name, tool: tool,
            shape: .init(encoding: "utf-8", delimiter: 0x2C, hasHeader: true),
            columns: columns.map { name, field, content, samples in
                .init(name: name, field: field, isIgnored: field == "ignored", content: content, samples: samples)
            }, rows: rows, importedBefore: importedBefore)
    }

    /// Answers as a workspace would in which all goes well.
    static func answer(_ order: ImportOrder) -> ImportAnswer {
        switch order {
        case .complete: .completions(PathCompletions(beginning: 0, candidates: []))
        case .find(_, let words): .found(words, choices)
        case .plan: .planned(review)
        case .write: .written(review)
        case .undo:
            .undone(UndoneImport(title: "клиенты.csv", files: [.init(name: "customers.jsonl", bytes: 1_234)]))
        }
    }
}
