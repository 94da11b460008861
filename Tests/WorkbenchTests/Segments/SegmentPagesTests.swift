import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// The screen of segments, as somebody reads it.
@Suite struct SegmentPagesTests {
    private func desk(_ width: Int = 120, _ height: Int = 36, _ keys: String = "") -> Desk {
        var desk = Desk(width, height, model: SegmentsWorkspace.model())
        // By itself: a digit before a movement would be its count.
        desk.press("3")
        desk.press(keys)
        return desk
    }

    /// The first line of the screen with a text, with one space where there are several.
    private func line(_ text: String, in desk: Desk) -> String {
        let row = desk.screen.first { $0.contains(text) } ?? ""
        return row.replacing("\u{A0}", with: " ").split(separator: " ").joined(separator: " ")
    }

    @Test func theListCountsEveryDefinition() {
        let desk = desk(80, 24)
        #expect(line("Everybody", in: desk).contains("8 100.0 %"))
        #expect(line("▸ Life", in: desk).contains("5 parts"))
        #expect(line("▸ Life", in: desk).contains("▲"))
        #expect(line("Women", in: desk).contains("4 50.0 %"))
        #expect(line("✖ Broken", in: desk).contains("—"))
        // The scheme that every workspace has.
        #expect(desk.shows("▸ RFM groups"))
    }

    @Test func aFaultSaysWhatIsWrong() {
        let desk = desk(120, 36, "G")
        #expect(desk.selectedLine.contains("Broken"))
        #expect(desk.shows("there is no field \"gendr\""))
    }

    @Test func aSchemeShowsItsPartsSideBySide() {
        let desk = desk(200, 60, "j")
        #expect(desk.selectedLine.contains("Life"))
        #expect(line("▲ in no part", in: desk).contains("4 50.0 % █████"))
        // Thirty days ago the active one had two orders, and the newcomer none.
        let active = line("Active", in: desk)
        #expect(active.contains("+1"))
        #expect(active.contains("300 ₽"))
        #expect(active.contains("100.0 %"))
    }

    @Test func aNumberLeadsToThePeopleAndBack() {
        var desk = desk(120, 36, "j Tab")
        #expect(desk.shows("▸ Life › Active: 1"))
        desk.press("Enter")
        #expect(desk.state.activeScreen == "customers")
        #expect(desk.shows("∈ Life › Active · 1 record"))
        #expect(desk.shows("1 of 8"))
        #expect(desk.shows("Анна"))
        desk.press("Esc")
        #expect(desk.state.activeScreen == "segments")
        #expect(desk.shows("▸ Life › Active: 1"))
        desk.press("j l l Enter")
        #expect(desk.shows("∈ Life › Newcomers · came in 30 days · 1 record"))
    }

    @Test func nobodyBehindANumberIsSaid() {
        var desk = desk(120, 36, "j Tab j j j j")
        #expect(desk.shows("▸ Life › Fresh: 0"))
        desk.press("Enter")
        #expect(desk.state.activeScreen == "segments")
        #expect(desk.message.contains("nobody is behind this number"))
    }

    @Test func enterInTheListOpensTheSegment() {
        var desk = desk()
        desk.press("j j j j Enter")
        #expect(desk.shows("∈ Minsk · 3 records"))
        desk.press("Esc")
        #expect(desk.state.activeScreen == "segments")
    }

    @Test func theHeatMapReadsWithoutColour() throws {
        let desk = desk(120, 36, "]")
        #expect(desk.shows("F5 often"))
        #expect(desk.shows("R5 lately"))
        #expect(line("R5", in: desk).contains("1 █"))
        #expect(line("no orders", in: desk).contains("3"))
        let row = try #require(desk.row(of: "R5 lately"))
        let column = try #require(desk.column(of: "1 █", row: row))
        #expect(desk.terminal.screen[Point(x: column, y: row)]?.style.role == .heat5)
    }

