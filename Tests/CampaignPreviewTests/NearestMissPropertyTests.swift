import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import SlowReference
import Testing
import WorkspaceStore

/// What is claimed of a change is held against the whole base computed anew with that change made.
@Suite struct NearestMissPropertyTests {
    @Test(arguments: [2, 11] as [UInt64])
    func `without a rule the record's verdict is the one foretold`(seed: UInt64) throws {
        let base = try ChangedBase(seed: seed)
        let before = try base.engine(base.definitions)
        let campaigns = base.liveCampaigns
        var told = 0
        var claims = 0
        let misses = try campaigns.map { try before.heldMisses(of: $0) }
        for rule in Set(misses.flatMap { $0.flatMap { $0.miss.reasons.map(\.rule) } }).sorted(by: {
            $0.rawValue < $1.rawValue
        }) {
            var definitions = base.definitions
            definitions.policies.rulesOff.insert(rule.rawValue)
            let engine = try base.engine(definitions)
            for (campaign, held) in zip(campaigns, misses) {
                let after = try engine.preview(campaign).outcome
                for (row, miss) in held {
                    guard let reason = miss.reasons.first(where: { $0.rule == rule }) else { continue }
                    #expect(
                        reason.verdictWithout == after.verdict(of: row),
                        "\(before.id(row)) without \(rule), campaign \(campaign.id), seed \(seed)")
                    told += 1
                    if miss.singleChanges.contains(reason) { claims += 1 }
                }
            }
        }
        #expect(told > 100 && claims > 20, "the workspace is too tame to tell: \(claims) of \(told)")
    }

    @Test(arguments: [2, 11] as [UInt64])
    func `a change targets the record exactly when it is told`(seed: UInt64) throws {
        let base = try ChangedBase(seed: seed)
        let before = try base.engine(base.definitions)
        var claims = 0
        var tried = 0
        for campaign in base.liveCampaigns {
            let preview = try before.preview(campaign)
            let untargeted = before.audience.visible.subtracting(preview.outcome.targeted).rows
            for row in untargeted.spread(3) {
                guard case .untargeted(let miss) = try preview.nearestMiss(for: row) else { continue }
                for change in base.possibleChanges(miss).spread(8) + miss.changes.spread(4) {
                    let (definitions, changed) = base.applied(change, to: row, campaign, before.audience)
                    let after = try base.engine(definitions).preview(changed)
                    let isClaimed = miss.changes.contains(change)
                    #expect(
                        after.outcome.targeted.contains(row) == isClaimed,
                        "\(before.id(row)), \(change), campaign \(campaign.id), seed \(seed)")
                    tried += 1
                    if isClaimed { claims += 1 }
                }
            }
        }
        #expect(tried > 60 && claims > 20, "the workspace is too tame to tell: \(claims) of \(tried)")
    }

    @Test(arguments: [2, 11] as [UInt64])
    func `a record that were targeted has the verdict foretold`(seed: UInt64) throws {
        let base = try ChangedBase(seed: seed)
        let before = try base.engine(base.definitions)
        var verdicts: Set<Verdict> = []
        for campaign in base.liveCampaigns {
            let preview = try before.preview(campaign)
            let rows = before.audience.visible.subtracting(preview.outcome.targeted).rows.spread(20)
            var definitions = base.definitions
            definitions.lists = rows.map { row in
                CustomerList(
                    id: ListID("probe-\(row)"),
                    members: (preview.outcome.targeted.rows + [row]).map(before.customerID))
            }
            // The earlier campaigns keep their own lists.
            definitions.lists += base.definitions.lists
            let engine = try base.engine(definitions)
            for row in rows {
                guard case .untargeted(let miss) = try preview.nearestMiss(for: row) else { continue }
                var probe = campaign
                probe.audience = AudienceSources()
                probe.audience.includedLists = [ListID("probe-\(row)")]
                let after = try engine.preview(probe).outcome
                let told = "\(before.id(row)), campaign \(campaign.id), seed \(seed)"
                #expect(miss.then.verdict == after.verdict(of: row), "\(told)")
                #expect(miss.then.reasons == after.reasons(of: row), "\(told)")
                #expect(miss.then.warnings == after.warnings(of: row), "\(told)")
                verdicts.insert(miss.then.verdict)
            }
        }
        #expect(verdicts.count > 4, "the workspace is too tame to tell")
    }
}

/// A random workspace whose definitions are changed.
private struct ChangedBase {
    private let loaded: LoadedWorkspace
    private let asOf: Instant
    var definitions: Definitions { loaded.definitions }

    init(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-miss-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try RandomWorkspace(seed: seed).write(to: folder)
        loaded = try WorkspaceFolder.open(folder)
        asOf = try #require(loaded.definitions.settings.clock)
    }

