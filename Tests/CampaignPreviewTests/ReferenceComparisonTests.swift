import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import SlowReference
import Testing
import WorkspaceStore

/// The engine against a slow, obvious reading of the same agreements, on random workspaces full of nasty cases.
///
/// A failure names the seed; `MUSTER_SEEDS=FIRST-LAST` runs others.
@Suite struct ReferenceComparisonTests {
    static let seeds: [UInt64] = {
        guard let range = ProcessInfo.processInfo.environment["MUSTER_SEEDS"]?.split(separator: "-"),
            range.count == 2, let first = UInt64(range[0]), let last = UInt64(range[1]), first <= last
        else { return Array(1...12) }
        return Array(first...last)
    }()

    @Test(arguments: seeds)
    func `persons, segments and every verdict agree`(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-random-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try RandomWorkspace(seed: seed).write(to: folder)
        let reference = try ReferenceWorkspace(folder: folder)
        let engine = try EngineUnderTest(folder: folder)

        #expect(reference.persons() == engine.persons, "persons, seed \(seed)")
        for segment in try reference.segmentCounts() {
            let rows = try engine.evaluator.rows(segment: SegmentID(segment.segment))
            #expect(rows.count == segment.count, "segment \(segment.segment), seed \(seed)")
        }
        for (campaign, expected) in try reference.previews().sorted(by: { $0.key < $1.key }) {
            let differences = try engine.differences(campaign: campaign, from: expected)
            #expect(differences == [], "campaign \(campaign), seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `random expressions hold for the same records`(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-random-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try RandomWorkspace(seed: seed).write(to: folder)
        let reference = try ReferenceWorkspace(folder: folder)
        let engine = try EngineUnderTest(folder: folder)
        for number in 0..<40 {
            let text = RandomExpression(seed: seed &* 1_000 &+ UInt64(number)).text
            let expected = try reference.evaluate(expression: text)
            let rows = try engine.evaluator.rows(where: try Expression.parse(text))
            let found = Set(rows.rows.map { engine.audience.snapshot.customers.customerID($0).rawValue })
            #expect(found == expected, "\(text), seed \(seed)")
        }
    }
}

/// The engine's answers in the reference's terms: ids and words.
struct EngineUnderTest {
    let audience: Audience
    let evaluator: ExpressionEvaluator
    let engine: PreviewEngine

    init(folder: URL) throws {
        let loaded = try WorkspaceFolder.open(folder)
        let asOf = try #require(loaded.definitions.settings.clock)
        audience = Audience(snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: asOf)
        evaluator = ExpressionEvaluator(audience: audience)
        engine = PreviewEngine(audience: audience, evaluator: evaluator)
    }

    func id(_ row: Int) -> String { audience.snapshot.customers.customerID(row).rawValue }

    var persons: [[String]] {
        (0..<audience.persons.count).map { person in audience.persons.records(of: person).map { id(Int($0)) } }
    }

    /// What the engine says otherwise than the reference, the first few of each kind.
    func differences(campaign: String, from expected: ReferencePreview) throws -> [String] {
        let campaign = try #require(audience.definitions.campaign(CampaignID(campaign)))
        let preview = try engine.preview(campaign)
        let outcome = preview.outcome
        var found: [String] = []
        let targeted = outcome.targeted.rows.map(id)
        if targeted != expected.targeted { found.append("targeted \(targeted.count) ≠ \(expected.targeted.count)") }
        for row in outcome.targeted.rows {
            let reasons = outcome.reasons(of: row).map(\.rawValue)
            let warnings = outcome.warnings(of: row).map(\.rawValue)
            let verdict = outcome.verdict(of: row).description
            if verdict != expected.verdicts[id(row)] || reasons != expected.reasons[id(row)]
                || warnings != expected.warnings[id(row)]
            {
                found.append(
                    """
                    \(id(row)): \(verdict) \(reasons) \(warnings), the reference says \(expected.verdicts[id(row)] ?? "-") \
                    \(expected.reasons[id(row)] ?? []) \(expected.warnings[id(row)] ?? [])
                    """)
            }
        }
        let findings = preview.findings.filter { finding in RuleRegistry.campaign.contains { $0.id == finding.rule } }
            .map { "\($0.rule) \($0.severity.rawValue) \($0.count)" }.sorted()
        let expectedFindings = expected.findings.map { "\($0.rule) \($0.severity) \($0.count)" }.sorted()
        if findings != expectedFindings { found.append("findings \(findings), the reference says \(expectedFindings)") }
        let hash = PreviewHashes(preview: preview).audience
        if found.isEmpty, hash != expected.audienceHash { found.append("audience hash") }
        return Array(found.prefix(6))
    }
}
