import Testing

@testable import TerminalKit

@Suite struct FrameTests {
    func frame(_ lines: [String], width: Int = 8) -> CellBuffer {
        var buffer = CellBuffer(size: Size(width: width, height: lines.count))
        for (row, line) in lines.enumerated() { buffer.draw(line, at: Point(x: 0, y: row)) }
        return buffer
    }

    @Test func onlyChangedRowsAreSent() {
        let old = frame(["one", "two", "three"])
        #expect(FrameDiff.changes(from: old, to: old) == [])
        let new = frame(["one", "twx", "three"])
        #expect(FrameDiff.changes(from: old, to: new) == [RowChange(row: 1, columns: 2..<3)])
        #expect(FrameDiff.changes(from: nil, to: new).map(\.columns) == [0..<8, 0..<8, 0..<8])
        #expect(FrameDiff.changes(from: frame(["one"]), to: new).count == 3)
        #expect(FrameDiff.changes(from: nil, to: CellBuffer(size: .zero)) == [])
    }

    @Test(arguments: [("漢字", "漢x", 2..<4), ("漢字", "x 字", 0..<2), ("ab漢", "ab字", 2..<4), ("a漢b", "a xb", 1..<3)])
    func wideCharactersAreSentWhole(_ old: String, _ new: String, _ columns: Range<Int>) {
        #expect(FrameDiff.changes(from: frame([old]), to: frame([new])) == [RowChange(row: 0, columns: columns)])
    }

    @Test func runsHaveOneStyleEach() {
        var buffer = frame(["abcdef"], width: 6)
        buffer.restyle(Rect(x: 2, y: 0, width: 2, height: 1), .warn)
        #expect(
            buffer.runs(row: 0) == [
                StyledRun(column: 0, style: .text, text: "ab"), StyledRun(column: 2, style: .warn, text: "cd"),
                StyledRun(column: 4, style: .text, text: "ef"),
            ])
        #expect(buffer.annotatedSnapshot == "|abcdef\n--- styles\n0: 2–3 warn")
    }

    @Test func changesAppliedToTheOldFrameGiveTheNewOne() {
        var generator = SeededGenerator(seed: 42)
        let pieces = ["a", "漢", " ", "e\u{301}", "字", "Ж"]
        for round in 0..<300 {
            let texts = (0..<2).map { _ in
                frame((0..<3).map { _ in (0..<6).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() })
            }
            var shown = texts[0]
            for change in FrameDiff.changes(from: texts[0], to: texts[1]) {
                for run in texts[1].runs(in: change) {
                    shown.draw(run.text, at: Point(x: run.column, y: change.row), style: run.style)
                }
            }
            #expect(shown == texts[1], "seed 42, round \(round)")
        }
    }

    @Test func thePictureIsSafeAndTheSameEveryTime() {
        var buffer = frame(["<&\"\u{1B}>", ""])
        buffer.draw("stop", at: Point(x: 0, y: 1), style: .stop)
        let svg = buffer.svg(theme: .standard, title: "a < b")
        #expect(svg == buffer.svg(theme: .standard, title: "a < b"))
        #expect(svg.contains("&lt;&amp;&quot;\u{FFFD}&gt;"))
        #expect(svg.contains("<title>a &lt; b</title>"))
        #expect(svg.contains(Theme.standard.foreground(of: .stop).hex))
        #expect(svg.contains("font-weight=\"bold\""))
        #expect(CellBuffer(size: .zero).svg(theme: .standard).hasSuffix("</svg>\n"))
    }

    @Test func theInMemoryTerminalPlaysAndRecords() {
        let terminal = InMemoryTerminal(size: Size(width: 8, height: 2))
        terminal.press("2 0 j Ctrl-L abc")
        terminal.feed([.paste("x"), .wake])
        terminal.resize(to: Size(width: 4, height: 1))
        var events: [TerminalEvent] = []
        while let event = terminal.nextEvent(timeout: nil) { events.append(event) }
        let typed = ["2", "0", "j"].map { TerminalEvent.key(KeyChord($0)) } + [.key(KeyChord("l", .control))]
        let rest = ["a", "b", "c"].map { TerminalEvent.key(KeyChord($0)) }
        #expect(events == typed + rest + [.paste("x"), .wake, .resize(Size(width: 4, height: 1))])
        terminal.present(frame(["a", "b"]), cursor: nil)
        terminal.present(frame(["a", "c"]), cursor: Point(x: 1, y: 1))
        terminal.repaint()
        terminal.present(frame(["a", "c"]), cursor: nil)
        #expect(terminal.sentRows == [2, 1, 2])
        #expect(terminal.screen.lines == ["a", "c"])
        terminal.setTitle("a\u{1B}]b")
        #expect(terminal.title == "a\u{FFFD}]b")
    }
}

/// A small repeatable generator (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
