import Testing

@testable import TerminalKit

@Suite struct WidgetTests {
    /// Draws into a frame of a size and returns its lines.
    func lines(_ width: Int, _ height: Int, _ draw: (Rect, inout CellBuffer) -> Void) -> [String] {
        var buffer = CellBuffer(size: Size(width: width, height: height))
        draw(buffer.bounds, &buffer)
        return buffer.lines
    }

    static let table = TableView(columns: [
        TableColumn("name", title: "Имя", width: .flexible(minimum: 6), sort: .descending),
        TableColumn("count", title: "N", width: .fixed(3), alignment: .right),
    ])

    static let palette = Palette(items: [
        PaletteItem(action: "open", title: "Открыть сегменты", keyText: "3"),
        PaletteItem(action: "sign", title: "Подписать", availability: .disabled("только чтение")),
    ])

    static let menu = Menu(title: "Язык", items: ["English", "Русский", "Українська", "Беларуская"])

    static let dialog = Dialog(title: "Quit?", body: [Paragraph("One thing is not saved.")], buttons: ["Stay", "Quit"])

    @Test(arguments: [(0, 0), (1, 1), (2, 1), (1, 3), (5, 2), (9, 4), (200, 60)])
    func everyWidgetFitsEverySize(_ width: Int, _ height: Int) {
        let rows = ListedRows([["漢字漢字", "1"], ["Иванов", "2"]], marked: [1])
        var field = TextField("漢字 привет")
        field.errorRange = 1..<99
        let chart = BarChart(rows: [BarRow("漢字", value: "4 812", fraction: 0.7)])
        let text = ScrollText([Paragraph("漢字 слова и слова", continuationIndent: 4)], search: "слова")
        let bar = KeyBar([KeyBinding([KeyChord("q")], "quit", label: "выход")])
        let drawn = lines(width, height) { rect, buffer in
            let content = Panel(title: "漢字", label: "3 stop", isFocused: true).draw(in: rect, into: &buffer)
            for place in [rect, content] {
                Self.table.draw(rows, in: place, into: &buffer)
                chart.draw(in: place, into: &buffer)
                text.draw(in: place, into: &buffer)
                TabsBar(titles: ["漢字", "b"], active: 1).draw(in: place, into: &buffer)
                CrumbBar(brand: "muster", crumbs: ["a", "漢字"], note: ["today"]).draw(in: place, into: &buffer)
                bar.draw(in: place, into: &buffer)
                field.draw(in: place, isFocused: true, into: &buffer)
                Self.menu.draw(in: place, into: &buffer)
                Self.dialog.draw(in: place, into: &buffer)
                Self.palette.draw(title: "Commands", in: place, into: &buffer)
            }
        }
        #expect(drawn.count == height)
        #expect(drawn.allSatisfy { DisplayWidth.columns(of: $0) <= width })
    }

    @Test func aTableShowsHeadRowsAndSigns() {
        let rows = ListedRows([["Иванов Пётр Ильич", "1"], ["Кравчук", "12"], ["Ян", "3"]], marked: [1])
        let drawn = lines(18, 4) { Self.table.draw(rows, in: $0, into: &$1) }
        #expect(drawn == ["  Имя ▼         N", "▸ Иванов Пёт…   1", " ✓Кравчук      12", "  Ян            3"])
    }

    @Test func aTableAsksForVisibleRowsOnly() {
        final class Counter { var asked: [Int] = [] }
        struct Endless: TableRows {
            let counter: Counter
            var count: Int { 1_000_000 }
            func cells(of row: Int) -> [TextSpan] {
                counter.asked.append(row)
                return [TextSpan("\(row)")]
            }
        }
        let counter = Counter()
        var table = Self.table
        let rect = Rect(x: 0, y: 0, width: 20, height: 5)
        table.move(.by(500_000), count: 1_000_000, in: rect)
        _ = lines(20, 5) { table.draw(Endless(counter: counter), in: $0, into: &$1) }
        #expect(counter.asked == [499_997, 499_998, 499_999, 500_000])
    }

    @Test func aTableKnowsWhatIsClicked() {
        let rect = Rect(x: 2, y: 1, width: 18, height: 5)
        #expect(Self.table.hit(Point(x: 5, y: 1), count: 2, in: rect) == .header(0))
        #expect(Self.table.hit(Point(x: 5, y: 3), count: 2, in: rect) == .row(1))
        #expect(Self.table.hit(Point(x: 5, y: 4), count: 2, in: rect) == nil)
        #expect(Self.table.hit(Point(x: 0, y: 3), count: 2, in: rect) == nil)
    }

