import Foundation
import Testing

extension ProgramTests {
    @Suite("Two at one workspace") struct SharingTests {
        @Test func theSecondReadsAndIsToldWhoWrites() throws {
            let first = try OpenWorkbench()
            let second = try OpenWorkbench(on: first.workspace, ready: "read-only")
            try second.terminal.wait(for: "being changed by process")
            #expect(!first.terminal.screen.contains("read-only"))
            try second.type("j", waitForRecord: "Anna02")
            #expect(try second.quit() == .exit(0))
            #expect(try first.quit() == .exit(0))
        }
    }
}
