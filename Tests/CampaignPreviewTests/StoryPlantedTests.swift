import AudienceEngine
import CampaignPreview
import SyntheticWorkspace
import Testing

/// Every mistake planted in the demo is found by the rule that was meant for it, in everyone it was planted in.
@Suite struct StoryPlantedTests {
    let demo: StoryDemo

    init() throws {
        demo = try StoryDemo.shared
    }

    private var entries: [PharmacyStory.Entry] {
        demo.planted.filter { StoryDemo.implemented.contains($0.rule) }
    }

    @Test func `a fault of people is found for each of them`() throws {
        let ofPeople = entries.filter { !$0.customers.isEmpty && $0.rule != "missing-people" }
        #expect(ofPeople.count >= 30)
        for entry in ofPeople {
            let unfound = try entry.customers.filter { customer in
                let row = try #require(demo.row(of: customer))
                return !demo.finds(entry.rule, in: entry.campaign, for: row)
            }
            #expect(unfound == [], "\(entry.campaign) \(entry.rule): \(entry.title)")
        }
    }

    @Test func `a fault of a campaign is found in it`() throws {
        let ofCampaigns = entries.filter(\.customers.isEmpty)
        #expect(ofCampaigns.count >= 10)
        for entry in ofCampaigns {
            let preview = try #require(demo.previews[entry.campaign])
            let holds = preview.outcome.holding.contains { $0.rule.rawValue == entry.rule && !$0.rows.isEmpty }
            let isFound = preview.findings.contains { $0.rule.rawValue == entry.rule }
            #expect(holds || isFound, "\(entry.campaign) \(entry.rule): \(entry.title)")
        }
    }

    /// Some of the missing women would be in the control group, which is drawn by chance; without it they are all found.
    @Test func `the women in no list are missing, all of them but the control group`() throws {
        let entry = try #require(entries.first { $0.rule == "missing-people" })
        var campaign = try #require(demo.previews[entry.campaign]).campaign
        campaign.controlGroupShare = nil
        let preview = try demo.engine.preview(campaign)
        let finding = try #require(preview.findings.first { $0.rule == "missing-people" })
        let found = try #require(finding.rows).rows.map(demo.id)
        #expect(found.sorted() == entry.customers)
        #expect(entry.customers.count == 88)
    }

    @Test func `the clean newsletter has nothing against it`() throws {
        let preview = try #require(demo.previews["newsletter-march"])
        #expect(preview.findings.filter { $0.severity != .note }.map(\.rule.rawValue) == [])
        #expect(preview.outcome.sendWithWarnings.isEmpty)
        #expect(preview.outcome.holding.filter { !$0.rows.isEmpty }.map(\.rule.rawValue) == ["control-group"])
    }

    @Test func `nothing in the demo is unreadable, and every preview closes`() {
        #expect(demo.problems == [])
        #expect(demo.previews.count >= 20)
        for (id, preview) in demo.previews {
            let held = preview.outcome.holding.map(\.primary.count).reduce(0, +)
            #expect(held + preview.outcome.send.count == preview.outcome.targeted.count, "\(id)")
        }
    }
}
