import Foundation
import SlowReference
import Testing

/// A comparison proves nothing about a rule that never speaks, or never keeps silent.
@Suite struct RandomWorkspaceCoverageTests {
    @Test func `every warning and campaign rule speaks and keeps silent in the random workspaces`() throws {
        var speaking: [String: Int] = [:]
        var campaigns = 0
        for seed: UInt64 in 1...6 {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "muster-coverage-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            try RandomWorkspace(seed: seed, isMapped: seed.isMultiple(of: 2)).write(to: folder)
            for preview in try ReferenceWorkspace(folder: folder).previews().values {
                campaigns += 1
                let flags = Set([preview.warnings, preview.notes].flatMap(\.values).flatMap(\.self))
                for rule in flags.union(preview.findings.map(\.rule)) { speaking[rule, default: 0] += 1 }
            }
        }
        let rules = ReferenceWarning.allCases.map(\.rawValue) + ReferenceCampaignRule.allCases.map(\.rawValue)
        for rule in rules {
            #expect((1..<campaigns).contains(speaking[rule] ?? 0), "\(rule): \(speaking[rule] ?? 0) of \(campaigns)")
        }
    }
}
