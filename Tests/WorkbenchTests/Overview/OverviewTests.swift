import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// What needs attention, and the way to what is behind it.
@Suite struct OverviewTests {
    private func desk(
        _ width: Int = 120, _ height: Int = 36, keys: String = "1", language: Language = .english,
        more: [String: String] = [:], answersAtOnce: Bool = true
    ) throws -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        var desk = Desk(
            width, height, model: try OverviewWorkspace.model(more), preferences: preferences,
            answersAtOnce: answersAtOnce)
        // A digit before another key would be its count.
        desk.press(String(keys.prefix(1)))
        desk.press(String(keys.dropFirst(2)))
        return desk
    }

    /// Whether a text stands on the screen, its no-break spaces being ordinary ones.
    private func shows(_ desk: Desk, _ text: String) -> Bool { desk.screen.contains { $0.spaced.contains(text) } }

    @Test func itTellsWhatNeedsAttentionAndWhatIsWell() throws {
        let desk = try desk()
        for text in [
            "╭ Needs attention today", "✖ 1 person over a cap  up to 4 from 8 Mar 08:00",
            "▲ unsigned: «Spring», 8 Mar 12:00", "▲ 1 person waits for an answer to a complaint",
            "4 messages of chains are due within a day", "✔ every line of the files was read",
        ] {
            #expect(shows(desk, text), "\(text) \(desk)")
        }
    }

    @Test func itTellsHowMessagesAreSentAndWhatCameOfThem() throws {
        let desk = try desk()
        for text in [
            "╭ How messages are sent", "33.3 %  automated  goal 70.0 %–80.0 %", "2  messages by hand",
            "1  messages by chains and triggers", "50.0 %  opened  goal 20.0 %; 1 of 1 campaigns",
            "0.0 %  clicked  goal 5.0 %; 0 of 1 campaigns",
        ] {
            #expect(shows(desk, text), "\(text) \(desk)")
        }
    }

    @Test func itTellsHowGoodTheDataIs() throws {
        let desk = try desk()
        for text in ["╭ Health of the data", "valid values  goal 90.0 %", "records that no channel reaches"] {
            #expect(shows(desk, text), "\(text) \(desk)")
        }
    }

    @Test func theCalendarHasChainsAndCampaigns() throws {
        let desk = try desk()
        #expect(desk.shows("Sun 8 Mar  4 messages of chains"), "\(desk)")
        #expect(desk.shows("           12:00 «Spring»  email, draft"), "\(desk)")
    }

    @Test func whatIsThereIsShownAtOnceAndTheRestFollows() throws {
        var desk = try desk(answersAtOnce: false)
        #expect(desk.shows("… floods ahead"), "\(desk)")
        #expect(desk.shows("«Spring»"), "the schedule needs no worker")
        #expect(desk.pending.count { $0.work is OverviewWork } == 1, "one part after the other")
        while let first = desk.pending.first {
            desk.answerOldest()
            if let work = first.work as? OverviewWork, work.part == .ahead { break }
        }
        #expect(desk.shows("✖ 1 person over a cap"))
        #expect(desk.shows("… what was sent"))
    }

    @Test(arguments: [
        ("g", "› Customers", "floods ahead"), ("j", "› Review › Spring", ""), ("j j", "› Customers", "open complaints"),
        ("Tab", "› Customers", "got automated messages"), ("Tab Tab j j", "› Customers", "not valid"),
        ("Tab Tab Tab", "› Customers", "messages of chains on 8 Mar 2026"),
        ("Tab Tab Tab j", "› Campaigns › Spring", ""),
    ])
    func everyNumberLeadsToWhatIsBehindIt(keys: String, screen: String, heading: String) throws {
        var desk = try desk(keys: "1 \(keys) Enter")
        #expect(desk.shows(screen), "\(desk)")
        #expect(heading.isEmpty || shows(desk, heading), "\(desk)")
        desk.press("Esc")
        if screen == "› Customers" { #expect(desk.shows("╭ Needs attention today"), "\(desk)") }
    }

    @Test func problemsOfTheFilesOpen() throws {
        var desk = try desk(more: ["orders.jsonl": "nonsense\n"])
        while !desk.selectedLine.contains("problem in the files") {
            let before = desk.selectedLine
            desk.press("j")
            guard desk.selectedLine != before else { break }
        }
        desk.press("Enter")
        #expect(desk.shows("╭ Problems of the files"), "\(desk)")
    }

    @Test func aNarrowWindowShowsAllHeadsAndTheSelectedPartWhole() throws {
        var desk = try desk(80, 24)
        for text in ["Needs attention today", "How messages are sent", "Health of the data", "The next two weeks"] {
            #expect(desk.shows("╭ " + text), "\(desk)")
        }
        desk.press("Tab Tab")
        #expect(desk.shows("valid values"), "\(desk)")
        #expect(desk.shows("pairs that might be one person"), "\(desk)")
    }

    @Test func clicksSelectAndOpen() throws {
        var desk = try desk()
        let row = try #require(desk.row(of: "waits for an answer to a complaint"))
        desk.click(6, row, double: true)
        #expect(desk.shows("open complaints"), "\(desk)")
    }

    @Test func itSpeaksRussian() throws {
        let desk = try desk(language: .russian)
        for text in ["╭ Требует внимания сегодня", "1 человек сверх лимита", "вс 8 мар."] {
            #expect(shows(desk, text), "\(text) \(desk)")
        }
    }

    @Test func anEmptyWorkspaceIsWell() throws {
        let desk = Desk(
            120, 36, model: try FolderModel.model(["customers.jsonl": "{\"id\": \"a\"}\n"]),
            preferences: {
                var preferences = WorkbenchPreferences()
                preferences.screen = "overview"
                return preferences
            }())
        for text in ["✔ no flood in the next two days", "nothing was sent", "nothing is planned"] {
            #expect(shows(desk, text), "\(text) \(desk)")
        }
    }
}
