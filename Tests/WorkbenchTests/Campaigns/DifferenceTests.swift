import CampaignDomain
import TerminalKit
import Testing
import Workbench

/// Stories at what differs: the preview of «8 March» beside another one.
@Suite struct DifferenceTests {
    private func desk(_ width: Int = 80, _ height: Int = 24, language: Language = .english) -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        var desk = Desk(width, height, model: CampaignsWorkspace.model(), preferences: preferences)
        desk.press("5 Enter")
        return desk
    }

    @Test func dAsksWhatToCompareWith() {
        var desk = desk()
        desk.press("d")
        for text in [
            "╭ Compare with ─", "this campaign, 1 day earlier", "6 Mar 2026 09:00", "this campaign, 365 days earlier",
            "Spring sale", "20 Mar 2026 10:00", "sale",
        ] {
            #expect(desk.shows(text), "\(text)")
        }
        #expect(desk.shows("Campaigns › 8 March › difference"))
        desk.press("e")
        #expect(desk.message.contains("there is nothing to export here"))
        desk.press("Esc")
        #expect(desk.shows("╭ Waterfall"))
    }

    @Test func anotherCampaignIsCompared() {
        var desk = desk(120, 36)
        desk.press("d j j j j Enter")
        for text in [
            "╭ What differs ─", "Before  «23 February», as of 7 Mar 2026 09:00", "After   «8 March»",
            "≠ Another verdict",
        ] {
            #expect(desk.shows(text), "\(text)")
        }
        desk.press("Enter")
        desk.press("Enter")
        #expect(desk.shows("╭ Why · Entered"), "from any number to the people, from them to the reason")
        desk.press("Esc Esc Esc")
        #expect(desk.shows("╭ Compare with ─"))
        desk.press("Esc")
        #expect(desk.shows("Recipients · targeted"), "what was chosen before is chosen again")
    }

    @Test func theDifferenceIsCopiedAndItsPeopleAreOpened() {
        var desk = desk(120, 36)
        desk.press("d j j j j Enter y")
        #expect(desk.copied?.contains("Before  «23 February», as of 7 Mar 2026 09:00") == true)
        desk.press("C")
        #expect(desk.shows("«23 February», as of 7 Mar 2026 09:00 → «8 March»"))
    }

    @Test func aFaultOfTheOtherCampaignIsTold() {
        var desk = desk(80, 24)
        desk.press("d G")
        for _ in 0..<9 where !desk.selectedLine.contains("Wrong list") { desk.press("k") }
        desk.press("Enter")
        #expect(desk.shows("✖ The preview cannot be computed"))
    }

    @Test func theComparisonIsComputedByTheWorker() {
        var desk = Desk(80, 24, model: CampaignsWorkspace.model(), answersAtOnce: false)
        desk.press("5 Enter")
        while !desk.pending.isEmpty { desk.answerOldest() }
        desk.press("d Enter")
        #expect(desk.shows("… Comparing the previews"))
        desk.press("Esc")
        #expect(desk.shows("╭ Compare with ─"))
        desk.press("Enter")
        while !desk.pending.isEmpty { desk.answerOldest() }
        #expect(desk.shows("╭ What differs ─"))
    }

    @Test func itSpeaksTheLanguageThatIsSwitchedTo() {
        var desk = desk()
        desk.press("d Enter L")
        #expect(desk.shows("Что изменилось"))
        #expect(desk.shows("+ Вошли"))
    }

    @Test(arguments: [(60, 16), (76, 16), (200, 60), (20, 5), (1, 1)])
    func everySizeIsDrawn(width: Int, height: Int) {
        var desk = desk(width, height)
        for keys in ["d", "G", "Enter", "G", "g Enter", "j", "Enter", "Esc Esc Esc Esc"] { desk.press(keys) }
        desk.click(3, 3)
        #expect(desk.screen.count == height)
        #expect(desk.screen.allSatisfy { DisplayWidth.columns(of: $0) <= width })
    }

    @Test func whoIsNotTargetedCanBeAskedToo() {
        var desk = desk(80, 40)
        desk.press("u")
        #expect(desk.shows("Recipients · not targeted"))
        desk.press("Enter")
        for text in [
            "○ Not targeted", "Where the audience comes from", "What takes the person out",
            "✖ The excluded list «Сотрудники» has", "What would let the record in",
            "→ The person is taken off the list «Сотрудники»", "It would then be",
        ] {
            #expect(desk.shows(text), "\(text)")
        }
    }

    @Test func listsWithoutTheRecordAreNamedOnce() {
        let model = CampaignsWorkspace.model { definitions in
            definitions.lists[0].members = []
            definitions.lists[1].members = ["zoya"]
        }
        var desk = Desk(80, 40, model: model)
        desk.press("5 Enter u Enter")
        #expect(desk.shows("✖ None of these lists has the record: «CRM», «Касса»"))
        #expect(desk.shows("→ The record is put on any of these lists"))
        #expect(!desk.shows("put on the list «CRM»"))
    }

    @Test func whyTellsWhatWouldLetSomebodyIn() {
        var desk = desk(80, 40)
        desk.press("j j j j j Enter Enter")
        #expect(desk.shows("What would let the record in"))
        #expect(desk.shows("→ Resolving «Gender mismatch» is enough: the record is then sent"))
    }

    @Test func missingPeopleAreOpenedByCause() {
        let model = CampaignsWorkspace.model { definitions in
            definitions.segments.append(Segment(id: "few", name: "Few", condition: "gender = female and city = Львів"))
            definitions.campaigns[0].intent = "consent.email = granted"
            definitions.campaigns[0].targetGender = nil
            definitions.campaigns[0].audience = AudienceSources()
            definitions.campaigns[0].audience.includedSegments = ["few"]
        }
        var desk = Desk(120, 36, model: model)
        desk.press("5 Enter f")
        for _ in 0..<9 where !desk.selectedLine.contains("Missing people") { desk.press("j") }
        #expect(desk.shows("16 people match the intent and are not"))
        desk.press("j")
        #expect(desk.shows("Recipients · 13 not in «Few»: city = Львів"))
        desk.press("j")
        #expect(desk.shows("Recipients · 3 not in «Few»: gender = female"))
        #expect(desk.shows("Кравчук Олег"))
        desk.press("Enter Enter")
        #expect(desk.shows("→ This comes to hold: gender = female"))
    }
}
