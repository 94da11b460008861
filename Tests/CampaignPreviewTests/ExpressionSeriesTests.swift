import AudienceEngine
import CampaignDomain
import Foundation
import SlowReference
import Testing
import WorkspaceStore

/// An expression asked at many instants at once against the same asked at each.
@Suite struct ExpressionSeriesTests {
    /// What segments that fire chains ask for, one of each way of being answered.
    static let expressions = [
        "email is known", "rfm.r >= 3", "consent.email = granted",
        "any(orders within 3d)", "not any(orders within 30d)", "count(orders) = 2", "count(orders within 60d) >= 2",
        "sum(orders.total) > 1000", "sum(orders.total within 90d) between 100 and 5000",
        "days_since(last order) > 40", "days_since(first order) < 100", "last order >= 2025-01-01",
        "any(events where kind = \"opened\" within 20d)", "count(events where kind = \"sent\" within 10d) >= 2",
        "any(events where days_since(at) < 9)", "birthday within next 7d", "age >= 30",
        "any(orders within 60d) and not any(orders within 25d)",
    ]

    @Test(arguments: [1, 2, 3, 5, 8] as [UInt64])
    func `many instants at once are answered as each of them`(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-random-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try RandomWorkspace(seed: seed).write(to: folder)
        let engine = try EngineUnderTest(folder: folder)
        let random = (0..<60).map { RandomExpression(seed: seed &* 1_000 &+ UInt64($0)).text }
        for instants in Self.instants(around: engine.audience.asOf) {
            for expression in ExpressionSeriesTests.expressions + random {
                let compiled = try engine.evaluator.compile(try Expression.parse(expression))
                let series = compiled.series(at: instants)
                let found = series.instants(of: engine.audience.visible.rows)
                let expected = Self.asked(compiled, at: instants, of: engine.audience)
                #expect(found == expected, "\(expression), seed \(seed)")
            }
        }
    }

    /// Days before as-of and after it, and a few at uneven distances.
    static func instants(around asOf: Instant) -> [[Instant]] {
        [
            (0..<ExpressionSeries.most).map { asOf - TimeSpan.days(Int64(ExpressionSeries.most - 1 - $0)) },
            (0..<33).map { asOf - TimeSpan.days(Int64(2 - $0)) },
            [asOf - TimeSpan.days(400), asOf - TimeSpan(seconds: 1), asOf, asOf - TimeSpan(seconds: -7)], [asOf], [],
        ]
    }

    private static func asked(_ expression: CompiledExpression, at instants: [Instant], of audience: Audience)
        -> [UInt64]
    {
        let rows = instants.map { expression.rows(at: EvaluationMoment(asOf: $0)) }
        return audience.visible.rows.map { row in
            rows.enumerated().reduce(0) { $1.element.contains(row) ? $0 | 1 << UInt64($1.offset) : $0 }
        }
    }
}