    @Test func aWideTableMovesSideways() {
        var table = TableView(columns: [
            TableColumn("a", title: "AAAA", width: .fixed(8)), TableColumn("b", title: "BBBB", width: .fixed(8)),
        ])
        let rect = Rect(x: 0, y: 0, width: 12, height: 2)
        table.scrollHorizontally(by: 99, in: rect)
        #expect(table.horizontalOffset == table.contentWidth(for: 12) - 12)
        let drawn = lines(12, 2) { table.draw(ListedRows([["12345678", "abcdefgh"]]), in: $0, into: &$1) }
        #expect(drawn == ["   BBBB", "▸  abcdefgh"])
    }

    @Test func anEmptyTableSaysSo() {
        var table = Self.table
        table.emptyText = "Никого"
        let drawn = lines(18, 4) { table.draw(ListedRows([]), in: $0, into: &$1) }
        #expect(drawn[2] == "      Никого")
    }

    @Test func barsStandUnderOneAnother() {
        let chart = BarChart(
            rows: [
                BarRow("Targeted", value: "4 812", fraction: 1), BarRow("− flood", value: "655", fraction: 0.5),
                BarRow("═ Send", value: "7", fraction: 0.001),
            ], showsSelection: false)
        let drawn = lines(23, 3) { chart.draw(in: $0, into: &$1) }
        #expect(drawn == ["Targeted 4 812 ████████", "− flood    655 ████", "═ Send       7 ▏"])
        #expect(chart.hit(Point(x: 3, y: 1), in: Rect(x: 0, y: 0, width: 23, height: 3)) == 1)
    }

    @Test func tabsKeepTheActiveOneInView() {
        let tabs = TabsBar(titles: ["Overview", "Customers", "Segments"], active: 2)
        #expect(lines(40, 1) { tabs.draw(in: $0, into: &$1) } == [" 1 Overview  2 Customers ▐3 Segments▌"])
        #expect(lines(20, 1) { tabs.draw(in: $0, into: &$1) } == ["stomers ▐3 Segments▌".leftPadded(to: 20)])
        #expect(tabs.hit(Point(x: 14, y: 0), in: Rect(x: 0, y: 0, width: 40, height: 1)) == 1)
        #expect(tabs.hit(Point(x: 39, y: 0), in: Rect(x: 0, y: 0, width: 40, height: 1)) == nil)
    }

