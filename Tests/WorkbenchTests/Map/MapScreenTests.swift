import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// The communication map, as somebody reads it.
@Suite struct MapScreenTests {
    private func desk(_ width: Int = 120, _ height: Int = 36, _ keys: String = "", answersAtOnce: Bool = true) -> Desk {
        var desk = Desk(width, height, model: MapWorkspace.model(), answersAtOnce: answersAtOnce)
        // By itself: a digit before a movement would be its count.
        desk.press("4")
        desk.press(keys)
        return desk
    }

    /// The first line of the screen with a text, without the frame, with one space where there are several.
    private func line(_ text: String, in desk: Desk) -> String {
        let row = desk.screen.first { $0.contains(text) } ?? ""
        return row.replacing("\u{A0}", with: " ").split { " │▐".contains($0) }.joined(separator: " ")
    }

    // MARK: Lanes

    @Test func lanesStandInTheOrderOfTheLifecycle() throws {
        let desk = desk()
        let newcomers = try #require(desk.row(of: "Newcomers · 1 chain"))
        let active = try #require(desk.row(of: "Active ones · 2 chains"))
        #expect(newcomers < active)
        #expect(desk.selectedLine.contains("Newcomers"))
    }

    @Test func aChainIsOneLineOfBoxesAndArrows() {
        let desk = desk()
        #expect(line("Welcome series", in: desk).hasPrefix("50 Welcome series ●─✉─3d─✉─≤2d─◇┄◉─■"))
        #expect(line("Discount", in: desk).hasPrefix("60 ▲ Discount for each favourite ●─1d─✉─■"))
    }

    @Test(arguments: [
        // Inside, due in 24 hours, in 7 days, by email, by push, over a cap.
        ("Newcomers · 1 chain", "1 · 2 1 1 ·"), ("Welcome series", "1 · 2 1 1 ·"),
        ("Active ones · 2 chains", "1 3 3 3 1"), ("Discount", "1 3 3 3 1"),
    ])
    func numbersStandBesideThem(row: String, numbers: String) {
        #expect(line(row, in: desk()).hasSuffix(numbers), "\(line(row, in: desk()))")
    }

    @Test func aChainThatCannotBeFollowedSaysWhy() {
        var desk = desk(120, 36, "G")
        #expect(desk.selectedLine.contains("✖ Broken"))
        #expect(desk.shows("Broken cannot be followed: "))
        desk.press("Enter")
        #expect(desk.shows("✖ the trigger cannot fire") || desk.shows("✖ there is no segment «nobody-knows-it»"))
        #expect(desk.shows("there is no message «missing»"))
    }

    @Test func inANarrowWindowLinesLoseTheirDrawings() {
        let desk = desk(80, 24)
        #expect(line("Welcome series", in: desk) == "50 Welcome series 1 · 2 1 1 ·")
        #expect(desk.screen.allSatisfy { DisplayWidth.columns(of: $0) <= 80 })
    }

    @Test func aLargeWindowHasBoxesWithThePeopleInThem() {
        let desk = desk(200, 60)
        #expect(desk.shows("╭ 50   Welcome series ─"))
        #expect(desk.shows("confirmed the subscription ─╮"))
        // At the wait of three days stands Pavel.
        #expect(desk.shows("●─▸ ✉ hello ─3d·1─▸ ✉ how ─≤2d─◇┄▸ ◉ gift ─■"))
    }

    // MARK: Closer

    @Test func enterLeadsFromLaneToChainToPeopleAndEscBack() {
        var desk = desk(120, 36, "Enter")
        #expect(desk.screen[0].contains("Map › Newcomers"))
        #expect(desk.shows("╭ 50   Welcome series ─"))
        desk.press("j Enter")
        #expect(desk.screen[0].contains("Newcomers › Welcome series"))
        desk.press("j Enter")
        #expect(desk.state.activeScreen == "customers")
        #expect(desk.shows("Pavel"))
        #expect(desk.shows("1 record"))
        desk.press("Esc")
        #expect(desk.state.activeScreen == "map")
        #expect(desk.screen[0].contains("Newcomers › Welcome series"))
        desk.press("Esc Esc")
        #expect(desk.screen[0].contains("Chemist › Map "))
    }

