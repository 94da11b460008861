import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// The lists behind the numbers of an import, on the screen and in files.
@Suite struct ImportListingTests {
    private func shows(_ desk: Desk, _ text: String) -> Bool { desk.screen.contains { $0.spaced.contains(text) } }

    /// Opens the list behind a number.
    private func open(_ count: String, in desk: inout Desk) {
        desk.press("g")
        for _ in 0..<20 where !desk.selectedLine.spaced.contains(count) { desk.press("j") }
        desk.press("Enter")
    }

    private func export(_ desk: inout Desk, as format: ExportFormat) throws -> FileDraft {
        desk.press("e")
        for _ in 0..<(ExportFormat.allCases.firstIndex(of: format) ?? 0) { desk.press("Down") }
        desk.press("Enter")
        return try #require(desk.files.last)
    }

    // MARK: Records

    private static let lists: [(count: String, title: String, lines: [String], masked: [String])] = [
        (
            "records added", "Records added",
            [
                "✔ listmonk-1  Ольга Петрова  клиенты.csv:2 · olga@example.org",
                "✔ listmonk-2  Иван  клиенты.csv:4 · +375291234567",
            ],
            ["✔ listmonk-1  О… П…  клиенты.csv:2 · o…@…", "✔ listmonk-2  И…  клиенты.csv:4 · +…"]
        ),
        (
            "record updated", "Records updated",
            [
                "✔ a  Ann Lee  клиенты.csv:6 · ann@example.org", "email  lee@example.org → ann@example.org",
                "givenName  + Ann", "tags  + vip, club", "attributes.pet  cat → dog",
                "consent.sms.grantedAt  1 May 2025 03:00 → 1 May 2026 03:00", "2 further fields",
            ],
            [
                "✔ a  A… L…  клиенты.csv:6 · a…@…", "email  l…@… → a…@…", "givenName  + A…", "tags  + vip, club",
                "attributes.pet  … → …",
            ]
        ),
        (
            "record unchanged", "Records unchanged", ["· b  Bob  клиенты.csv:7 · bob@example.org"],
            ["· b  B…  клиенты.csv:7 · b…@…"]
        ),
    ]

