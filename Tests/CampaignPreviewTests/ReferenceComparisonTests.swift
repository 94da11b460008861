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
        // Some have chains in which people stand.
        try RandomWorkspace(seed: seed, isMapped: seed % 4 == 0).write(to: folder)
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
        engine = PreviewEngine(audience: audience, evaluator: evaluator, parallel: PreviewFactsTests.threads)
    }

    func id(_ row: Int) -> String { audience.snapshot.customers.customerID(row).rawValue }

    var persons: [[String]] {
        (0..<audience.persons.count).map { person in audience.persons.records(of: person).map { id(Int($0)) } }
    }

    /// The rules that the engine has. The reference may know of more; what it says of those is left out.
    private static let rules = Set(RuleRegistry.all.map(\.id.rawValue))

    private static func known(_ rules: [String]?) -> [String] { (rules ?? []).filter(Self.rules.contains) }

    /// What the engine says otherwise than the reference, the first few of each kind.
    func differences(campaign: String, from expected: ReferencePreview) throws -> [String] {
        let campaign = try #require(audience.definitions.campaign(CampaignID(campaign)))
        let preview = try engine.preview(campaign)
        let outcome = preview.outcome
        var found: [String] = []
        let targeted = outcome.targeted.rows.map(id)
        if targeted != expected.targeted { found.append("targeted \(targeted.count) ≠ \(expected.targeted.count)") }
        for row in outcome.targeted.rows {
            if let difference = difference(row, outcome, from: expected) { found.append(difference) }
        }
        let findings = preview.findings.filter { finding in RuleRegistry.campaign.contains { $0.id == finding.rule } }
            .map { "\($0.rule) \($0.severity.rawValue) \($0.count)" }.sorted()
        let expectedFindings = expected.findings.filter { Self.rules.contains($0.rule) }.map {
            "\($0.rule) \($0.severity) \($0.count)"
        }.sorted()
        if findings != expectedFindings { found.append("findings \(findings), the reference says \(expectedFindings)") }
        let hash = PreviewHashes(preview: preview).audience
        if found.isEmpty, hash != expected.audienceHash { found.append("audience hash") }
        return Array(found.prefix(6))
    }

    /// What the engine says otherwise about one record.
    private func difference(_ row: Int, _ outcome: PreviewOutcome, from expected: ReferencePreview) -> String? {
        let record = id(row)
        let verdict = outcome.verdict(of: row).description
        let warnings = Self.known(expected.warnings[record])
        let notes = outcome.flagging.filter { $0.severity == .note && $0.rows.contains(row) }.map(\.rule.rawValue)
        let isWarned = outcome.sendWithWarnings.contains(row)
        let found = [
            [verdict], outcome.reasons(of: row).map(\.rawValue), outcome.warnings(of: row).map(\.rawValue), notes,
            isWarned ? ["sent with warnings"] : [],
        ]
        let wanted = [
            [expected.verdicts[record] ?? "-"], expected.reasons[record] ?? [], warnings,
            Self.known(expected.notes[record]),
            expected.verdicts[record] == "send" && !warnings.isEmpty ? ["sent with warnings"] : [],
        ]
        return found == wanted ? nil : "\(record): \(found), the reference says \(wanted)"
    }
}
