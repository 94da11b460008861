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
        #expect(line("› cheaper", in: desk).hasPrefix("▸ ✉ Discount for each favourite › cheaper 1 2 · ·"))
        desk.press("Esc")
        #expect(!desk.screen[0].contains("8 Mar"))
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

    // MARK: The card

    @Test func theCardTellsWhatAPersonWillReceive() {
        var desk = Desk(120, 50, model: MapWorkspace.model())
        desk.press("2")
        desk.press("Enter")
        #expect(desk.shows("Will receive in the next 30 days"))
        #expect(desk.screen.contains { $0.contains("8 Mar 05:03") && $0.contains("«Discount for each favo") })
    }
}
