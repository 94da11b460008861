import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// How good the data is, and the way to the people behind every number.
@Suite struct HealthPageTests {
    private static let granted = #"{"purpose": "dataProcessing", "status": "granted"}"#

    private static var files: [String: String] {
        [
            "customers.jsonl": """
            {"id": "ann", "source": "shop", "givenName": "Ann", "email": "ann@example.org", "phone": "+79161234567", \
            "city": "Minsk", "updatedAt": "2026-01-01T00:00:00Z", "consents": [\(granted), \
            {"purpose": "marketing", "status": "granted"}]}
            {"id": "bob", "source": "mailer", "givenName": "Bob", "email": "bob@example.org", "city": "Hrodna", \
            "updatedAt": "2020-01-01T00:00:00Z", "consents": [\(granted), {"purpose": "marketing", "status": "granted"}]}
            {"id": "cid", "source": "mailer", "externalIds": {"crm": "1"}, "email": "no address", "consents": [\(granted)]}
            {"id": "cis", "source": "shop", "externalIds": {"crm": "1"}}

            """,
            "segments.json": #"[{"id": "minsk", "name": "Minsk", "where": "city = Minsk"}]"#,
            "policies.json": #"{"bestBefore": {"city": "2y"}}"#,
        ]
    }

    private func desk(
        _ width: Int = 120, _ height: Int = 50, keys: String = "H", language: Language = .english,
        files: [String: String] = Self.files, answersAtOnce: Bool = true
    ) throws -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        preferences.screen = "overview"
        var desk = Desk(
            width, height, model: try FolderModel.model(files), preferences: preferences, answersAtOnce: answersAtOnce)
        desk.press(keys)
        return desk
    }

    private func shows(_ desk: Desk, _ text: String) -> Bool { desk.screen.contains { $0.spaced.contains(text) } }

    @Test func everySectionTellsItsNumbers() throws {
        let desk = try desk()
        for text in [
            "╭ Validity", "▲ 25.0 %  valid values  goal 90.0 %", "▲ 25.0 %  city", "2    missing",
            "1    past its best-before", "2    not to be believed", "╭ Freshness", "▲ 50.0 %  city  good for 2 years",
            "╭ Told and collected", "2  told us about themselves", "╭ What to ask for", "+1  phone number",
            "1    reachable by SMS", "╭ Sources", "mailer", "mailer + shop",
        ] {
            #expect(shows(desk, text), "\(text) \(desk)")
        }
    }

    @Test(arguments: [
        ("j", "not valid: given name"), ("j j", "given name: missing"), ("Tab", "city"),
        ("Tab Tab", "told us about themselves"), ("Tab Tab Tab", "gained by asking:"),
        ("Tab Tab Tab j", "to ask:"), ("Tab Tab Tab Tab", "source mailer"), ("Tab Tab Tab Tab j j", "mailer + shop"),
    ])
    func everyNumberLeadsToItsPeopleAndBack(keys: String, heading: String) throws {
        var desk = try desk(keys: "H \(keys) Enter")
        #expect(desk.shows("› Customers") && shows(desk, heading), "\(desk)")
        desk.press("Esc")
        #expect(desk.shows("› Health of the data"), "\(desk)")
        desk.press("Esc")
        #expect(desk.shows("╭ Needs attention today"), "\(desk)")
    }

    @Test func theLineOfTheOverviewLeadsToThePage() throws {
        var desk = try desk(keys: "Tab Tab")
        #expect(desk.selectedLine.contains("valid values"))
        desk.press("Enter")
        #expect(desk.shows("╭ What to ask for"), "\(desk)")
    }

    @Test func inANarrowWindowTheSectionInFocusHasTheRoom() throws {
        var desk = try desk(80, 24)
        #expect(
            folded(desk) == [
                "Freshness ▲ 50.0 % city", "Told and collected · 2 told us about themselves",
                "What to ask for · +2 postal address", "Sources 2",
            ])
        #expect(desk.row(of: "╰") ?? 0 >= 15, "the first section has all the rest: \(desk)")
        desk.press("Tab Tab")
        #expect(
            folded(desk) == [
                "Validity ▲ 25.0 % valid values", "Freshness ▲ 50.0 % city", "What to ask for · +2 postal address",
                "Sources 2",
            ])
        #expect(desk.shows("╭ Told and collected"), "\(desk)")
    }

    @Test func aFoldedSectionOpensByAClickAndByGoingOn() throws {
        var desk = try desk(80, 24)
        let row = try #require(desk.row(of: "What to ask for"))
        desk.click(4, row)
        #expect(desk.shows("╭ What to ask for") && !desk.shows("╭ Validity"), "\(desk)")
        desk.press("G j")
        #expect(desk.shows("╭ Sources"), "\(desk)")
        desk.press("k")
        #expect(desk.shows("╭ What to ask for"), "\(desk)")
    }

    @Test func withRoomNothingIsFolded() throws {
        let desk = try desk(80, 90)
        #expect(folded(desk).isEmpty, "\(desk)")
    }

    /// The lines of folded sections: title and key figure.
    private func folded(_ desk: Desk) -> [String] {
        desk.screen.filter { $0.hasPrefix(" ") && $0.contains("──") }.map { line in
            line.spaced.split(separator: " ").filter { !$0.allSatisfy { $0 == "─" } }.joined(separator: " ")
        }
    }

    @Test func sourcesWithoutRecordsComeLast() throws {
        var files = Self.files
        let marketing = #""purpose": "marketing", "status": "granted""#
        files["customers.jsonl"] = files["customers.jsonl"]?.replacing(
            marketing, with: marketing + #", "source": "a-form""#)
        let desk = try desk(keys: "H Tab Tab Tab Tab", files: files)
        let rows = try ["shop ", "mailer + shop ", "a-form "].map { name in
            try #require(
                desk.screen.lastIndex { $0.contains("  " + name) || $0.contains("· " + name) }, "\(name) \(desk)")
        }
        #expect(rows == rows.sorted(), "\(desk)")
    }

    @Test func aClickSelectsAndTwoOpen() throws {
        var desk = try desk()
        let row = try #require(desk.row(of: "past its best-before"))
        desk.click(6, row, double: true)
        #expect(shows(desk, "city: past its best-before"), "\(desk)")
    }

    @Test func itSaysThatItIsBeingComputedAndForgetsAClosedPage() throws {
        var desk = try desk(answersAtOnce: false)
        #expect(desk.shows("… validity"), "\(desk)")
        #expect(desk.pending.contains { $0.work is HealthWork })
        desk.press("Esc")
        #expect(desk.shows("╭ Needs attention today"), "\(desk)")
    }

    @Test func anEmptyWorkspaceHasNothingToTell() throws {
        let desk = try desk(files: ["customers.jsonl": ""])
        #expect(desk.shows("there are no records") && desk.shows("✔ no question would gain anything"), "\(desk)")
    }

    @Test func itIsExportedAsItIsShown() throws {
        var desk = try desk()
        desk.press("e")
        desk.press("Enter")
        let file = try #require(desk.files.last)
        #expect(file.name == "health.csv")
        #expect(file.contents.spaced.contains("What to ask for,+1,phone number,ask 2 people"), "\(file.contents)")
        #expect(file.contents.spaced.contains("Sources,2,mailer,\"people 2, only here 1,"), "\(file.contents)")
    }

    @Test(arguments: Language.allCases)
    func itFitsInEveryLanguage(language: Language) throws {
        let desk = try desk(80, 24, language: language)
        #expect(desk.screen.allSatisfy { DisplayWidth.columns(of: $0) <= 80 }, "\(desk)")
        #expect(desk.shows(Words(language)("Validity")))
    }
}