    @Test func crumbsAreShortenedFromTheOutside() {
        let bar = CrumbBar(brand: "muster", crumbs: ["Аптеки", "Campaigns", "8 March"], note: ["today"])
        #expect(
            lines(50, 1) { bar.draw(in: $0, into: &$1) } == [" muster  Аптеки › Campaigns › 8 March       today"])
        #expect(lines(34, 1) { bar.draw(in: $0, into: &$1) } == [" muster  … › 8 March        today"])
    }

    @Test func hintsAreShownWholeOrNotAtAll() {
        let bar = KeyBar([
            KeyBinding([KeyChord(.enter)], "why", label: "why"),
            KeyBinding([KeyChord("w")], "fall", label: "waterfall"),
        ])
        #expect(lines(40, 1) { bar.draw(in: $0, into: &$1) } == [" Enter why   w waterfall"])
        #expect(lines(20, 1) { bar.draw(in: $0, into: &$1) } == [" Enter why"])
        #expect(bar.hit(Point(x: 15, y: 0), in: Rect(x: 0, y: 0, width: 40, height: 1))?.action == "fall")
        #expect(bar.hit(Point(x: 15, y: 0), in: Rect(x: 0, y: 0, width: 20, height: 1)) == nil)
    }

    /// `Enter` is high, `x` and `d` are usual, `w` is welcome, `m` cannot be used.
    @Test(
        arguments: [
            (80, " Enter why   w waterfall   m message   d compare   x caps   ? help"),
            (66, " Enter why   w waterfall   m message   d compare   x caps   ? help"),
            (65, " Enter why  w waterfall  m message  d compare  x caps  ? help"),
            (60, " Enter why   w waterfall   d compare   x caps   ? help"),
            (50, " Enter why  w waterfall  d compare  x caps  ? help"),
            (49, " Enter why   d compare   x caps   ? help"),
            (37, " Enter why  d compare  x caps  ? help"),
            (36, " Enter why   d compare   ? more"),
            (22, " Enter why   ? more"),
            (10, " ? more"),
            (5, ""),
        ])
    func hintsGoByTheirImportance(width: Int, bar: String) {
        var message = KeyBinding([KeyChord("m")], "message", label: "message", importance: .high)
        message.availability = .disabled("nobody is selected")
        let hints = [
            KeyBinding([KeyChord(.enter)], "why", label: "why", importance: .high),
            KeyBinding([KeyChord("w")], "fall", label: "waterfall", importance: .whenRoom), message,
            KeyBinding([KeyChord("d")], "compare", label: "compare"),
            KeyBinding([KeyChord("x")], "caps", label: "compare the caps", shortLabel: "caps"),
        ]
        let help = KeyBinding([KeyChord("?")], "help", label: "help")
        let shown = KeyBar(hints, rest: help, restLabel: "more", width: width)
        #expect(lines(width, 1) { shown.draw(in: $0, into: &$1) } == [bar])
    }

    @Test func textScrollsAndMarksWhatWasSearched() {
        var text = ScrollText((0..<20).map { Paragraph("строка \($0)") }, search: "СТРОКА 1")
        let rect = Rect(x: 0, y: 0, width: 12, height: 3)
        text.move(.last, in: rect)
        #expect(text.offset == 17)
        text.findNext(in: rect)
        #expect(text.offset == 18)
        text.findNext(backwards: true, in: rect)
        #expect(text.offset == 17)
        text.move(.by(Int.min), in: rect)
        #expect(text.offset == 0)
        var buffer = CellBuffer(size: Size(width: 12, height: 3))
        text.draw(in: rect, into: &buffer)
        #expect(buffer.runs(row: 1).first == StyledRun(column: 0, style: .match, text: "строка 1"))
        text.search = "нет такого"
        let isFound = text.findNext(in: rect)
        #expect(!isFound)
    }

    @Test func thePaletteFindsAndChooses() {
        var palette = Self.palette
        for character in "осег" { _ = palette.handle(.key(KeyChord(character))) }
        #expect(palette.results.map(\.item.action) == ["open"])
        #expect(palette.handle(.key(KeyChord(.enter))) == .chosen(Self.palette.items[0]))
        #expect(palette.handle(.key(KeyChord(.escape))) == .cancelled)
        var other = Self.palette
        _ = other.handle(.paste("подп"))
        #expect(other.results.map(\.item.action) == ["sign"])
        #expect(other.handle(.key(KeyChord(.enter))) == .none)
    }

    @Test func aMenuIsUsedByKeysOfAnyLayoutAndByMouse() {
        let rect = Rect(x: 0, y: 0, width: 40, height: 12)
        var menu = Self.menu
        #expect(menu.handle(.key(KeyChord("о")), in: rect) == .none)
        #expect(menu.handle(.key(KeyChord(.enter)), in: rect) == .chosen(1))
        #expect(menu.handle(.key(KeyChord("й")), in: rect) == .cancelled)
        #expect(menu.handle(.mouse(MouseEvent(.press(.left), at: Point(x: 18, y: 6))), in: rect) == .chosen(2))
        #expect(menu.handle(.mouse(MouseEvent(.press(.left), at: Point(x: 0, y: 0))), in: rect) == .cancelled)
    }

    @Test func aDialogAsks() {
        var dialog = Self.dialog
        let rect = Rect(x: 0, y: 0, width: 40, height: 9)
        #expect(dialog.handle(.key(KeyChord(.enter)), in: rect) == .chosen(0))
        #expect(dialog.handle(.key(KeyChord(.tab)), in: rect) == .none)
        #expect(dialog.handle(.key(KeyChord(.enter)), in: rect) == .chosen(1))
        #expect(dialog.handle(.key(KeyChord(.escape)), in: rect) == .cancelled)
        let drawn = lines(40, 9) { dialog.draw(in: $0, into: &$1) }
        #expect(drawn[2].contains("╭ Quit? ─"))
        #expect(drawn[3].contains("One thing is not saved."))
        #expect(drawn[5].contains("[ Stay ] [ Quit ]"))
    }
}

extension String {
    fileprivate func leftPadded(to columns: Int) -> String { TextFitting.fitted(self, to: columns, .right) }
}
