import Testing

@testable import TerminalKit

@Suite struct ListStateTests {
    @Test(arguments: [
        (ListMovement.by(1), 11, 10), (.by(20), 30, 21), (.by(-50), 0, 0), (.by(.max), 99, 90), (.by(.min), 0, 0),
        (.pageDown, 19, 19), (.pageUp, 1, 1), (.halfPageDown, 15, 15), (.first, 0, 0), (.last, 99, 90),
        (.to(50), 50, 41),
        (.to(-3), 0, 0), (.scroll(3), 13, 13), (.scroll(-4), 10, 6), (.scroll(500), 90, 90),
    ])
    func movements(_ movement: ListMovement, _ selection: Int, _ offset: Int) {
        var state = ListState(selection: 10, offset: 10)
        state.move(movement, count: 100, height: 10)
        #expect(state.selection == selection)
        #expect(state.offset == offset)
    }

    @Test func anyStateFitsAnyList() {
        var generator = SeededGenerator(seed: 7)
        for round in 0..<500 {
            let count = Int.random(in: 0...30, using: &generator)
            let height = Int.random(in: 0...12, using: &generator)
            var state = ListState(
                selection: .random(in: 0...40, using: &generator), offset: .random(in: 0...40, using: &generator))
            state.fit(count: count, height: height)
            #expect(state.selection >= 0 && state.selection <= max(0, count - 1), "seed 7, round \(round)")
            let visible = state.visibleRows(count: count, height: height)
            #expect(visible.count == min(count, height), "seed 7, round \(round)")
            if height > 0, count > 0 { #expect(visible.contains(state.selection), "seed 7, round \(round)") }
        }
    }

    @Test func theThumbReachesBothEnds() {
        #expect(Scrollbar(count: 100, visible: 10, offset: 0).thumb(track: 10) == 0..<1)
        #expect(Scrollbar(count: 100, visible: 10, offset: 90).thumb(track: 10) == 9..<10)
        #expect(Scrollbar(count: 8_000_000, visible: 10, offset: 4_000_000).thumb(track: 10) == 5..<6)
        #expect(Scrollbar(count: 10, visible: 10, offset: 0).thumb(track: 10) == nil)
        #expect(Scrollbar(count: 10, visible: 0, offset: 0).thumb(track: 0) == nil)
    }
}
