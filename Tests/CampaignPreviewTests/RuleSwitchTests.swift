import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import SlowReference
import Testing
import WorkspaceStore

/// A rule switched off moves exactly its people: every record loses that one reason and no other.
///
/// Two rules look at what the others decide, and so may answer otherwise when one of them is off. `shared-address` gives an
/// address to the first whom nothing else holds: someone just freed may take it from whoever had it. `frequency-cap`
/// counts the approved campaigns before this one, and for these the rule is off too.
@Suite struct RuleSwitchTests {
    @Test(arguments: [2, 11] as [UInt64])
    func `a rule switched off moves exactly its people, and the audience hash with them`(seed: UInt64) throws {
        let base = try SwitchBase(seed: seed)
        let before = try base.previews(without: nil)
        var moved = 0
        for rule in RuleRegistry.holding.map(\.id) {
            let after = try base.previews(without: rule)
            let resent = base.personsSentOtherwise(before, after)
            for campaign in base.campaigns {
                let (old, new) = (try #require(before[campaign.id]), try #require(after[campaign.id]))
                let change = RuleSwitch(rule: rule, before: old, after: new, resent: resent)
                #expect(change.problems == [], "\(rule) off, campaign \(campaign.id), seed \(seed)")
                let (oldHashes, newHashes) = (PreviewHashes(preview: old), PreviewHashes(preview: new))
                #expect((oldHashes.audience != newHashes.audience) == change.movesAnyone, "\(rule), \(campaign.id)")
                #expect(oldHashes.content == newHashes.content)
                moved += change.movedByRule
            }
        }
        #expect(moved > 100, "the workspace is too tame to tell")
    }

    @Test(arguments: [2, 11] as [UInt64])
    func `a warning switched off takes back exactly what it said`(seed: UInt64) throws {
        let base = try SwitchBase(seed: seed)
        let before = try base.previews(without: nil)
        for rule in RuleRegistry.warnings.map(\.id) {
            let after = try base.previews(without: rule)
            for campaign in base.campaigns {
                let (old, new) = (try #require(before[campaign.id]), try #require(after[campaign.id]))
                #expect(PreviewHashes(preview: old).audience == PreviewHashes(preview: new).audience)
                #expect(
                    old.outcome.flagging.filter { $0.rule != rule }.map { $0.rows }
                        == new.outcome.flagging.map { $0.rows }, "\(rule) off, campaign \(campaign.id), seed \(seed)")
                for row in old.outcome.targeted.rows {
                    let expected = old.outcome.warnings(of: row).filter { $0 != rule }
                    try #require(new.outcome.warnings(of: row) == expected, "\(rule), \(campaign.id), seed \(seed)")
                    try #require(
                        new.outcome.sendWithWarnings.contains(row)
                            == (new.outcome.send.contains(row) && !expected.isEmpty))
                }
            }
        }
    }

    @Test(arguments: [2, 11] as [UInt64])
    func `whoever a rule concerns is told why`(seed: UInt64) throws {
        for (id, preview) in try SwitchBase(seed: seed).previews(without: nil) {
            for outcome in preview.outcome.holding + preview.outcome.flagging {
                for row in outcome.rows.rows {
                    try #require(
                        !preview.evidence(of: outcome.rule, for: row).isEmpty, "\(outcome.rule), \(id), seed \(seed)")
                }
            }
        }
    }

    @Test func `the same inputs give the same preview and the same hashes`() throws {
        let base = try SwitchBase(seed: 7)
        let (one, other) = (try base.previews(without: nil), try base.previews(without: nil))
        for campaign in base.campaigns {
            let (first, second) = (try #require(one[campaign.id]), try #require(other[campaign.id]))
            #expect(PreviewHashes(preview: first) == PreviewHashes(preview: second))
            for row in first.outcome.targeted.rows {
                try #require(first.outcome.reasons(of: row) == second.outcome.reasons(of: row))
                try #require(first.outcome.warnings(of: row) == second.outcome.warnings(of: row))
            }
        }
    }
}

/// A random workspace, previewed with one more rule off.
private struct SwitchBase {
    private let loaded: LoadedWorkspace
    private let asOf: Instant
    let campaigns: [Campaign]

    init(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-switch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try RandomWorkspace(seed: seed).write(to: folder)
        loaded = try WorkspaceFolder.open(folder)
        asOf = try #require(loaded.definitions.settings.clock)
        campaigns = loaded.definitions.campaigns
    }

    func previews(without rule: RuleID?) throws -> [CampaignID: CampaignPreview] {
        var definitions = loaded.definitions
        if let rule { definitions.policies.rulesOff.insert(rule.rawValue) }
        let audience = Audience(snapshot: loaded.snapshot, definitions: definitions, asOf: asOf)
        let engine = PreviewEngine(audience: audience, evaluator: ExpressionEvaluator(audience: audience))
        return try Dictionary(uniqueKeysWithValues: campaigns.map { ($0.id, try engine.preview($0)) })
    }

    /// The persons whom an approved campaign sends to in one of the two and not in the other.
    func personsSentOtherwise(
        _ before: [CampaignID: CampaignPreview], _ after: [CampaignID: CampaignPreview]
    ) -> Set<Int> {
        var persons: Set<Int> = []
        for campaign in campaigns where campaign.status == .approved {
            guard let old = before[campaign.id], let new = after[campaign.id] else { continue }
            let index = old.audience.persons
            persons.formUnion(
                Set(old.outcome.send.rows.map(index.person)).symmetricDifference(
                    new.outcome.send.rows.map(index.person)))
        }
        return persons
    }
}

