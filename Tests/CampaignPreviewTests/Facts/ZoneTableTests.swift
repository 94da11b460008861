import AudienceEngine
import CampaignDomain
@testable import CampaignPreview
import Testing

/// What a row has by its time zone, found once a zone.
@Suite struct ZoneTableTests {
    @Test(
        arguments: [
            ("Europe/Moscow", "Europe/Moscow"), ("Asia/Vladivostok", "Asia/Vladivostok"),
            // A zone that nobody knows, and none at all, are the workspace's.
            ("Mars/Base", "Europe/Moscow"), ("", "Europe/Moscow"),
        ])
    func `a row has the value of its zone`(zone: String, expected: String) throws {
        let value = zone.isEmpty ? "null" : "\"\(zone)\""
        let workspace = try ExampleWorkspace(.clean("zone") { $0.customer = #"{"timezone": \#(value)}"# })
        defer { workspace.remove() }
        let facts = try workspace.preview().context.facts
        let audience = facts.audience
        let row = try #require(audience.snapshot.customers.row(of: "a"))
        #expect(ZoneTable(facts: facts, \.identifier)[row] == expected)
        #expect(ZoneTable(facts: facts, \.identifier)[row] == audience.zone(of: row).identifier)
    }

    @Test func `the value is made once a zone, however many rows ask`() throws {
        let workspace = try ExampleWorkspace(.clean("zones"))
        defer { workspace.remove() }
        let facts = try workspace.preview().context.facts
        let audience = facts.audience
        var made = 0
        let table = ZoneTable(facts: facts) { zone in
            made += 1
            return zone.identifier.count
        }
        let rows = audience.visible.rows
        #expect(rows.map { table[$0] } == rows.map { audience.zone(of: $0).identifier.count })
        #expect(made == audience.zones.count)
    }
}
