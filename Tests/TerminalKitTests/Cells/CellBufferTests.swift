import Testing

@testable import TerminalKit

@Suite struct CellBufferTests {
    func buffer(_ width: Int, _ height: Int) -> CellBuffer {
        CellBuffer(size: Size(width: width, height: height))
    }

    @Test func aCellIsSmallAndPlain() {
        #expect(MemoryLayout<Cell>.stride <= 12)
        #expect(_isPOD(Cell.self))
    }

    @Test(arguments: [
        ("abcdef", 0, 4, "abcd", 4), ("漢字漢", 0, 5, "漢字", 5), ("漢字", -1, 5, " 字", 3), ("abc", -5, 5, "", 0),
        ("e\u{301}x", 0, 5, "e\u{301}x", 2), ("a\u{1B}b", 0, 5, "a\u{FFFD}b", 3), ("👩‍👩‍👧!", 0, 5, "👩!", 3),
    ])
    func textIsClipped(_ text: String, _ x: Int, _ width: Int, _ expected: String, _ columns: Int) {
        var buffer = buffer(width, 1)
        let used = buffer.draw(text, at: Point(x: x, y: 0))
        #expect(buffer.text(row: 0) == expected)
        #expect(used == columns)
    }

    @Test func drawingOutsideDoesNothing() {
        for size in [Size.zero, Size(width: 1, height: 1)] {
            var buffer = CellBuffer(size: size)
            let blank = buffer
            for point in [Point(x: 0, y: 5), Point(x: 5, y: 0), Point(x: 0, y: -1)] {
                #expect(buffer.draw("漢字", at: point) == 0)
            }
            buffer.fill(Rect(x: 3, y: 3, width: 9, height: 9), with: "x")
            buffer.drawFrame(Rect(x: -5, y: -5, width: 3, height: 3), title: "t", label: "l")
            buffer.paint(self.buffer(2, 2), at: Point(x: 7, y: 7))
            #expect(buffer == blank)
        }
    }

    @Test func theOtherHalfOfAnOverwrittenWideCharacterIsBlanked() {
        var first = buffer(4, 1)
        first.draw("漢字", at: Point(x: 0, y: 0))
        first.draw("x", at: Point(x: 1, y: 0))
        #expect(first.text(row: 0) == " x字")
        first.fill(Rect(x: 0, y: 0, width: 3, height: 1), with: "-")
        #expect(first.text(row: 0) == "---")
        #expect(!first.cells.contains { $0.isContinuation })
    }

    @Test func aCutPictureHasNoHalves() {
        var target = buffer(3, 1)
        var source = buffer(4, 1)
        source.draw("漢字", at: Point(x: 0, y: 0))
        target.paint(source, at: Point(x: -1, y: 0))
        #expect(target.text(row: 0) == " 字")
        target.paint(source, at: Point(x: 0, y: 0))
        #expect(target.text(row: 0) == "漢")
    }

    @Test func aFrameHasTitleAndLabel() {
        var frame = buffer(24, 3)
        frame.drawFrame(frame.bounds, title: "Findings", label: "3 stop")
        #expect(
            frame.lines == [
                "╭ Findings ─── 3 stop ─╮",
                "│                      │",
                "╰──────────────────────╯",
            ])
    }

    @Test(arguments: [
        (18, "3 stop", "╭ Fin… ─ 3 stop ─╮"), (10, "a long label", "╭ Find… ─╮"), (5, "", "╭───╮"), (2, "x", "╭╮"),
    ])
    func aNarrowFrameTruncates(_ width: Int, _ label: String, _ top: String) {
        var frame = buffer(width, 2)
        frame.drawFrame(frame.bounds, title: "Findings", label: label)
        #expect(frame.text(row: 0) == top)
    }

    @Test(arguments: [
        (1.0, "████"), (0.5, "██"), (0.53125, "██▏"), (0.0001, "▏"), (0, ""), (7, "████"), (0.97, "███▉"),
    ])
    func barsAreExactToAnEighth(_ fraction: Double, _ expected: String) {
        var bar = buffer(4, 1)
        bar.drawBar(fraction, in: bar.bounds)
        #expect(bar.text(row: 0) == expected)
    }

    @Test func layoutNeverLeavesTheRectangle() {
        let rect = Rect(x: 2, y: 1, width: 10, height: 4)
        let parts = rect.columns([.fixed(3), .flexible(), .flexible(weight: 2)], gap: 1)
        #expect(parts.map(\.x) == [2, 6, 8])
        #expect(parts.map(\.width) == [3, 1, 4])
        #expect(rect.columns([.fixed(20), .fixed(5)]).map(\.width) == [10, 0])
        #expect(rect.rows([.fraction(0.5), .fraction(0.5)]).map(\.y) == [1, 3])
        #expect(Rect.zero.rows([.fixed(1), .flexible()]).allSatisfy { $0.isEmpty })
        #expect(rect.inset(horizontal: 9).isEmpty)
        #expect(rect.centred(Size(width: 4, height: 9)) == Rect(x: 5, y: 1, width: 4, height: 4))
    }
}
