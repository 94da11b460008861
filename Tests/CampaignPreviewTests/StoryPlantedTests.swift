import AudienceEngine
import CampaignPreview
import SyntheticWorkspace
import Testing

/// Every mistake planted in the demo is found by the rule that was meant for it, in everyone it was planted in.
@Suite struct StoryPlantedTests {
    private func entries(of demo: StoryDemo) -> [DemoStory.Entry] {
        demo.planted.filter { StoryDemo.implemented.contains($0.rule) }
    }

    @Test(arguments: [(Demo.pharmacy, 30), (.gadgets, 11), (.books, 13)])
    func `a fault of people is found for each of them`(of shop: Demo, atLeast: Int) throws {
        let demo = try StoryDemo.shared(shop)
        let ofPeople = entries(of: demo).filter { !$0.customers.isEmpty && $0.rule != "missing-people" }
        #expect(ofPeople.count >= atLeast)
        for entry in ofPeople {
            let unfound = try entry.customers.filter { customer in
                let row = try #require(demo.row(of: customer))
                return !demo.finds(entry.rule, in: entry.campaign, for: row)
            }
            #expect(unfound == [], "\(entry.campaign) \(entry.rule): \(entry.title)")
        }
    }

    @Test(arguments: [(Demo.pharmacy, 10), (.gadgets, 6), (.books, 1)])
    func `a fault of a campaign is found in it`(of shop: Demo, atLeast: Int) throws {
        let demo = try StoryDemo.shared(shop)
        let ofCampaigns = entries(of: demo).filter(\.customers.isEmpty)
        #expect(ofCampaigns.count >= atLeast)
        for entry in ofCampaigns {
            let preview = try #require(demo.previews[entry.campaign])
            let holds = preview.outcome.holding.contains { $0.rule.rawValue == entry.rule && !$0.rows.isEmpty }
            let isFound = preview.findings.contains { $0.rule.rawValue == entry.rule }
            #expect(holds || isFound, "\(entry.campaign) \(entry.rule): \(entry.title)")
        }
    }

    /// Some of the missing would be in the control group, which is drawn by chance; without it they are all found.
    @Test(arguments: [(Demo.pharmacy, 88), (.books, 9)])
    func `people in no list are missing, all of them but the control group`(of shop: Demo, count: Int) throws {
        let demo = try StoryDemo.shared(shop)
        let entry = try #require(entries(of: demo).first { $0.rule == "missing-people" })
        var campaign = try #require(demo.previews[entry.campaign]).campaign
        campaign.controlGroupShare = nil
        let preview = try demo.engine.preview(campaign)
        let finding = try #require(preview.findings.first { $0.rule == "missing-people" })
        let found = try #require(finding.rows).rows.map(demo.id)
        #expect(found.sorted() == entry.customers)
        #expect(entry.customers.count == count)
    }

    @Test(
        arguments: [
            (Demo.pharmacy, "newsletter-march"), (.gadgets, "vohnyk-2026-02"), (.books, "staronka-2026-02"),
        ])
    func `the clean newsletter has nothing against it`(of shop: Demo, campaign: String) throws {
        let preview = try #require(try StoryDemo.shared(shop).previews[campaign])
        #expect(preview.outcome.send.count > 40)
        #expect(preview.findings.filter { $0.severity != .note }.map(\.rule.rawValue) == [])
        #expect(preview.outcome.sendWithWarnings.isEmpty)
        #expect(preview.outcome.holding.filter { !$0.rows.isEmpty }.map(\.rule.rawValue) == ["control-group"])
    }

    @Test(arguments: [(Demo.pharmacy, 20), (.gadgets, 9), (.books, 9)])
    func `nothing in the demo is unreadable, and every preview closes`(of shop: Demo, campaigns: Int) throws {
        let demo = try StoryDemo.shared(shop)
        #expect(demo.problems == [])
        #expect(demo.previews.count >= campaigns)
        for (id, preview) in demo.previews {
            let held = preview.outcome.holding.map(\.primary.count).reduce(0, +)
            #expect(held + preview.outcome.send.count == preview.outcome.targeted.count, "\(id)")
        }
    }
}
