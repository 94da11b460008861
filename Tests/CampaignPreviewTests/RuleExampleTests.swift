import AudienceEngine
import CampaignPreview
import Testing

/// Every rule carries cases that trigger it and cases that do not; here they all run through the real store and preview.
@Suite struct RuleExampleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: RuleID
        let example: RuleExample
        var testDescription: String { "\(rule): \(example.title)" }
    }

    static let cases = RuleRegistry.all.flatMap { rule in
        type(of: rule).examples.map { Case(rule: rule.id, example: $0) }
    }

    @Test(arguments: cases)
    func `an example triggers its rule or not, as it says`(_ testCase: Case) throws {
        let workspace = try ExampleWorkspace(testCase.example)
        defer { workspace.remove() }
        let preview = try workspace.preview()
        #expect(isTriggered(testCase.rule, in: preview) == testCase.example.triggers)
    }

    private func isTriggered(_ rule: RuleID, in preview: CampaignPreview) -> Bool {
        if RuleRegistry.campaign.contains(where: { $0.id == rule }) {
            return preview.findings.contains { $0.rule == rule }
        }
        guard let row = preview.audience.snapshot.customers.row(of: "a") else { return false }
        // A note is no warning of a record, but it flags it all the same.
        let outcomes = preview.outcome.holding + preview.outcome.flagging
        guard outcomes.contains(where: { $0.rule == rule && $0.rows.contains(row) }) else { return false }
        return !preview.evidence(of: rule, for: row).isEmpty
    }

    @Test(arguments: RuleRegistry.all.map(\.id))
    func `a rule has examples of both kinds and says why it matters`(_ id: RuleID) throws {
        let rule = try #require(RuleRegistry.all.first { $0.id == id })
        let examples = type(of: rule).examples
        #expect(examples.contains { $0.triggers })
        #expect(examples.contains { !$0.triggers })
        let description = type(of: rule).description
        #expect(!description.whatItDoes.isEmpty && !description.whyItMatters.isEmpty && !description.whatToDo.isEmpty)
    }

    @Test func `identifiers are unique and the holding rules stand in the order of the waterfall`() {
        let ids = RuleRegistry.all.map(\.id.rawValue)
        #expect(Set(ids).count == ids.count)
        #expect(
            RuleRegistry.holding.map(\.id.rawValue) == [
                "duplicate-person", "erased", "no-data-consent", "stop-list", "no-address", "invalid-address",
                "bounced-address", "unsubscribed", "no-channel-consent", "unconfirmed-opt-in", "open-complaint",
                "control-group", "already-received", "goal-reached", "frequency-cap", "quiet-hours", "sunset",
                "under-age", "gender-mismatch", "owned-product", "wrong-region", "shared-address",
            ])
    }
}
