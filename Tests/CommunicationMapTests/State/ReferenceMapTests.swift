import AudienceEngine
import CampaignDomain
import CommunicationMap
import Foundation
import SlowReference
import Testing
import WorkspaceStore

/// State and due steps against a slow reading of docs/MAP.md, on random chains over random histories.
///
/// A failure names the seed; `MUSTER_SEEDS=FIRST-LAST` runs others.
@Suite struct ReferenceMapTests {
    static let seeds: [UInt64] = {
        guard let range = ProcessInfo.processInfo.environment["MUSTER_SEEDS"]?.split(separator: "-"),
            range.count == 2, let first = UInt64(range[0]), let last = UInt64(range[1]), first <= last
        else { return Array(1...12) }
        return Array(first...last)
    }()

    @Test(arguments: seeds)
    func `everybody stands where the reference says, and the same is due`(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-map-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try RandomWorkspace(seed: seed, isMapped: true).write(to: folder)
        let loaded = try WorkspaceFolder.open(folder)
        let asOf = try #require(loaded.definitions.settings.clock)
        let audience = Audience(snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: asOf)
        let engine = MapEngine(evaluator: ExpressionEvaluator(audience: audience))
        #expect(engine.failures == [], "seed \(seed)")

        let through = asOf + .days(10)
        let expected = try ReferenceWorkspace(folder: folder).map(
            through: Date(timeIntervalSince1970: TimeInterval(through.seconds)))
        let state = engine.state()
        let runs = state.programs.indices.flatMap { chain in
            state.runs(of: chain).map { run in
                standing(run.person, chain, run.node, run.since, run.entered, engine)
            }
        }
        let due = engine.due(through: through, from: state)
        let dueSteps = due.reachedPersons.flatMap { person in
            due.steps(ofPerson: person).map { standing(person, $0.chain, $0.node, $0.at, $0.entered, engine) }
        }
        #expect(differences(runs, expected.runs) == [], "runs, seed \(seed)")
        #expect(differences(dueSteps, expected.due) == [], "due, seed \(seed)")
    }

    @Test func `the random histories are full of runs and due messages`() throws {
        var (runs, due) = (0, 0)
        for seed in Self.seeds.prefix(4) {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "muster-map-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let workspace = RandomWorkspace(seed: seed, isMapped: true)
            try workspace.write(to: folder)
            let found = try ReferenceWorkspace(folder: folder).map(through: workspace.instants[0] + 10 * 86_400)
            runs += found.runs.count
            due += found.due.count
        }
        #expect(runs > 100 && due > 100, "\(runs) runs, \(due) due messages")
    }

    private func standing(
        _ person: Int, _ chain: Int, _ node: Int, _ at: Instant, _ entered: Instant, _ engine: MapEngine
    ) -> String {
        let audience = engine.audience
        let id = audience.snapshot.customers.customerID(audience.persons.key(of: person))
        return "\(id) \(engine.programs[chain].chain.id) #\(node) at \(at.seconds), entered \(entered.seconds)"
    }

    /// The first few that only one of the two has.
    private func differences(_ found: [String], _ expected: [ReferenceStanding]) -> [String] {
        let expected = expected.map(\.description)
        guard found.sorted() != expected.sorted() else { return [] }
        let extra = Set(found).subtracting(expected).sorted().prefix(4).map { "only the engine: \($0)" }
        let missing = Set(expected).subtracting(found).sorted().prefix(4).map { "only the reference: \($0)" }
        return extra + missing + ["\(found.count) ≠ \(expected.count)"]
    }
}
