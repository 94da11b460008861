import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// Files on their way into the workspace: named, looked through, written, taken back.
@Suite struct ImportPageTests {
    private func desk(
        _ width: Int = 120, _ height: Int = 36, typing path: String? = "list.csv", language: Language = .english,
        isReadOnly: Bool = false, _ importer: @escaping (ImportOrder) throws -> ImportAnswer = ImportSample.answer
    ) throws -> Desk {
        try ImportSample.desk(
            width, height, typing: path, language: language, isReadOnly: isReadOnly, importer: importer)
    }

    private func shows(_ desk: Desk, _ text: String) -> Bool { desk.screen.contains { $0.spaced.contains(text) } }

    private func wishes(_ desk: Desk) -> [ImportWish] {
        desk.imported.compactMap { if case .plan(let wish) = $0 { wish } else { nil } }
    }

    // MARK: Naming files

    @Test func theOverviewAnnouncesItsKey() throws {
        var preferences = WorkbenchPreferences()
        preferences.screen = "overview"
        var desk = Desk(80, 24, preferences: preferences)
        #expect(desk.screen.last?.contains("i import") == true, "\(desk)")
        desk.press("?")
        #expect(desk.shows("import files"), "\(desk)")
    }

    @Test func aPathIsAskedForAndEscGoesBack() throws {
        var desk = try desk(typing: nil)
        for text in ["› Import", "╭ Import files", "Files, folders or ZIPs", "Tab completes"] {
            #expect(desk.shows(text), "\(text) \(desk)")
        }
        #expect(desk.terminal.cursor != nil)
        desk.press("Esc")
        #expect(!desk.shows("› Import") && desk.shows("╭ Needs attention today"), "\(desk)")
        #expect(desk.importStops == 1, "what was planned is forgotten")
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func whatMayGoOnIsListed(width: Int, height: Int) throws {
        var desk = try desk(width, height, typing: nil) { _ in
            .completions(
                PathCompletions(
                    beginning: 0,
                    candidates: ["Мои документы/", "Мои файлы/", "Москва.csv"].map { .init(path: "~/" + $0, name: $0) })
            )
        }
        desk.type("~/М")
        desk.press("Tab")
        for text in ["~/Мо", "▸ Мои документы/", "  Москва.csv", "1/3"] { #expect(desk.shows(text), "\(text) \(desk)") }
        desk.press("Down Down Enter")
        #expect(desk.shows("~/Москва.csv") && !desk.shows("Мои файлы"), "\(desk)")
    }

    @Test func aPathThatIsNotThereIsSaidInPlaceAndNothingIsLost() throws {
        var isThere = false
        var desk = try desk(typing: "~/lst.csv") { order in
            if case .find = order, !isThere {
                isThere = true
                return .missing(["~/lst.csv"])
            }
            return ImportSample.answer(order)
        }
        #expect(desk.shows("✖ there is no such file: ~/lst.csv"), "\(desk)")
        desk.press("Left Left Left Left Left Left")
        desk.type("i")
        #expect(desk.shows("~/list.csv") && !desk.shows("no such file"), "\(desk)")
        desk.press("Enter")
        #expect(wishes(desk).map(\.paths) == [["~/list.csv"]])
    }

    @Test func severalFilesAreTakenAtOnceAndMoreLater() throws {
        var desk = try desk(typing: nil)
        desk.send(.event(.paste("'/home/анна/Мои файлы/a.csv' /b.csv\n")))
        desk.press("Enter i")
        desk.type("/c.csv /b.csv")
        desk.press("Enter")
        #expect(
            wishes(desk).map(\.paths) == [
                ["/home/анна/Мои файлы/a.csv", "/b.csv"], ["/home/анна/Мои файлы/a.csv", "/b.csv", "/c.csv"],
            ])
    }

    // MARK: The plan

    @Test func thePlanTellsEverything() throws {
        let desk = try desk()
        for text in [
            "╭ What would change", "nothing is written yet", "2  records added", "1  record updated",
            "1  record unchanged", "1  new record of a person who is known", "1  consent withdrawn",
            "▲ 1  grant held back: the withdrawal stands", "▲ 1  pair that might be one person", "✖ 3  rows rejected",
            "2    created_at is no time", "1    it has 3 fields, the header has 4",
            "old.csv was imported on 5 Jan 2026: passed over", "Tool          listmonk  found out",
            "Encoding      UTF-8  found out", "Delimiter     comma  found out", "Source        listmonk  found out",
            "✔ клиенты.csv  listmonk, UTF-8, comma, 7 rows",
            "email      → email       olga@example.org · ivan@ex…",
            "name       → name        Ольга Петрова · Иван", "junk       → left out",
        ] {
            #expect(shows(desk, text), "\(text) \(desk)")
        }
    }

    @Test(arguments: Language.allCases)
    func itFitsASmallWindow(language: Language) throws {
        var desk = try desk(80, 24, language: language)
        for _ in 0..<3 {
            #expect(desk.screen.allSatisfy { DisplayWidth.columns(of: $0) <= 80 }, "\(desk)")
            #expect(desk.screen.contains { $0.contains("▸") }, "\(desk)")
            desk.press("Tab")
        }
        desk.press("G")
        #expect(desk.body.count { $0.contains("╭") } == 3, "every part keeps its heading \(desk)")
    }

    @Test func theFocusedPartGetsTheRoom() throws {
        var desk = try desk(80, 24)
        #expect(desk.shows("created_at is no time"), "\(desk)")
        desk.press("Tab Tab")
        #expect(desk.shows("Ольга Петрова") && !desk.shows("created_at is no time"), "\(desk)")
    }

    @Test func maskedSamplesShowNobody() throws {
        var desk = try desk()
        desk.press("M")
        #expect(desk.shows("o…@… · i…@…") && desk.shows("О… П… · И…"), "\(desk)")
        #expect(!desk.shows("olga") && !desk.shows("gold") && !desk.shows("Ольга"), "\(desk)")
        desk.press("Tab Tab j j Enter")
        #expect(desk.shows("О… П…") && !desk.shows("Ольга"), "\(desk)")
    }

    @Test(arguments: [
        ("rows rejected", ["✖ клиенты.csv:3  created_at is no time", "✖ клиенты.csv:5  it has 3 fields"]),
        ("created_at is no time", ["✖ клиенты.csv:3  created_at is no time", "✖ клиенты.csv:8  created_at"]),
        ("held back", ["▲ listmonk-1  email", "клиенты.csv:2 · stated without a date · stood since 1 May 2025"]),
        ("might be one person", ["▲ a  Ann Lee  lee@example.org", "b  Bob  lee@example.org"]),
    ])
    func behindACountIsItsList(count: String, lines: [String]) throws {
        var desk = try desk()
        desk.press("g")
        for _ in 0..<20 where !desk.selectedLine.contains(count) { desk.press("j") }
        desk.press("Enter")
        for line in lines { #expect(shows(desk, line), "\(line) \(desk)") }
        desk.press("Esc")
        #expect(desk.shows("╭ What would change"), "\(desk)")
    }

    // MARK: Reading it otherwise

    @Test func whatWasFoundOutCanBeSaidInstead() throws {
        var desk = try desk()
        desk.press("Tab Enter")
        #expect(desk.shows("▸ found out") && desk.shows("listmonk"), "\(desk)")
        desk.press("Down Down Enter")
        #expect(wishes(desk).last?.format == "csv" && desk.shows("Tool          Table  chosen"), "\(desk)")
        desk.press("j Enter End Enter j Enter Down Down Enter j Enter End Enter")
        let wish = try #require(wishes(desk).last)
        #expect(wish.encoding == "windows-1251" && wish.delimiter == UInt8(ascii: ";") && wish.hasHeader == false)
        #expect(wishes(desk).count == 5, "each is planned again")
        desk.press("Enter Esc")
        #expect(wishes(desk).count == 5)
    }

    @Test func theSourceAndAMappingFileAreTyped() throws {
        var desk = try desk()
        desk.press("Tab j j j j Enter C-u")
        desk.type("old-mailer")
        desk.press("Enter")
        #expect(wishes(desk).last?.source == "old-mailer")
        desk.press("j Enter")
        desk.type("map.json")
        desk.press("Enter")
        #expect(wishes(desk).last?.mapping == "map.json" && wishes(desk).last?.paths == ["list.csv"])
    }

    @Test func theSameFileAgainIsReadWhenOneSaysSo() throws {
        var desk = try desk()
        desk.press("g")
        #expect(desk.selectedLine.contains("passed over"), "\(desk)")
        desk.press("Enter")
        #expect(wishes(desk).map(\.readsAgain) == [false, true])
    }

    @Test func aRefusalIsToldWholeAndCanBeMended() throws {
        let reason = """
            list.csv: no column is an email, a phone or an id; the file has "A", "B", "C"; say what the columns are in a mapping file: \
            muster import … --mapping FILE
            """
        var desk = try desk(80, 24) { order in
            guard case .plan(let wish) = order, wish.mapping == nil else { return ImportSample.answer(order) }
            throw Refusal(description: reason)
        }
        #expect(desk.shows("✖ list.csv: no column is an email") && desk.shows("--mapping FILE"), "\(desk)")
        desk.press("w")
        #expect(desk.message.contains("the files were not read") && !desk.imported.contains { $0.isWriting }, "\(desk)")
        desk.press("Tab j j j j j Enter")
        desk.type("map.json")
        desk.press("Enter")
        #expect(desk.shows("records added") && !desk.shows("no column is"), "\(desk)")
    }

    @Test func noRowsAndNothingNewAreSaid() throws {
        var empty = ImportReview()
        empty.files = [ImportSample.file("empty.csv", "Table", rows: 0, [("email", "email", .email, [])])]
        var known = ImportSample.review
        known.changesNothing = true
        for (review, text) in [
            (empty, "▲ there are no rows in these files"),
            (known, "nothing changes: all of this is known"),
        ] {
            var desk = try desk { order in
                if case .plan = order { .planned(review) } else { ImportSample.answer(order) }
            }
            #expect(shows(desk, text.replacing("▲ ", with: "")), "\(text) \(desk)")
            desk.press("w")
            #expect(desk.message.contains("nothing would change"), "\(desk)")
        }
    }

    // MARK: Stopping, writing, taking back

    @Test func readingIsStoppedAndTakenUpAgain() throws {
        var desk = try desk(typing: nil)
        desk.type("list.csv")
        desk.importsAtOnce = false
        desk.press("Enter")
        desk.answerImport()
        #expect(desk.shows("… the files are being read"), "\(desk)")
        desk.press("Esc")
        #expect(desk.shows("▲ stopped: nothing was written"), "\(desk)")
        desk.answerImport()
        #expect(desk.shows("▲ stopped"), "a late answer counts no more \(desk)")
        desk.press("g Enter")
        desk.answerImport()
        #expect(desk.shows("✖ 3  rows rejected"), "\(desk)")
    }

    @Test func itIsWrittenOnceAndTakenBack() throws {
        var desk = try desk()
        desk.press("w")
        #expect(
            desk.message.spaced.contains("imported: 3 records (2 new, 1 updated), 3 rows left out · u takes it back"),
            "\(desk)")
        #expect(desk.shows("╭ What has changed") && desk.shows("written; u takes it back"), "\(desk)")
        desk.press("w")
        #expect(desk.imported.count { $0.isWriting } == 1 && desk.message.contains("it is written"))
        desk.press("u")
        #expect(desk.message.contains("the import is taken back"), "\(desk)")
        #expect(shows(desk, "the files are, byte for byte, what they were"), "\(desk)")
        #expect(shows(desk, "customers.jsonl: 1 234 bytes less"), "\(desk)")
        desk.press("Esc")
        #expect(desk.shows("╭ Needs attention today"), "\(desk)")
    }

    @Test func writingIsStoppedByEscAndTheAnswerIsAwaited() throws {
        var desk = try desk()
        desk.importsAtOnce = false
        desk.press("w")
        #expect(desk.shows("… the import is being written"), "\(desk)")
        desk.press("Esc")
        #expect(desk.importStops == 1 && desk.shows("stopping, nothing stays behind"), "\(desk)")
        desk.press("Esc Esc")
        #expect(desk.shows("› Import"), "the page waits for the answer \(desk)")
        desk.answerImport(.stopped)
        #expect(desk.shows("stopped: nothing was written"), "\(desk)")
    }

    @Test func whatChangedMeanwhileIsNotWritten() throws {
        var desk = try desk { order in
            if case .write = order { .changedMeanwhile("customers.jsonl") } else { ImportSample.answer(order) }
        }
        desk.press("w")
        #expect(desk.shows("✖ customers.jsonl was changed since it was read;"), "\(desk)")
        desk.press("G")
        #expect(desk.selectedLine.contains("read it again"), "\(desk)")
        desk.press("Enter")
        #expect(wishes(desk).count == 2 && desk.shows("✖ 3  rows rejected"), "\(desk)")
    }

    @Test func whoCannotWriteOnlyLooks() throws {
        var desk = try desk(isReadOnly: true)
        desk.press("w")
        #expect(desk.message.contains("read-only") && !desk.imported.contains { $0.isWriting }, "\(desk)")
    }

    @Test func whenTakingBackIsRefusedTheImportStands() throws {
        var desk = try desk { order in
            if case .undo = order { throw Refusal(description: "customers.jsonl:9: something was added after it") }
            return ImportSample.answer(order)
        }
        desk.press("w u")
        #expect(desk.message.contains("something was added after it"), "\(desk)")
        #expect(desk.shows("╭ What has changed"), "\(desk)")
    }

    @Test func conflictsLeadToWhereTheyAreDecidedOnceTheyAreThere() throws {
        var desk = try desk()
        desk.press("w g")
        for _ in 0..<20 where !desk.selectedLine.contains("might be one person") { desk.press("j") }
        desk.press("Enter")
        #expect(desk.shows("› Conflicts"), "\(desk)")
        desk.press("Esc")
        #expect(desk.shows("› Import") && desk.shows("╭ What has changed"), "\(desk)")
    }

    private struct Refusal: Error, CustomStringConvertible {
        let description: String
    }
}

extension ImportOrder {
    fileprivate var isWriting: Bool { if case .write = self { true } else { false } }
}
