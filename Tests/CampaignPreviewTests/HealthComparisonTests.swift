import AudienceEngine
import CampaignDomain
import Foundation
import SlowReference
import Testing

/// The health of the data against a slow, obvious counting, on random workspaces.
@Suite struct HealthComparisonTests {
    @Test(arguments: ReferenceComparisonTests.seeds)
    func `freshness, coverage, sources and gains agree`(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-random-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try RandomWorkspace(seed: seed).write(to: folder)
        let comparison = try HealthUnderTest(folder: folder)
        let differences =
            try comparison.freshness() + comparison.coverage() + comparison.sources() + comparison.asks()
        #expect(differences == [], "seed \(seed)")
    }
}

/// Both answers to the same questions; each function tells what differs.
private struct HealthUnderTest {
    let reference: ReferenceReports
    let reports: SegmentReports
    let health: DataHealth
    private var audience: Audience { reports.audience }

    init(folder: URL) throws {
        reference = ReferenceReports(try ReferenceWorkspace(folder: folder))
        let engine = try EngineUnderTest(folder: folder)
        reports = SegmentReports(
            evaluator: ExpressionEvaluator(audience: engine.audience, parallel: PreviewFactsTests.threads))
        health = try #require(reports.health())
    }

    private func difference<Value: Equatable>(
        _ what: String, _ found: [String: Value], _ expected: [String: Value]
    ) -> [String] {
        Set(found.keys).union(expected.keys).sorted().filter { found[$0] != expected[$0] }.map { key in
            "\(what) \(key): \(found[key].map { "\($0)" } ?? "nothing"), the reference says "
                + (expected[key].map { "\($0)" } ?? "nothing")
        }
    }

    private func ids(_ rows: RowSet) -> Set<String> {
        Set(rows.rows.map { audience.snapshot.customers.customerID($0).rawValue })
    }

    func freshness() -> [String] {
        var found: [String: [Int]] = [:]
        for figures in health.freshness {
            let name =
                switch figures.subject {
                case .field(let name): name
                case .consent(let channel): "consent.\(channel.rawValue)"
                }
            found[name] = [figures.known.count, figures.stale.count, figures.undated.count]
        }
        return difference("freshness of", found, reference.freshness())
    }

    func coverage() -> [String] {
        var found = ["told": health.coverage.told.count, "collected": health.coverage.collected.count]
        for part in health.coverage.reference { found[part.kind.rawValue] = part.rows.count }
        for part in health.coverage.transactional { found[part.kind.rawValue] = part.rows.count }
        return difference("coverage by", found.filter { $0.value > 0 }, reference.coverage())
    }

    func sources() -> [String] {
        var found: [String: [Int]] = [:]
        for source in health.sources.contributions {
            let name = if case .named(let name) = source.source { name } else { "-" }
            found[name] = [
                source.records.count, source.persons, source.personsOnlyHere, source.emails, source.phones,
                source.contactsOnlyHere, source.grants, source.withdrawals, source.orders, source.events,
            ]
        }
        return difference("source", found, reference.sources())
    }

    func asks() throws -> [String] {
        var found: [String: ReferenceReports.Ask] = [:]
        for ask in health.asks {
            let gains = ask.gains.map { (name($0.kind), ids($0.people.rows)) }
            found[ask.question.name] = ReferenceReports.Ask(
                people: ids(ask.people.rows), gains: Dictionary(gains) { $0.union($1) })
        }
        let counts = health.asks.map(\.gaining.count)
        let order = counts == counts.sorted(by: >) ? [] : ["the questions are not ranked: \(counts)"]
        return difference("question", found, try reference.asks()) + order
    }

    private func name(_ kind: DataGain.Kind) -> String {
        switch kind {
        case .reach(let channel): "reach \(channel.rawValue)"
        case .segment(let id): "segment \(id)"
        case .scheme(let id): "scheme \(id)"
        case .messages(let campaign): "messages of \(campaign)"
        }
    }
}
