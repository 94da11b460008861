import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// The pages of the simulated month.
@Suite struct MapPagesTests {
    private func desk(_ width: Int = 120, _ height: Int = 36, _ keys: String = "") -> Desk {
        var desk = Desk(width, height, model: MapWorkspace.model())
        desk.press("4")
        desk.press(keys)
        return desk
    }

    private func line(_ text: String, in desk: Desk) -> String {
        let row = desk.screen.first { $0.contains(text) } ?? ""
        return row.replacing("\u{A0}", with: " ").split { " │▐".contains($0) }.joined(separator: " ")
    }

    // MARK: Floods

    @Test func theFloodOfTheFavouritesIsThereWithEveryMinute() {
        let desk = desk(120, 36, "] ]")
        #expect(desk.shows("Over a cap in the coming 30 days: 1 person"))
        #expect(line("▸ Anna", in: desk).hasPrefix("▸ Anna 3 1 8 Mar 05:00"))
        for minute in ["05:00", "05:01", "05:03"] {
            #expect(
                desk.screen.contains { $0.contains("8 Mar \(minute)") && $0.contains("Discount for each") }, "\(minute)"
            )
        }
        #expect(desk.shows("Anna: 3 messages within 4 minutes; allowed 1 message per 24 hours, email"))
    }

    @Test func aFloodLeadsToTheCardAndToTheChain() {
        var desk = desk(120, 36, "] ] Enter")
        #expect(desk.state.activeScreen == "customers")
        #expect(desk.shows("Anna"))
        desk.press("Esc")
        desk.press("4")
        desk.press("Tab Enter")
        #expect(desk.screen[0].contains("Map › Discount for each favourite"))
    }

    @Test func namesAreMasked() {
        var desk = desk(120, 36, "] ]")
        desk.press("M")
        #expect(!desk.shows("Anna"))
        #expect(desk.shows("8 Mar 05:00"))
    }

    @Test func withoutAFloodThatIsSaid() {
        var desk = Desk(120, 36, model: MapWorkspace.model { $0.policies.caps = [] })
        desk.press("4")
        desk.press("] ]")
        #expect(desk.shows("✔ In the coming 30 days chains and approved campaigns want no more of anybody"))
        #expect(desk.shows("nobody over a cap in 30 days"))
    }

    // MARK: Calendar

    @Test func theMonthIsAGridOfWeeks() {
        var desk = desk(120, 36, "] ] ]")
        #expect(desk.shows("Mon") && desk.shows("Sun"))
        #expect(desk.shows("▸7 Mar"))
        desk.press("l")
        #expect(desk.shows("▸8 Mar"))
        desk.press("Enter")
        #expect(desk.screen[0].contains("Calendar › 8 Mar 2026"))
        // The night of the cap: one of three goes out.
        #expect(line("› cheaper", in: desk).hasPrefix("✉ Discount for each favourite › cheaper 1 2 · ·"))
        desk.press("Esc")
        #expect(!desk.screen[0].contains("8 Mar"))
    }

    @Test func theNumbersOfADayLeadToThePeople() {
        var desk = desk(120, 36, "] ] ]")
        desk.press("l Enter")
        #expect(desk.shows("▸ 8 Mar · Everything on this day · sent: 2 messages"), "\(desk)")
        desk.press("Enter")
        #expect(desk.state.activeScreen == "customers")
        #expect(desk.shows("2 records") && desk.shows("Anna") && desk.shows("Pavel"), "\(desk)")
        desk.press("Esc")
        #expect(desk.screen[0].contains("Calendar › 8 Mar 2026"), "\(desk)")
        desk.press("j")
        #expect(desk.shows("▸ 8 Mar · Discount for each favourite › cheaper · sent: 1 message"), "\(desk)")
        desk.press("Enter")
        #expect(desk.shows("1 record") && desk.shows("Anna") && !desk.shows("Pavel"), "\(desk)")
        desk.press("Esc")
        desk.press("l")
        #expect(desk.shows("cheaper · by a cap: 2 messages"), "\(desk)")
        desk.press("Enter")
        #expect(desk.shows("1 of 6") && desk.shows("Anna"), "two messages of one person: \(desk)")
        desk.press("Esc o")
        #expect(desk.screen[0].contains("Map › Discount for each favourite"), "\(desk)")
    }

    @Test func theNextDayIsBesideTheOpenedOne() {
        var desk = desk(80, 24, "] ] ]")
        desk.press("l Enter > <")
        #expect(desk.screen[0].contains("Calendar › 8 Mar 2026"), "\(desk)")
        desk.press(">")
        #expect(desk.screen[0].contains("9 Mar 2026"), "\(desk)")
        desk.press("Enter")
        #expect(desk.state.activeScreen == "map" || desk.state.activeScreen == "customers")
    }

    @Test func narrowWindowsListTheDays() {
        let desk = desk(80, 24, "] ] ]")
        #expect(line("Sun 8 Mar", in: desk).contains("✉"))
    }

    // MARK: Coverage

    @Test func coverageCountsWhomNoChainReaches() {
        var desk = desk(120, 36, "]")
        #expect(line("Reached by no chain", in: desk).contains("4 66.7 %"))
        #expect(line("1 chain is about to write", in: desk).contains("2 33.3 %"))
        #expect(desk.shows("no chain"))
        desk.press("Enter")
        #expect(desk.state.activeScreen == "customers")
        #expect(desk.shows("4 records"))
    }

    // MARK: What if

    @Test func aWiderCapLetsTheFloodThrough() {
        var desk = desk(140, 40, "] ] ] ]")
        #expect(desk.selectedLine.contains("cap       1 message per 24 hours, email"))
        desk.press("+ +")
        #expect(desk.selectedLine.contains("→ 3"))
        desk.press("Enter")
        #expect(line("People over a cap", in: desk).contains("People over a cap 1 0 −1"))
        #expect(line("Held by a cap", in: desk).contains("2 0 −2"))
        desk.press("-")
        #expect(!desk.shows("People over a cap"))
    }

    @Test func aLongerWaitMovesItsMessage() {
        var desk = desk(140, 40, "] ] ] ] G")
        #expect(desk.selectedLine.contains("wait      Discount for each favourite › cheaper"))
        desk.press("3 0 +")
        desk.press("Enter")
        #expect(desk.shows("Messages a day"))
    }

    @Test func waitsAreChangedWhereverTheyStand() {
        var change = WhatIfChange()
        change[.wait("welcome", node: 1)] = 2
        change[.wait("welcome", node: 3)] = -5
        let changed = change.apply(to: [MapWorkspace.welcome])[0]
        #expect(changed.steps[1].action == .wait(.days(5)))
        #expect(changed.steps[3].action == .waitUntil(condition: "opened(\"how\")", atMost: .days(0)))
        #expect(changed.steps[0] == MapWorkspace.welcome.steps[0])
        change[.wait("welcome", node: 1)] = 0
        change[.wait("welcome", node: 3)] = 0
        #expect(change.isEmpty)
    }

    /// Anna gets a letter of a chain tomorrow at 05:00, and no more than one a day.
    private func letter(_ change: (inout Campaign) -> Void = { _ in }) -> WorkbenchModel {
        MapWorkspace.model { definitions in
            var campaign = Campaign(id: "letter", name: "Letter")
            campaign.channel = .email
            campaign.content = .promo
            campaign.status = .approved
            campaign.sendAt = TinyWorkspace.at("2026-03-08T09:00:00Z")
            campaign.audience.includedSegments = ["all"]
            change(&campaign)
            definitions.segments = [Segment(id: "all", name: "All", condition: "name is known")]
            definitions.campaigns = [campaign]
        }
    }

    @Test func aMovedCampaignGoesToThoseOfItsNewDay() throws {
        let model = letter()
        let context = WorkContext(model: model)
        let forecast = try ForecastWork().answer(in: context)
        var change = WhatIfChange()
        change[.campaign("letter")] = 3
        let answer = try WhatIfWork(change: change, forecast: forecast).answer(in: context)
        // On the 8th the chain's letter of that morning counts for the cap, on the 11th it does not any more.
        #expect(
            answer.recipients == [RecipientsChange(campaign: "letter", before: 5, after: 6, joined: 1, left: 0)])
        // Exactly as if somebody had written the new time into the file.
        let edited = letter { $0.sendAt = TinyWorkspace.at("2026-03-11T09:00:00Z") }
        let asEdited = try ForecastWork().answer(in: WorkContext(model: edited)).simulation
        #expect(answer.comparison.after == asEdited)
        #expect(answer.comparison.before == forecast.simulation)
    }

    @Test func theComparisonShowsWhoGetsAMovedCampaign() {
        var desk = Desk(140, 40, model: letter())
        desk.press("4")
        desk.press("] ] ] ]")
        #expect(desk.selectedLine.contains("campaign  Letter"), "\(desk)")
        desk.press("3 + Enter")
        #expect(desk.selectedLine.contains("→ 11 Mar"), "\(desk)")
        #expect(line("Get «Letter»", in: desk).contains("Get «Letter» 5 6 +1"), "\(desk)")
        desk.press("3 0 - Enter")
        #expect(line("Get «Letter»", in: desk).contains("Get «Letter» 5 0 −5"), "\(desk)")
    }

    // MARK: The card

    @Test func theCardTellsWhatAPersonWillReceive() {
        var desk = Desk(120, 50, model: MapWorkspace.model())
        desk.press("2")
        desk.press("Enter")
        #expect(desk.shows("Will receive in the next 30 days"))
        #expect(desk.screen.contains { $0.contains("8 Mar 05:03") && $0.contains("«Discount for each favo") })
    }
}
