import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// The list of segments: narrowing it, and what it says of definitions that cannot be read.
@Suite struct SegmentListTests {
    private func desk(_ width: Int = 120, _ height: Int = 36, _ keys: String = "") -> Desk {
        var desk = Desk(width, height, model: SegmentsWorkspace.model())
        desk.press("3")
        desk.press(keys)
        return desk
    }

    /// The names in the list, without signs and numbers.
    private func names(in desk: Desk) -> [String] {
        let all = [
            "Everybody", "Schemes", "Life", "Active", "Newcomers", "Sleeping", "Lost", "Fresh", "in no part",
            "RFM groups",
            "Women", "Minsk", "Broken",
        ]
        let end = desk.row(of: "╭ Definition") ?? desk.screen.count
        // What stands left of the page.
        let rows = desk.screen[..<end].map { $0.split(separator: "│").first.map(String.init) ?? "" }
        return all.filter { name in rows.contains { $0.contains(" \(name) ") } }
    }

    @Test(arguments: [
        ("min", ["Segments", "Minsk"], "1 of 3"), ("WOM", ["Segments", "Women"], "1 of 3"),
        // The condition, and several words in any order.
        ("female wo", ["Segments", "Women"], "1 of 3"), ("newc", ["Schemes", "Life", "Newcomers"], "0 of 3"),
        // A scheme whose own name fits stays folded.
        ("life", ["Schemes", "Life"], "0 of 3"), ("every", ["Everybody"], "0 of 3"),
    ])
    func theFilterLeavesWhatFits(text: String, shown: [String], label: String) {
        var desk = desk(80, 24, "/")
        desk.type(text)
        #expect(names(in: desk) == shown.filter { $0 != "Segments" })
        #expect(desk.shows(label))
        desk.press("Esc")
        #expect(names(in: desk).count == 7)
    }

    @Test func aFilterIsKeptAndRemoved() {
        var desk = desk(80, 24, "/")
        desk.type("minsk")
        #expect(desk.selectedLine.contains("Minsk"))
        // Letters are text, until Enter.
        desk.press("Enter q")
        #expect(desk.hasQuit)
        desk = self.desk(80, 24, "/")
        desk.type("minsk")
        desk.press("Enter Enter")
        #expect(desk.shows("∈ Minsk · 3 records"))
        desk.press("Esc Esc")
        #expect(names(in: desk).contains("Women"))
        #expect(desk.selectedLine.contains("Minsk"))
    }

    @Test func theArrowsGoThroughWhatIsLeft() {
        var desk = desk(120, 36, "/")
        desk.type("e")
        desk.press("Down Down Down")
        let after = desk.selectedLine
        #expect(!after.contains("Schemes"))
        #expect(desk.shows("/ e"))
    }

    @Test func nothingThatFitsIsSaid() {
        var desk = desk(120, 36, "/")
        desk.type("zzz")
        // The list keeps its width.
        #expect(desk.column(of: "╮╭", row: 2) == self.desk().column(of: "╮╭", row: 2))
        #expect(desk.shows("No segment fits. Esc removes the"))
        #expect(!desk.shows("Computing"))
        desk.press("Esc")
        #expect(desk.shows("Women"))
    }

    @Test func aFilterWorksOnACyrillicLayoutAndWithTheMouse() throws {
        var desk = desk(120, 36, "/")
        desk.type("min")
        desk.press("Enter")
        let row = try #require(desk.row(of: "/ min"))
        desk.click(8, row)
        desk.type("s")
        #expect(desk.shows("/ mins"))
        let minsk = try #require(desk.row(of: "Minsk "))
        desk.click(8, minsk)
        #expect(desk.selectedLine.contains("Minsk"))
        desk.press("j")
        #expect(desk.shows("/ mins"))
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60)])
    func namesAreWholeWhereThereIsRoom(size: Size) {
        let name = "Активные и спящие по публикации"
        let model = SegmentsWorkspace.model { $0.segments[0].name = name }
        var desk = Desk(size.width, size.height, model: model)
        desk.press("3")
        #expect(desk.shows(name))
        #expect(desk.shows("50.0\u{A0}%"))
    }

    @Test func aFaultSaysWhatWhereAndWhatToDo() throws {
        var desk = desk(120, 36, "G")
        #expect(desk.shows("✖ column 1: there is no field \"gendr\"; did you"))
        let row = try #require(desk.row(of: "gendr = female"))
        let column = try #require(desk.column(of: "gendr", row: row))
        #expect(desk.terminal.screen[Point(x: column, y: row)]?.style == .stop.underlined)
        #expect(desk.terminal.screen[Point(x: column + 5, y: row)]?.style != .stop.underlined)
        #expect(desk.shows("Mend it here (i), or in the file"))
        desk.press("i")
        #expect(desk.shows("╭ Segment broken ─"))
    }

    @Test func theFaultOfASchemeNamesThePart() {
        let model = SegmentsWorkspace.model { $0.schemes[0].parts[1].condition = "count(orders) = 1 adn age > 3" }
        var desk = Desk(120, 36, model: model)
        desk.press("3")
        desk.press("j")
        #expect(desk.shows("✖ Newcomers: column 19:"))
        #expect(desk.shows("Show the parts (z), mend the"))
        desk.press("z j j")
        #expect(desk.shows("✖ Newcomers: column 19:"))
        #expect(desk.shows("Mend it here (i)"))
    }
}
