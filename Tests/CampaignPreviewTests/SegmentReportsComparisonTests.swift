import AudienceEngine
import CampaignDomain
import Foundation
import SlowReference
import Testing
import WorkspaceStore

/// What is told of segments and schemes against a slow, obvious counting, on random workspaces.
@Suite struct SegmentReportsComparisonTests {
    private static let earlier = Date(timeIntervalSince1970: 1_759_276_800)

    @Test(arguments: ReferenceComparisonTests.seeds)
    func `figures, grids, migrations and overlaps agree`(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-random-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try RandomWorkspace(seed: seed).write(to: folder)
        let comparison = try ReportsUnderTest(folder: folder, earlier: Self.earlier)
        let differences =
            try comparison.figures() + comparison.reach() + comparison.grids() + comparison.validity()
            + comparison.schemes() + comparison.overlap()
        #expect(differences == [], "seed \(seed)")
    }
}

/// Both answers to the same questions; each function tells what differs.
private struct ReportsUnderTest {
    let reference: ReferenceReports
    let earlierReference: ReferenceReports
    let reports: SegmentReports
    let earlier: SegmentReports
    private var audience: Audience { reports.audience }

    init(folder: URL, earlier date: Date) throws {
        let workspace = try ReferenceWorkspace(folder: folder)
        reference = ReferenceReports(workspace)
        earlierReference = ReferenceReports(workspace, asOf: date)
        let engine = try EngineUnderTest(folder: folder)
        reports = SegmentReports(evaluator: engine.evaluator)
        let before = Audience(
            snapshot: engine.audience.snapshot, definitions: engine.audience.definitions,
            asOf: Instant(seconds: Int64(date.timeIntervalSince1970)))
        earlier = SegmentReports(evaluator: ExpressionEvaluator(audience: before))
    }

    private func ids(_ rows: RowSet) -> Set<String> {
        Set(rows.rows.map { audience.snapshot.customers.customerID($0).rawValue })
    }

    private func difference<Value: Equatable>(_ what: String, _ found: Value, _ expected: Value) -> [String] {
        found == expected ? [] : ["\(what): \(found), the reference says \(expected)"]
    }

    func figures() throws -> [String] {
        var differences = try compared("the base", .base, reference.visible)
        for segment in audience.definitions.segments {
            differences += try compared(
                segment.id.rawValue, .segment(segment.id), try reference.segment(segment.id.rawValue))
        }
        return differences
    }

    private func compared(_ what: String, _ set: MemberSet, _ expected: Set<String>) throws -> [String] {
        let found = try reports.figures(of: set)
        var own = ReferenceReports.Figures()
        (own.persons, own.orders, own.buyers) = (found.persons, found.allTime.orders, found.allTime.buyers)
        (own.revenue, own.revenueLastYear) = (decimal(found.allTime.revenue), decimal(found.lastYear.revenue))
        own.ordersLastYear = found.lastYear.orders
        return difference("figures of \(what)", own, reference.figures(of: expected))
            + difference("count of \(what)", found.count, expected.count)
    }

    private func decimal(_ money: Money) -> Decimal {
        Decimal(string: audience.definitions.settings.currency.decimal(money)) ?? 0
    }

    func reach() -> [String] {
        Reachability.channels.flatMap { channel in
            difference(
                "reach of \(channel)", ids(reports.reachable(by: channel)),
                reference.reachable(by: channel.rawValue))
        }
    }

    func grids() -> [String] {
        let grid = reports.rfmGrid()
        var cells = ["-": grid.unscoredCount]
        for cell in grid.cells { cells["\(cell.recency) \(cell.frequency)"] = cell.count }
        var matrix: [String: Int] = [:]
        for cell in reports.activityMatrix().cells {
            matrix["\(cell.purchases.rawValue) \(cell.communication.rawValue)"] = cell.count
        }
        return difference("RFM", cells.filter { $0.value > 0 }, reference.rfmGrid())
            + difference("matrix", matrix.filter { $0.value > 0 }, reference.activityMatrix())
    }

    func validity() throws -> [String] {
        let found = try reports.figures(of: .base).validity.fields.map { ($0.field.rawValue, [$0.filled, $0.valid]) }
        return difference("validity", Dictionary(uniqueKeysWithValues: found), reference.validity())
    }

    func schemes() throws -> [String] {
        try audience.definitions.schemes.flatMap { scheme -> [String] in
            let (id, name) = (scheme.id, scheme.id.rawValue)
            let audit = try reports.audit(of: id)
            let parts = try reference.parts(of: name)
            let matching = try reference.matching(name)
            let claims = matching.reduce(into: [String: Int]()) { counts, part in
                for record in part.records { counts[record, default: 0] += 1 }
            }
            let migration = try reports.migration(of: id, since: earlier)
            return difference("gap of \(name)", ids(audit.gap.rows), reference.visible.subtracting(parts.keys))
                + difference("groups of the gap of \(name)", audit.gap.count, audit.gap.rows.count)
                + difference("overlapping in \(name)", ids(audit.overlapping), Set(claims.filter { $0.value > 1 }.keys))
                + difference("claims of \(name)", audit.parts.map(\.matchingCount), matching.map(\.records.count))
                + difference(
                    "migration of \(name)", counts(migration),
                    try reference.migration(of: name, since: earlierReference))
        }
    }

    private func counts(_ migration: SchemeMigration) -> [String: Int] {
        var counts: [String: Int] = [:]
        for (source, row) in zip(migration.sources, migration.counts) {
            for (target, count) in zip(migration.targets, row) where count > 0 {
                counts["\(word(source)) → \(word(target))"] = count
            }
        }
        return counts
    }

    private func word(_ place: SchemeMigration.Place) -> String {
        switch place {
        case .part(let id): id
        case .unassigned: "unassigned"
        case .appeared: "appeared"
        }
    }

    func overlap() throws -> [String] {
        let ids = audience.definitions.segments.prefix(5).map(\.id)
        let overlap = try reports.overlap(of: ids.map { .segment($0) }, limit: 100)
        var found: [String: Int] = [:]
        for intersection in overlap.intersections {
            found[intersection.members.map { ids[$0].rawValue }.joined(separator: " ")] = intersection.count
        }
        let rows = overlap.intersections.map { overlap.rows(of: $0).count }
        return difference("overlap", found, try reference.overlap(of: ids.map(\.rawValue)))
            + difference("rows of the overlap", rows, overlap.intersections.map(\.count))
    }
}
