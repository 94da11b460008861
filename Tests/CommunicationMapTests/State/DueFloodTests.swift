import CampaignDomain
import CommunicationMap
import Testing

/// Too much at once is seen before it is sent; and who sent what is counted.
@Suite struct DueFloodTests {
    private static let favourites = #"""
        {"id": "favourites", "content": "promo", "reentry": "always", "trigger": {"event": "favourited", "each": "event"},
         "steps": [{"wait": "1d"}, {"id": "discount", "send": {"channel": "email", "message": "m"}}]}
        """#

    private func floods(_ change: (inout MapWorkspace) -> Void) throws -> [DueFlood] {
        let engine = try MapWorkspace {
            $0.customers = [#"{"id": "a", "email": "a@example.org", \#(MapWorkspace.consents)}"#]
            $0.chains = [Self.favourites]
            $0.policies = #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}, {"max": 2, "per": "7d"}]}"#
            for minute in 0..<4 { $0.event("2026-03-07T08:0\(minute):00", "favourited") }
            change(&$0)
        }.engine()
        let audience = engine.audience
        let due = engine.due(through: audience.asOf + .days(7), from: engine.state())
        let reach = MessageReach(
            audience: audience, health: engine.evaluator.deliveryHealth, policies: audience.definitions.policies)
        return due.floods(reach: reach, in: audience)
    }

    @Test func `four letters in four minutes exceed the cap of one a day most`() throws {
        let flood = try #require(try floods { _ in }.first)
        #expect(flood.count == 4)
        #expect(flood.cap.limit == 1)
        #expect(flood.through.seconds - flood.from.seconds == 180)
    }

    @Test func `who cannot be written to is not flooded`() throws {
        #expect(try floods { $0.customers = [#"{"id": "a", "email": "a@example.org"}"#] }.isEmpty)
    }

    @Test func `service content, and fewer than a cap allows, are no flood`() throws {
        #expect(try floods { $0.chains = [Self.favourites.replacing("promo", with: "service")] }.isEmpty)
        #expect(try floods { $0.policies = #"{"caps": [{"max": 4, "per": "24h"}]}"# }.isEmpty)
        #expect(try floods { $0.policies = "{}" }.isEmpty)
    }

    @Test func `what was sent by hand and by chains is told apart, and service counts for nobody`() throws {
        let engine = try MapWorkspace {
            $0.customers = [#"{"id": "a"}"#, #"{"id": "b"}"#]
            $0.chains = [
                Self.favourites, #"{"id": "bill", "content": "service", "trigger": {"event": "called"}, "steps": []}"#,
            ]
            $0.message("2026-03-01T10:00:00", "sent", "favourites", "discount")
            $0.message("2026-03-02T10:00:00", "sent", "favourites", "discount", of: "b")
            $0.message("2026-03-03T10:00:00", "sent", "bill", "x")
            $0.event("2026-03-04T10:00:00", "sent", #""channel": "email", "campaign": "spring""#)
            $0.event("2026-01-04T10:00:00", "sent", #""channel": "email", "campaign": "winter""#)
        }.engine()
        let mix = SentMix(audience: engine.audience, days: 30)
        #expect(mix.manual == 1)
        #expect(mix.automated == 2)
        #expect(mix.automatedShare == 2.0 / 3)
        #expect(Array(mix.manualRows.rows) == [0])
        #expect(Array(mix.automatedRows.rows) == [0, 1])
        #expect(SentMix(audience: engine.audience, days: 1).automatedShare == nil)
    }
}
