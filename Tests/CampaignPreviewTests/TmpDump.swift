import Foundation
import SlowReference
import Testing
@Test func dump() throws { for s in [1, 9, 15, 25] as [UInt64] { try RandomWorkspace(seed: s).write(to: URL(fileURLWithPath: "/tmp/rw\(s)")) } }
