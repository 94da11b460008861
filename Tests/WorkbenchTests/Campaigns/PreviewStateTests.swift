import AudienceEngine
import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// Messages, exports, masks, faults, sizes: what the preview is in every state.
@Suite struct PreviewStateTests {
    private func desk(
        _ campaign: String = "8-march", _ width: Int = 80, _ height: Int = 24, language: Language = .english
    ) -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        var desk = Desk(width, height, model: CampaignsWorkspace.model(), preferences: preferences)
        desk.press("5 /")
        desk.type(campaign)
        desk.press("Enter Enter")
        return desk
    }

    // MARK: Message

    @Test func theLetterIsShownAsThePersonGetsIt() {
        var desk = desk()
        desk.press("m")
        for text in [
            "╭ email ─", "To         Иванова Анна <anna@mail.example>",
            "Subject    С 8 Марта, Анна!", "Preheader  Скидка внутри", "Анна, здравствуйте!", "✔ Will be sent",
            "✔ has a way to unsubscribe",
        ] {
            #expect(desk.shows(text), "\(text)")
        }
        desk.press("]")
        #expect(desk.shows("Second version for Анна & friends."))
        #expect(desk.shows("✖ has no way to unsubscribe"))
        desk.press("Left n")
        #expect(desk.shows("variant a"))
        #expect(desk.shows("− not sent: Duplicate person"))
    }

    @Test func anSMSTellsItsParts() {
        var desk = desk("sale")
        desk.press("m")
        #expect(desk.shows("╭ SMS ─"))
        #expect(desk.shows("2 parts · 93 characters · Unicode"))
        desk.press("M")
        #expect(desk.shows("{{givenName}}, в аптеках"))
        #expect(desk.shows("2 parts · 93 characters · Unicode"), "the length stays that of the real text")
        desk.press("]")
        #expect(desk.message.contains("there is one variant"))
    }

    // MARK: Mask

    @Test func aMaskHidesNamesAndAddressesEverywhere() {
        var desk = desk("8-march", 120, 36)
        desk.press("M")
        let secrets = ["Анна", "Иванов", "Шевчук", "anna@", "family@", "m0@"]
        for keys in ["g", "f", "w j Enter Enter", "m", "Esc Esc"] {
            desk.press(keys)
            for secret in secrets { #expect(!desk.shows(secret), "\(secret) after \(keys)") }
        }
        desk.press("w g e Enter")
        for secret in secrets { #expect(desk.files.last?.contents.contains(secret) == false) }
    }

    // MARK: Export

    @Test func recipientsAndFindingsAreExported() {
        var desk = desk()
        desk.press("j j j e Enter")
        #expect(desk.files.last?.name == "8-march-recipients.csv")
        #expect(
            desk.files.last?.contents
                == """
                Id,Name,City,Address,Verdict,Reasons,Warnings
                rita,Белая Рита,Минск,rita@mail.example,unsubscribed,unsubscribed no-channel-consent,

                """)
        desk.press("f e Enter")
        #expect(desk.files.last?.name == "8-march-findings.csv")
        #expect(
            desk.files.last?.contents.contains("stop,test-content-live-audience,Test to a live audience,20,") == true)
        desk.press("w y")
        #expect(desk.copied?.contains("Waterfall") == true)
    }

    // MARK: Faults

    @Test(arguments: [
        ("wrong-list", ["The campaign uses the list «nowhere», which does not exist.", "campaigns/wrong-list.json"]),
        ("wrong-goal", ["wrong: Goal", "    count(orders) >= many", "with a number"]),
        ("wrong-segment", ["wrong: segment «Broken»", "▲▲▲▲▲", "did you mean gender?", "In: segments.json"]),
    ])
    func aPreviewThatCannotBeComputedSaysWhereAndWhatToDo(campaign: String, texts: [String]) {
        var desk = desk(campaign)
        for text in ["✖ The preview cannot be computed", "→ Correct"] + texts {
            #expect(desk.shows(text), "\(text)")
        }
        desk.press("Esc")
        #expect(desk.shows("╭ Campaigns "))
    }

    @Test func anEmptyAudienceIsNoAccident() {
        var desk = desk("nobody")
        #expect(desk.screen.contains { $0.contains("│   Targeted  ") && $0.contains("  0 ") })
        #expect(desk.shows("✖ Empty audience"))
        #expect(desk.shows("Nobody."))
        desk.press("m")
        #expect(desk.message.contains("nobody is selected"))
        desk.press("e")
        #expect(desk.message.contains("nothing to export"))
    }

    // MARK: Sizes

    @Test(arguments: [(60, 16), (75, 20), (76, 16), (109, 24), (110, 30), (200, 60), (20, 5), (1, 1)])
    func everySizeIsDrawn(width: Int, height: Int) {
        var desk = desk("8-march", width, height)
        for keys in ["j", "a z", "f", "Enter Enter", "m", "i", "Esc Esc Esc", "G"] { desk.press(keys) }
        #expect(desk.screen.count == height)
        #expect(desk.screen.allSatisfy { DisplayWidth.columns(of: $0) <= width })
    }

    @Test func aNarrowWindowShowsOneUpperPaneAtATime() {
        var desk = desk("8-march", 60, 16)
        #expect(desk.shows("╭ Waterfall"))
        #expect(!desk.shows("╭ Findings"))
        desk.press("f Tab")
        #expect(desk.shows("╭ Findings"))
        #expect(!desk.shows("╭ Waterfall"))
        #expect(desk.shows("▸ Иванова Анна"))
    }

    @Test func theSelectedLineStaysWhenTheWindowChanges() {
        var desk = desk("8-march", 120, 36)
        desk.press("G k")
        #expect(desk.shows("Recipients · will be sent"))
        desk.send(.event(.resize(Size(width: 80, height: 24))))
        desk.press("j")
        #expect(desk.shows("Recipients · sent with warnings"))
    }

    // MARK: Languages and reloading

    @Test func russianNeedsNoWordOfEnglish() {
        var desk = desk("8-march", 120, 36, language: .russian)
        for text in ["Водопад", "Замечания", "Получатели", "В аудитории", "2 стопа · 1 предупреждение"] {
            #expect(desk.shows(text), "\(text)")
        }
        desk.press("j j j j j Enter Enter")
        #expect(desk.shows("Почему · удержаны"))
    }

    @Test func anOpenPreviewIsComputedAnewWhenTheWorkspaceWasRead() {
        var desk = desk()
        desk.press("j j Enter Enter")
        desk.send(.reloaded(CampaignsWorkspace.model()))
        #expect(desk.shows("╭ Waterfall"))
        #expect(desk.shows("Recipients · targeted"))
        desk.send(.reloaded(TinyWorkspace.model()))
        #expect(desk.shows("There is no campaign «8-march» any more."))
    }

    // MARK: Long lists

    @Test func aLongListIsNotMadeIntoOne() {
        var desk = Desk(120, 36, model: CampaignsWorkspace.large(20_000))
        desk.press("5 Enter")
        #expect(desk.shows("20 000 records".replacing(" 000", with: "\u{A0}000")))
        desk.press("Tab Tab G")
        #expect(desk.shows("p1019999"))
        desk.press("Enter")
        #expect(desk.shows("− Held: Gender mismatch"))
    }

    @Test func placesOfRowsAreThoseOfAPlainList() {
        var seed: UInt64 = 7
        for _ in 0..<50 {
            var rows = RowSet(capacity: 1_000)
            for row in 0..<1_000 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                if seed >> 62 == 0 { rows.insert(row) }
            }
            let placed = PlacedRows(rows)
            #expect((0..<placed.count).map { placed.row(at: $0) } == rows.rows)
            #expect(rows.rows.map { placed.place(of: $0) } == Array(0..<placed.count))
            #expect(placed.row(at: placed.count) == nil)
            #expect(placed.row(at: -1) == nil)
        }
        #expect(PlacedRows.none.row(at: 0) == nil)
    }
}