    @Test func aChainShowsItsStepsWithReactions() {
        let desk = desk(140, 44, "j Enter")
        #expect(desk.shows("╭┴─"))
        #expect(line("✉ hello", in: desk) == "▸ ✉ hello Welcome to us · · 2 1 50.0 % ·")
        #expect(line("3 days", in: desk).hasSuffix("wait 3 days 1"))
        #expect(desk.shows("├──▸ yes: goes on"))
        #expect(desk.shows("├──╮ no"))
        #expect(desk.shows("├──╯"))
        #expect(desk.shows("leaves at once if any(orders since entry)"))
    }

    @Test func reactionsLeadToThePeople() {
        var desk = desk(140, 44, "j Enter l l")
        #expect(line("▸ Welcome series ›", in: desk) == "▸ Welcome series › hello: opened by: 1 person · 50.0 %")
        desk.press("Enter")
        #expect(desk.shows("Maria"))
        #expect(!desk.shows("Pavel"))
    }

    @Test func nobodyAtAStepIsSaid() {
        var desk = desk(140, 44, "j Enter Enter")
        #expect(desk.message.contains("nobody stands at this step now"))
        desk.press("E")
        #expect(desk.edited == [.chain("welcome")])
    }

    @Test func aReadOnlyWorkspaceCannotBeEdited() {
        var desk = Desk(120, 36, model: MapWorkspace.model(isReadOnly: true))
        desk.press("4")
        desk.press("j E")
        #expect(desk.edited.isEmpty)
        #expect(desk.screen[0].contains("read-only"))
    }

    @Test func aWorkspaceWithoutChainsSaysHowToBegin() {
        var desk = Desk(80, 24, model: TinyWorkspace.model())
        desk.press("4")
        #expect(desk.shows("This workspace has no chains yet"))
    }

    @Test func theMapIsThereBeforeTheMonthIsSimulated() {
        var desk = desk(120, 36, "", answersAtOnce: false)
        #expect(desk.shows("Following the chains"))
        while !desk.pending.contains(where: { $0.work is ForecastWork }) { desk.answerOldest() }
        #expect(desk.shows("simulating the month…"))
        #expect(desk.shows("Welcome series"))
        desk.press("x")
        #expect(desk.shows("not simulated · r"))
        desk.press("]")
        #expect(desk.shows("The month was not simulated; r does it"))
    }

    @Test func clicksChooseTurnPagesAndOpen() throws {
        var desk = desk()
        let row = try #require(desk.row(of: "Discount"))
        desk.click(10, row)
        #expect(desk.selectedLine.contains("Discount"))
        desk.click(10, row, double: true)
        #expect(desk.screen[0].contains("Discount for each favourite"))
        let tabs = try #require(desk.row(of: "Coverage"))
        desk.click(try #require(desk.column(of: "Calendar", row: tabs)), tabs)
        #expect(desk.screen[0].contains("Map › Calendar"))
    }

    @Test(arguments: [(60, 16), (80, 24), (120, 36), (200, 60)])
    func nothingLeavesTheWindow(width: Int, height: Int) {
        var desk = desk(width, height)
        for _ in MapPage.allCases {
            #expect(desk.screen.allSatisfy { DisplayWidth.columns(of: $0) <= width })
            #expect(desk.screen[height - 3].contains("╰"))
            desk.press("j l Enter Esc ]")
            if desk.state.activeScreen != "map" { desk.press("4") }
        }
    }

    @Test func everyPageIsWritten() {
        var desk = desk()
        for page in MapPage.allCases where page != .whatIf {
            desk.press("y")
            #expect(desk.copied?.contains("\t") ?? false, "\(page)")
            desk.press("]")
        }
    }
}
