import CampaignDomain

@testable import Workbench

/// What an importer says in tests: two files, with something of everything that can become of rows.
enum ImportSample {
    static let choices = ImportChoices(
        formats: [.init(id: "listmonk", title: "listmonk"), .init(id: "csv", title: "Table")],
        encodings: ["utf-8", "windows-1251"])

    static let fields = CountedNoun("it has {0} field, the header has {1}", "it has {0} fields, the header has {1}")

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
        review.recordRows = recordRows
        review.linked = 1
        review.consentsWithdrawn = 1
        let reason = ImportReason(Phrase("{0} is no time"), .name("created_at"))
        review.rejections = [
            .init(place: .init(file: 0, line: 3), reason: reason),
            .init(
                place: .init(file: 0, line: 5),
                reason: ImportReason(3, fields, .number(4))),
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

    /// Two records that were added, one that was changed, and one that is as it was.
    private static var recordRows: [ImportReview.Outcome: [ImportReview.RecordRow]] {
        func row(_ line: Int, _ id: String, _ name: String, email: String? = nil, phone: String? = nil)
            -> ImportReview.RecordRow
        {
            var row = ImportReview.RecordRow(place: .init(file: 0, line: line), id: id, name: name)
            (row.email, row.phone) = (email, phone)
            return row
        }
        var updated = row(6, "a", "Ann Lee", email: "ann@example.org")
        updated.changes = [
            .init(field: "email", content: .email, before: "lee@example.org", after: "ann@example.org"),
            .init(field: "givenName", content: .name, before: nil, after: "Ann"),
            .init(field: "tags", content: .open, before: nil, after: "vip, club"),
            .init(
                field: "consent.sms.grantedAt", content: .open, before: "2025-05-01T00:00:00Z",
                after: "2026-05-01T00:00:00Z"),
            .init(field: "attributes.pet", content: .personal, before: "cat", after: "dog"),
        ]
        updated.furtherChanges = 2
        return [
            .new: [
                row(2, "listmonk-1", "Ольга Петрова", email: "olga@example.org"),
                row(4, "listmonk-2", "Иван", phone: "+375291234567"),
            ], .updated: [updated], .unchanged: [row(7, "b", "Bob", email: "bob@example.org")],
        ]
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

    /// A workbench on whose import page a file was named.
    ///
    /// - Parameter path: nil leaves the question for it open.
    static func desk(
        _ width: Int = 120, _ height: Int = 36, typing path: String? = "list.csv", language: Language = .english,
        isReadOnly: Bool = false, importer: @escaping (ImportOrder) throws -> ImportAnswer = answer
    ) throws -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        preferences.screen = "overview"
        let customers = #"{"id": "a", "givenName": "Ann", "email": "lee@example.org"}"# + "\n"
        var desk = Desk(
            width, height, model: try FolderModel.model(["customers.jsonl": customers], isReadOnly: isReadOnly),
            preferences: preferences)
        desk.importer = importer
        desk.press("i")
        if let path {
            desk.type(path)
            desk.press("Enter")
        }
        return desk
    }

    /// A desk with a plan.
    static func desk(
        _ width: Int = 120, _ height: Int = 36, planning review: ImportReview, language: Language = .english
    ) throws -> Desk {
        try desk(width, height, language: language) { order in
            if case .plan = order { .planned(review) } else { answer(order) }
        }
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