/// What changed in one campaign when one rule was switched off, held against the definition.
private struct RuleSwitch {
    let rule: RuleID
    let before: CampaignPreview
    let after: CampaignPreview
    /// Persons whose cap may count otherwise.
    let resent: Set<Int>

    private static let shared: RuleID = "shared-address"

    /// Whether any record has another verdict than before.
    var movesAnyone: Bool {
        before.outcome.targeted.rows.contains { before.outcome.verdict(of: $0) != after.outcome.verdict(of: $0) }
    }

    /// How many records the rule alone moved.
    var movedByRule: Int {
        before.outcome.targeted.rows.filter { before.outcome.verdict(of: $0) == .held(rule) }.count
    }

    var problems: [String] {
        guard after.outcome.targeted == before.outcome.targeted else { return ["the targeted changed"] }
        var problems = closes(before.outcome) + closes(after.outcome)
        for row in before.outcome.targeted.rows { problems += changes(of: row) }
        for household in households { problems += sharing(household) }
        return Array(problems.prefix(5))
    }

    /// Verdicts partition the targeted.
    private func closes(_ outcome: PreviewOutcome) -> [String] {
        var union = outcome.send
        for step in outcome.holding { union.formUnion(step.primary) }
        let sum = outcome.holding.reduce(outcome.send.count) { $0 + $1.primary.count }
        return sum == outcome.targeted.count && union == outcome.targeted ? [] : ["the counts do not close"]
    }

    private func changes(of row: Int) -> [String] {
        var problems: [String] = []
        let expected = before.outcome.reasons(of: row).filter { $0 != rule && isStable($0, row) }
        let found = after.outcome.reasons(of: row).filter { isStable($0, row) }
        if found != expected { problems.append("\(id(row)): reasons \(found) instead of \(expected)") }
        for preview in [before, after] {
            let first = preview.outcome.reasons(of: row).first.map { Verdict.held($0) } ?? .send
            if preview.outcome.verdict(of: row) != first {
                problems.append("\(id(row)): the verdict is not the first reason")
            }
        }
        let (old, new) = (before.outcome.verdict(of: row), after.outcome.verdict(of: row))
        if old != new, old != .held(rule), !mayBeCappedOtherwise(row) {
            // The one way for others to move: a freed person stands before them at their address.
            let isDisplaced = old == .send && new == .held(RuleSwitch.shared)
            if !isDisplaced { problems.append("\(id(row)): moved from \(old) to \(new)") }
        }
        if old == new, old == .held(rule) { problems.append("\(id(row)): still held by a rule that is off") }
        return problems
    }

    private func isStable(_ reason: RuleID, _ row: Int) -> Bool {
        reason != RuleSwitch.shared && (reason != "frequency-cap" || !resent.contains(person(row)))
    }

    private func mayBeCappedOtherwise(_ row: Int) -> Bool {
        let household = households.first { $0.contains(before.context.keptRow(of: row)) } ?? []
        return resent.contains(person(row)) || household.contains { resent.contains(person($0)) }
    }

    /// Kept rows that share an address, where an address is given to one only.
    private var households: [[Int]] {
        let policy = before.audience.definitions.policies.identity.sharedAddress
        guard policy == .once, ![ContentType.service, .welcome].contains(before.campaign.content),
            let kind = AddressKind(before.campaign.channel)
        else { return [] }
        let addressed = before.context.kept.rows.compactMap { row in
            before.context.addressRow(of: row).map { (row, before.audience.contacts.code(kind, row: $0)) }
        }
        return Dictionary(grouping: addressed, by: \.1).values.map { $0.map(\.0) }.filter { $0.count > 1 }
    }

    /// One whom nothing else holds has the address, and all others have the reason; who had it before keeps it unless
    /// somebody was freed.
    private func sharing(_ household: [Int]) -> [String] {
        guard after.outcome.holding.contains(where: { $0.rule == RuleSwitch.shared }) else { return [] }
        let free = free(household, after)
        let given = household.filter { !after.outcome.reasons(of: $0).contains(RuleSwitch.shared) }
        guard !free.isEmpty else { return given == household ? [] : ["nobody is free at \(household.map(id))"] }
        guard given.count == 1, free.contains(given[0]) else {
            return ["given to \(given.map(id)) of \(household.map(id))"]
        }
        guard !household.contains(where: { resent.contains(person($0)) }) else { return [] }
        let freeBefore = self.free(household, before)
        guard let had = freeBefore.first(where: { !before.outcome.reasons(of: $0).contains(RuleSwitch.shared) })
        else { return freeBefore.isEmpty ? [] : ["nobody had \(household.map(id))"] }
        let isFreed = !freeBefore.contains(given[0]) && before.outcome.reasons(of: given[0]).contains(rule)
        return given[0] == had || isFreed ? [] : ["\(id(had)) lost the address to \(id(given[0])), who was not freed"]
    }

    /// Those whom no other rule holds.
    private func free(_ household: [Int], _ preview: CampaignPreview) -> [Int] {
        household.filter { preview.outcome.reasons(of: $0).allSatisfy { $0 == RuleSwitch.shared } }
    }

    private func person(_ row: Int) -> Int { before.audience.persons.person(of: row) }

    private func id(_ row: Int) -> String { before.audience.snapshot.customers.customerID(row).rawValue }
}
