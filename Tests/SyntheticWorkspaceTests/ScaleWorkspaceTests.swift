import Foundation
import SyntheticWorkspace
import Testing

@Suite("A workspace of any size")
struct ScaleWorkspaceTests {
    @Test("The same options give the same bytes; another seed gives others")
    func deterministic() throws {
        let first = try GeneratedFiles(.init(customers: 300, seed: 7))
        let again = try GeneratedFiles(.init(customers: 300, seed: 7))
        let other = try GeneratedFiles(.init(customers: 300, seed: 8))
        #expect(first.files == again.files)
        for path in ["customers.jsonl", "orders.jsonl", "events.jsonl"] {
            #expect(first.files[path] != other.files[path], "\(path)")
        }
    }

    @Test("A save for looking at the result", .enabled(if: ProcessInfo.processInfo.environment["MUSTER_SYNTHETIC_OUT"] != nil))
    func save() throws {
        let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["MUSTER_SYNTHETIC_OUT"] ?? "")
        try GeneratedFiles(.init(customers: 2000, seed: 1)).save(to: folder.appendingPathComponent("scale"))
        try GeneratedFiles(.pharmacy).save(to: folder.appendingPathComponent("pharmacy"))
    }
}