    @Test func theAuditTellsGapsAndOverlaps() {
        var desk = desk(160, 40, "j ] ] ]")
        #expect(line("Left out: no part holds", in: desk).contains("4 50.0 %"))
        #expect(desk.shows("but for"))
        #expect(line("Claimed twice", in: desk).contains("2 25.0 %"))
        #expect(line("Active ∩ Fresh", in: desk).contains("1 12.5 %"))
        desk.press("Tab j Enter")
        #expect(desk.shows("∈ Life › in no part · "))
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60)])
    func theReasonsOfTheAuditAreWhole(size: Size) {
        let name = "Покупатели, которые пришли совсем недавно и купили только один раз"
        let model = SegmentsWorkspace.model { $0.schemes[0].parts[1].name = name }
        var desk = Desk(size.width, size.height, model: model)
        desk.press("3")
        desk.press("j ] ] ]")
        if size.width < 104 { desk.press("Tab") }
        let page = desk.screen.map { $0.split(separator: "│").last.map(String.init) ?? "" }
        let text = page.joined(separator: " ").split { $0 == " " || $0 == "▐" }
        // Word for word, whatever numbers stand between the lines.
        let words = text.filter { !$0.contains("%") && !$0.contains("█") && Int($0) == nil }.joined(separator: " ")
        #expect(words.contains("\(name), but for count(orders) = 1"), "\(desk)")
        #expect(!words.contains("…"), "\(desk)")
        if size.width < 104 { desk.press("G k k") }
        #expect(desk.shows("Active ∩ Fresh"))
    }

    @Test func theMatrixNamesTheChainsOfAPlace() throws {
        var desk = Desk(160, 40, model: MapWorkspace.model())
        desk.press("3")
        desk.press(": A c t i v i t y Enter")
        #expect(desk.shows("Chains: those that write to somebody there within 30 days."))
        #expect(desk.shows("no chain"))
        let row = try #require(desk.row(of: "2 chains"))
        let column = try #require(desk.column(of: "2 chains", row: row))
        desk.click(column, row)
        #expect(desk.shows("2 chains · «"))
        #expect(desk.shows("«Discount for each favourite» 1"))
    }

    @Test func theMatrixIsThereBeforeItsChains() {
        var desk = Desk(120, 40, model: MapWorkspace.model(), answersAtOnce: false)
        desk.press("3")
        desk.press(": A c t i v i t y Enter")
        desk.answerAll { $0 is ActivityChainsWork }
        #expect(desk.shows("unreachable"))
        #expect(desk.shows("… Following the chains"))
        #expect(!desk.shows("no chain"))
        desk.answerAll { _ in false }
        #expect(!desk.shows("… Following the chains"))
        #expect(desk.shows("no chain"))
    }

    @Test func withoutAMapNothingIsSaidOfChains() {
        let desk = desk(120, 36, "] ]")
        #expect(desk.shows("Orders of 365 days by letters of 180"))
        #expect(!desk.shows("chain"))
    }

    @Test(arguments: [("", "csv"), ("j", "json"), ("j j", "md")])
    func pagesAreExportedInEveryFormat(keys: String, suffix: String) throws {
        for (page, title) in [("j", "breakdown"), ("j ] ] ]", "audit"), ("]", "rfm")] {
            var desk = desk(120, 36, page)
            desk.press("e " + keys + " Enter")
            let file = try #require(desk.files.first)
            #expect(file.name == "segments-\(title).\(suffix)")
            // Wrapped labels are lines of the screen, not of the file.
            if title == "audit" {
                #expect(
                    file.contents.contains("Active, but for count(orders) > 2; Newcomers, but for count(orders) = 1"))
            }
        }
    }

    @Test func markedSetsAreLaidOverEachOther() {
        var desk = desk()
        desk.press(": O v e r l a p Enter")
        #expect(desk.shows("Mark two sets or more with Space"))
        desk.press("j j j Space Space")
        #expect(desk.shows("A  Women"))
        #expect(desk.shows("B  Minsk"))
        // One woman of Minsk, three others, two others of Minsk; two in neither.
        #expect(line("A B", in: desk).contains("1 12.5 %"))
        #expect(line("only A", in: desk).contains("3 37.5 %"))
        #expect(line("only B", in: desk).contains("2 25.0 %"))
        #expect(line("in none of them", in: desk).contains("2 25.0 %"))
    }

    @Test func migrationShowsWhoMovedBetweenTwoInstants() {
        var desk = desk(120, 36, "j ] ] ] ] ]")
        #expect(desk.shows("Was ↓ · is →"))
        // Out of the gap, into the first and the second part.
        #expect(line("∅  in no part", in: desk).contains("1"))
        desk.press("Tab G Enter")
        #expect(desk.message.contains("nobody is behind this number"))
        desk.press("k Enter")
        #expect(desk.shows("∈ in no part → Active · 1 record"))
    }

    @Test func anotherInstantIsChosenWithAKey() {
        var desk = desk()
        #expect(desk.shows("since 5 Feb 2026"))
        desk.press("w")
        #expect(desk.shows("since 7 Dec 2025"))
        #expect(desk.shows("90 days ago"))
        desk.press("w")
        #expect(desk.shows("since 7 Mar 2025"))
    }

    @Test func theProfileComparesWithTheBase() {
        var desk = desk(120, 36, "G k k ]")
        desk.press(": P r o f i l e Enter")
        #expect(desk.shows("In the base"))
        #expect(line("woman", in: desk).contains("4 100.0 % 50.0 %"))
        desk.press("Tab Enter")
        #expect(desk.shows("∈ Women · Gender: woman · 4 records"))
    }

    @Test func onlyTheListOrThePageFitsIntoANarrowWindow() {
        var desk = desk(80, 24)
        #expect(desk.shows("╭ Definition ─"))
        #expect(!desk.shows("Valid data"))
        desk.press("Tab")
        #expect(!desk.shows("╭ Definition ─"))
        #expect(desk.shows("Persons"))
        desk.press("Esc")
        #expect(desk.shows("╭ Definition ─"))
    }

    @Test func aSchemeIsUnfoldedIntoItsParts() {
        var desk = desk(80, 24, "j z")
        #expect(desk.shows("▾ Life"))
        #expect(line("Newcomers", in: desk).contains("1 12.5 %"))
        desk.press("j j Enter")
        #expect(desk.shows("∈ Life › Newcomers · 1 record"))
        desk.press("Esc z")
        #expect(!desk.shows("▾ Life"))
        #expect(desk.selectedLine.contains("Life"))
    }

    @Test func clicksSelectTurnPagesAndOpen() throws {
        var desk = desk()
        let row = try #require(desk.row(of: "Minsk"))
        desk.click(6, row)
        #expect(desk.selectedLine.contains("Minsk"))
        let tabs = try #require(desk.row(of: "RFM"))
        let tab = try #require(desk.column(of: "Activity", row: tabs))
        desk.click(tab, tabs)
        #expect(desk.shows("Orders of 365 days by letters of 180"))
        let line = try #require(desk.row(of: "unreachable"))
        let label = try #require(desk.column(of: "unreachable", row: line))
        desk.click(label + 18, line, double: true)
        #expect(desk.state.activeScreen == "customers")
    }

    @Test func whatIsShownIsExportedAndCopied() throws {
        var desk = desk(120, 36, "j e Enter")
        let file = try #require(desk.files.first)
        #expect(file.name == "segments-breakdown.csv")
        #expect(file.contents.contains("Part,Records,Share,came,left"))
        #expect(file.contents.contains("Active,1,"))
        desk.press("y")
        #expect(desk.copied?.contains("Active\t1\t") == true)
    }

    @Test func whileSomethingIsComputedItSaysSo() {
        var desk = Desk(120, 36, model: SegmentsWorkspace.model(), answersAtOnce: false)
        desk.press("3")
        #expect(desk.shows("… Computing"))
        #expect(desk.shows("…"))
    }

    @Test(arguments: [Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 200, height: 60)])
    func everyPageIsDrawnAtEverySize(size: Size) {
        for keys in ["", "j"] {
            var desk = desk(size.width, size.height, keys + " Tab")
            for _ in SegmentPage.allCases {
                desk.press("j l l j k h ]")
                #expect(desk.screen.count == size.height)
            }
        }
    }
}
