import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import SlowReference
import Testing
import WorkspaceStore

/// What previews share does not change what they say.
@Suite struct PreviewFactsTests {
    /// Words of one record each, so that the smallest workspaces have many parts.
    static let threads = Parallel(rowsOfPart: 64) { count, body in
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }

    /// Everything that a preview says, in words.
    private func told(_ preview: CampaignPreview) -> [String] {
        let outcome = preview.outcome
        let steps = (outcome.holding + outcome.flagging).map { "\($0.rule) \($0.rows.rows) \($0.primary.rows)" }
        let findings = preview.findings.map { "\($0.rule) \($0.count) \($0.evidence) \($0.rows?.rows ?? [])" }
        return steps + findings + ["\(PreviewHashes(preview: preview))"]
    }

    private func engines(_ folder: URL) throws -> (shared: PreviewEngine, fresh: () -> PreviewEngine) {
        let loaded = try WorkspaceFolder.open(folder)
        let asOf = try #require(loaded.definitions.settings.clock)
        let audience = Audience(snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: asOf)
        let shared = PreviewEngine(
            audience: audience, evaluator: ExpressionEvaluator(audience: audience), parallel: Self.threads)
        return (shared, { PreviewEngine(audience: audience, evaluator: ExpressionEvaluator(audience: audience)) })
    }

    /// One engine on threads does all campaigns one after the other, twice; another does each anew on one thread.
    private func expectSame(_ folder: URL, _ what: String, of ids: [String]? = nil) throws {
        let (shared, fresh) = try engines(folder)
        let campaigns = shared.audience.definitions.campaigns.filter { ids?.contains($0.id.rawValue) ?? true }
        let expected = try campaigns.map { told(try fresh().preview($0)) }
        for round in 1...2 {
            for (campaign, expected) in zip(campaigns, expected) {
                #expect(told(try shared.preview(campaign)) == expected, "\(what), \(campaign.id), round \(round)")
            }
        }
    }

    @Test(arguments: [21, 22, 23] as [UInt64])
    func `a preview is the same on threads and after others`(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-facts-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try RandomWorkspace(seed: seed, isMapped: !seed.isMultiple(of: 2)).write(to: folder)
        try expectSame(folder, "seed \(seed)")
    }

    @Test func `and so it is of the demo pharmacy`() throws {
        // A fresh engine finds the standing of everybody in the map anew, so a few campaigns must do.
        try expectSame(
            StoryDemo.folder.appendingPathComponent("pharmacy"), "pharmacy",
            of: ["8-march", "flash-sale", "newsletter-march"])
    }
}