    @Test(arguments: lists.indices)
    func behindACountOfRecordsAreTheRecords(place: Int) throws {
        let list = Self.lists[place]
        var desk = try ImportSample.desk()
        open(list.count, in: &desk)
        for text in ["╭ \(list.title)", "› Import › \(list.title)"] + list.lines {
            #expect(shows(desk, text), "\(text) \(desk)")
        }
        desk.press("M")
        for line in list.masked { #expect(shows(desk, line), "\(line) \(desk)") }
        for text in ["Ольга", "example.org", "375", "Bob", "cat"] { #expect(!desk.shows(text), "\(text) \(desk)") }
        desk.press("Esc")
        #expect(desk.shows("╭ What would change"), "\(desk)")
    }

    @Test(arguments: [
        (Language.english, "the first 1 000 of 1 234 567"), (.russian, "первые 1 000 из 1 234 567"),
        (.ukrainian, "перші 1 000 з 1 234 567"), (.belarusian, "першыя 1 000 з 1 234 567"),
    ])
    func whatIsNotListedIsSaid(language: Language, text: String) throws {
        var review = ImportSample.review
        review.records.new = 1_234_567
        review.recordRows[.new] = (0..<1_000).map { number in
            .init(place: .init(file: 0, line: number + 2), id: "r-\(number)", name: "Name")
        }
        var desk = try ImportSample.desk(80, 24, planning: review, language: language)
        open("1 234 567", in: &desk)
        #expect(shows(desk, text), "\(desk)")
        desk.press("G")
        #expect(desk.selectedLine.contains("r-999"), "\(desk)")
        #expect(desk.screen.allSatisfy { DisplayWidth.columns(of: $0) <= 80 }, "\(desk)")
        _ = try export(&desk, as: .csv)
        #expect(desk.message.spaced.contains(text), "the file says what it lacks \(desk)")
    }

    @Test func behindNoneIsNothing() throws {
        var review = ImportSample.review
        review.records = .init(new: 0, updated: 0, unchanged: 1)
        review.recordRows[.new] = []
        var desk = try ImportSample.desk(planning: review)
        open("0  records added", in: &desk)
        #expect(desk.message.contains("there is nothing behind this line"), "\(desk)")
    }

    // MARK: Export

    private static let exports: [(count: String?, name: String, lines: [String])] = [
        (
            nil, "import",
            [
                "Section,Number,Figure,Remark", "What would change,2,records added,",
                "What would change,1,\"it has 3 fields, the header has 4\",", "How it is read,,Encoding,UTF-8",
                "Files and columns,7,клиенты.csv,\"listmonk, UTF-8, comma, 7 rows\"",
                "Files and columns,,email → email,olga@example.org · ivan@example.org",
                "Files and columns,,junk → left out,",
            ]
        ),
        (
            "records added", "import-records-new",
            [
                "File,Line,Id,Name,Email,Phone", "клиенты.csv,2,listmonk-1,Ольга Петрова,olga@example.org,",
                "клиенты.csv,4,listmonk-2,Иван,,+375291234567",
            ]
        ),
        (
            "record updated", "import-records-updated",
            [
                "File,Line,Id,Name,Email,Phone,Field,Before,After",
                "клиенты.csv,6,a,Ann Lee,ann@example.org,,email,lee@example.org,ann@example.org",
                "клиенты.csv,6,a,Ann Lee,ann@example.org,,tags,,\"vip, club\"",
                "клиенты.csv,6,a,Ann Lee,ann@example.org,,consent.sms.grantedAt,1 May 2025 03:00,1 May 2026 03:00",
                "клиенты.csv,6,a,Ann Lee,ann@example.org,,2 further fields,,",
            ]
        ),
        (
            "record unchanged", "import-records-unchanged",
            ["File,Line,Id,Name,Email,Phone", "клиенты.csv,7,b,Bob,bob@example.org,"]
        ),
        (
            "rows rejected", "import-rejected-rows",
            [
                "File,Line,Reason", "клиенты.csv,3,created_at is no time",
                "клиенты.csv,5,\"it has 3 fields, the header has 4\"", "клиенты.csv,8,created_at is no time",
            ]
        ),
        (
            "created_at", "import-rejected-rows",
            ["File,Line,Reason", "клиенты.csv,3,created_at is no time", "клиенты.csv,8,created_at is no time"]
        ),
        (
            "held back", "import-consents",
            [
                "File,Line,Id,Consent,Before,After",
                "клиенты.csv,2,listmonk-1,email,stood since 1 May 2025 03:00,stated without a date",
            ]
        ),
        (
            "might be one person", "import-pairs",
            [
                "Pair,Id,Name,Born,Email,Phone,City,Source", "x-1,a,Ann Lee,,lee@example.org,,,",
                "x-1,b,Bob,,lee@example.org,,,",
            ]
        ),
    ]

    @Test(arguments: exports.indices)
    func thePageAndItsListsAreExported(place: Int) throws {
        let (count, name, lines) = Self.exports[place]
        var desk = try ImportSample.desk()
        if let count { open(count, in: &desk) }
        #expect(desk.screen.last?.contains("e export") == true, "the key is announced \(desk)")
        let file = try export(&desk, as: .csv)
        #expect(file.name == "\(name).csv")
        let written = file.contents.spaced.split(separator: "\n").map(String.init)
        for line in lines { #expect(written.contains(line), "\(line) \(written)") }
        if count != nil, count != "record updated" { #expect(written.count == lines.count, "\(written)") }
    }

    @Test(arguments: exports.indices)
    func maskedTheFilesNameNobody(place: Int) throws {
        let count = Self.exports[place].count
        var desk = try ImportSample.desk()
        desk.press("M")
        if let count { open(count, in: &desk) }
        for format in ExportFormat.allCases {
            let contents = try export(&desk, as: format).contents
            #expect(!contents.isEmpty)
            for text in ["Ольга", "Петрова", "olga", "example.org", "Ann", "Bob", "375", "cat", "gold"] {
                #expect(!contents.contains(text), "\(text) \(contents)")
            }
        }
    }

    @Test func theKeyIsAnnouncedInASmallWindowToo() throws {
        let desk = try ImportSample.desk(80, 24)
        #expect(desk.screen.last?.contains("Enter look") == true, "\(desk)")
        #expect(desk.screen.last?.contains("e export") == true, "\(desk)")
    }

    @Test func firstRowsAreExportedAndFormulasAreDisarmed() throws {
        var review = ImportSample.review
        review.files[0] = ImportSample.file(
            "a.csv", "Table", rows: 1, [("note", "attributes.note", .personal, ["=1+1", "plain"])])
        var desk = try ImportSample.desk(planning: review)
        desk.press("Tab Tab j Enter")
        let file = try export(&desk, as: .csv)
        #expect(file.name == "import-first-rows.csv" && file.contents == "note → attributes.note\n'=1+1\nplain\n")
    }

    @Test func thePageIsCopiedAndNothingIsExportedBeforeThereIsAReport() throws {
        var desk = try ImportSample.desk()
        desk.press("y")
        #expect(desk.message.contains("Import"), "\(desk)")
        desk.press("w u")
        #expect(desk.screen.last?.contains("e export") == false, "\(desk)")
        desk.press("e")
        #expect(desk.message.contains("there is nothing to export here"), "\(desk)")
    }
}