    var liveCampaigns: [Campaign] { definitions.campaigns.filter { $0.id.rawValue.hasPrefix("live") } }

    func engine(_ definitions: Definitions) throws -> ChangedEngine {
        let audience = Audience(snapshot: loaded.snapshot, definitions: definitions, asOf: asOf)
        return ChangedEngine(audience: audience)
    }

    /// Every way in which a predicate or list that the sources look at could be otherwise, also those that change nothing.
    func possibleChanges(_ miss: UntargetedMiss) -> [AudienceChange] {
        let lists = (miss.included + miss.excluding).filter(\.source.isList).map { ListID($0.source.id) }
        let leaves = (miss.included + miss.excluding).compactMap(\.explanation).flatMap(\.leaves)
        return lists.filter { !isUsedByScheme($0) }.flatMap { [.putOnList($0), .takeOffList($0)] }
            + leaves.flatMap { leaf -> [AudienceChange] in
                guard case .predicate(let predicate) = leaf.form else { return [] }
                if case .inList = predicate { return [] }
                return [Truth.yes, .no].filter { $0 != leaf.truth }.map {
                    .predicate(predicate, text: leaf.text, holds: $0 == .yes)
                }
            }
    }

    /// The parts of schemes are told to stay as they are.
    private func isUsedByScheme(_ list: ListID) -> Bool {
        definitions.schemes.contains { $0.parts.contains { $0.condition.contains("in_list(\"\(list)\")") } }
    }

    /// The definitions, and the campaign, with a change made for the person of a row and nobody else.
    func applied(
        _ change: AudienceChange, to row: Int, _ campaign: Campaign, _ audience: Audience
    ) -> (Definitions, Campaign) {
        var definitions = definitions
        var campaign = campaign
        let records = audience.linkedRecords(of: row).map { audience.snapshot.customers.customerID(Int($0)) }
        switch change {
        case .putOnList(let id):
            guard let index = definitions.lists.firstIndex(where: { $0.id == id }) else { break }
            definitions.lists[index].members.append(audience.snapshot.customers.customerID(row))
        case .takeOffList(let id):
            guard let index = definitions.lists.firstIndex(where: { $0.id == id }) else { break }
            definitions.lists[index].members.removeAll { records.contains($0) }
        case .dropExclusion(let id): campaign.audience.excludedSegments.removeAll { $0 == id }
        case .predicate(let predicate, _, let holds):
            let replacement = replacement(predicate, holds: holds, records)
            for index in definitions.segments.indices {
                guard let expression = try? Expression.parse(definitions.segments[index].condition) else { continue }
                definitions.segments[index].condition =
                    Expression(root: expression.root.replacing(predicate, with: replacement)).description
            }
        }
        return (definitions, campaign)
    }

    /// The predicate for everybody else, a constant for the given records.
    private func replacement(_ predicate: AudienceEngine.Predicate, holds: Bool, _ records: [CustomerID]) -> Condition {
        let isOneOfThem = Condition.predicate(
            .membership(.customer(.id), records.map { .text($0.rawValue) }))
        return holds
            ? .any([.predicate(predicate), isOneOfThem]) : .all([.predicate(predicate), .not(isOneOfThem)])
    }
}

private struct ChangedEngine {
    let audience: Audience
    private let engine: PreviewEngine

    init(audience: Audience) {
        self.audience = audience
        engine = PreviewEngine(audience: audience, evaluator: ExpressionEvaluator(audience: audience))
    }

    func preview(_ campaign: Campaign) throws -> CampaignPreview { try engine.preview(campaign) }

    func heldMisses(of campaign: Campaign) throws -> [(row: Int, miss: HeldMiss)] {
        let preview = try preview(campaign)
        return try preview.outcome.targeted.subtracting(preview.outcome.send).rows.compactMap { row in
            guard case .held(let miss) = try preview.nearestMiss(for: row) else { return nil }
            return (row, miss)
        }
    }

    func customerID(_ row: Int) -> CustomerID { audience.snapshot.customers.customerID(row) }
    func id(_ row: Int) -> String { customerID(row).rawValue }
}

extension Condition {
    fileprivate func replacing(_ wanted: AudienceEngine.Predicate, with replacement: Condition) -> Condition {
        switch self {
        case .all(let parts): .all(parts.map { $0.replacing(wanted, with: replacement) })
        case .any(let parts): .any(parts.map { $0.replacing(wanted, with: replacement) })
        case .not(let part): .not(part.replacing(wanted, with: replacement))
        case .predicate(let predicate): predicate == wanted ? replacement : self
        }
    }
}

extension Array {
    /// At most so many elements, from all over.
    fileprivate func spread(_ most: Int) -> [Element] {
        count <= most ? self : (0..<most).map { self[$0 * count / most] }
    }
}
