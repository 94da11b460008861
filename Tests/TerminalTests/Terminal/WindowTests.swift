import Foundation
import Testing

extension ProgramTests {
    @Suite("The window") struct WindowTests {
        /// The frame fills the window: the panel reaches its right edge, and the keys stand in its last line.
        private func fills(_ terminal: PseudoTerminal, width: Int, height: Int) -> Bool {
            let lines = terminal.screen.lines
            return lines.count == height && lines[2].count == width && lines[2].hasSuffix("╮")
                && lines[height - 3].count == width && lines[height - 3].hasSuffix("╯")
                && lines[height - 1].contains("? help")
        }

        @Test("is filled at every size", arguments: [(60, 16), (80, 24), (100, 30), (200, 60), (301, 100)])
        func isFilled(width: Int, height: Int) throws {
            let workbench = try OpenWorkbench(width: width, height: height)
            try workbench.terminal.wait("a full window") { fills($0, width: width, height: height) }
            #expect(try workbench.quit() == .exit(0))
            #expect(workbench.terminal.isGivenBack)
        }

        @Test func isFilledAgainWhenItsSizeChanges() throws {
            let workbench = try OpenWorkbench()
            for (width, height) in [(130, 40), (70, 20), (100, 30)] {
                workbench.terminal.resize(width: width, height: height)
                try workbench.terminal.wait("\(width)×\(height)") { fills($0, width: width, height: height) }
            }
            try workbench.type("j", waitForRecord: "Anna02")
        }

        @Test func isFilledAfterManyChangesAtOnce() throws {
            let workbench = try OpenWorkbench()
            for step in 0..<50 { workbench.terminal.resize(width: 60 + step, height: 16 + step % 7) }
            workbench.terminal.resize(width: 90, height: 25)
            try workbench.terminal.wait("90×25") { fills($0, width: 90, height: 25) }
        }

        @Test func saysWhenItIsTooSmallAndRecovers() throws {
            let workbench = try OpenWorkbench()
            workbench.terminal.resize(width: 50, height: 10)
            try workbench.terminal.wait(for: "muster needs 60×16, this is 50×10.")
            workbench.terminal.resize(width: 80, height: 24)
            try workbench.terminal.wait("80×24") { fills($0, width: 80, height: 24) }
            try workbench.terminal.wait(forNo: "too small")
        }

        @Test("saves face when it is tiny", arguments: [(20, 5), (1, 1), (7, 2), (59, 16), (60, 15)])
        func isTiny(width: Int, height: Int) throws {
            let ready = width >= 20 ? "The window is too" : "T"
            let workbench = try OpenWorkbench(width: width, height: height, ready: ready)
            #expect(workbench.terminal.screen.lines.count == height)
            #expect(try workbench.quit() == .exit(0))
            #expect(workbench.terminal.isGivenBack)
        }

        @Test func isPaintedAgainOnRequest() throws {
            let workbench = try OpenWorkbench()
            workbench.terminal.scribble()
            try workbench.type("\u{0C}", waitFor: "60 records")
            try workbench.terminal.wait("a clean window") {
                fills($0, width: 100, height: 30) && !$0.screen.contains("#####")
            }
        }
    }
}
