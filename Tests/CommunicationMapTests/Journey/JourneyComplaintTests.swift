import AudienceEngine
import CampaignDomain
import CommunicationMap
import Testing

/// Whoever waits for an answer to a complaint is not asked whether everything was fine.
@Suite struct JourneyComplaintTests {
    private func engine(content: String, tickets: [(day: Int, kind: String)] = []) throws -> MapEngine {
        try MapWorkspace {
            $0.customers = [#"{"id": "a", "email": "a@example.org", \#(MapWorkspace.consents)}"#]
            $0.chains = [
                #"""
                {"id": "nps", "content": "\#(content)", "reentry": "always", "trigger": {"event": "favourited"},
                 "steps": [{"wait": "1d"}, {"id": "ask", "send": {"channel": "email", "message": "m"}}]}
                """#
            ]
            $0.event("2026-03-07T07:00:00", "favourited")
            for ticket in tickets {
                $0.event("2026-03-0\(ticket.day)T07:00:00", ticket.kind, of: "a", #""ticket": "t1""#)
            }
        }.engine()
    }

    private func journey(_ engine: MapEngine) -> Journey {
        let plan = SimulationPlan(days: 30, policies: engine.audience.definitions.policies)
        return Journey(of: 0, on: JourneyGround(engine: engine, plan: plan))
    }

    private func hold(_ journey: Journey) -> JourneyHold? {
        journey.notes.lazy.compactMap { note in
            if case .message(_, .unreachable, let hold, _) = note.what { hold } else { nil }
        }.first
    }

    private func isSent(_ journey: Journey) -> Bool {
        journey.notes.contains { if case .message(_, .sent, _, _) = $0.what { true } else { false } }
    }

    @Test(arguments: [
        ("promo", true), ("informational", true), ("reactivation", true), ("welcome", false), ("service", false),
    ])
    func `an open ticket of history holds what a campaign would hold`(content: String, isHeld: Bool) throws {
        let engine = try engine(content: content, tickets: [(5, "ticketOpened")])
        var journey = journey(engine)
        journey.goOn()
        #expect(hold(journey) == (isHeld ? .unreachable(.openComplaint) : nil))
        #expect(isSent(journey) == !isHeld)
        #expect(hold(journey).map(\.rule) == (isHeld ? "open-complaint" : nil))
        // The simulation says the same.
        let plan = SimulationPlan(days: 3, policies: engine.audience.definitions.policies)
        let simulation = try #require(engine.simulate(plan, from: engine.state()))
        #expect(simulation.count(.unreachable) == (isHeld ? 1 : 0))
        #expect(simulation.count(.sent) == (isHeld ? 0 : 1))
    }

    @Test func `a ticket that was closed holds nothing`() throws {
        let engine = try engine(content: "promo", tickets: [(4, "ticketOpened"), (5, "ticketClosed")])
        var journey = journey(engine)
        journey.goOn()
        #expect(isSent(journey))
    }

    @Test func `a complaint on the way holds, until it is answered`() throws {
        let engine = try engine(content: "promo")
        var journey = journey(engine)
        journey.act(.ticketOpened)
        let complained = journey.now
        journey.act(.favourited)
        journey.goOn()
        #expect(hold(journey) == .complaint(at: complained))
        #expect(hold(journey)?.rule == "open-complaint")
        journey.back()
        journey.act(.ticketClosed)
        journey.goOn()
        #expect(hold(journey) == nil)
        #expect(isSent(journey))
    }

    @Test func `a ticket of history can be closed on the way`() throws {
        let engine = try engine(content: "promo", tickets: [(5, "ticketOpened")])
        var journey = journey(engine)
        #expect(journey.ground.deeds.contains(.ticketClosed))
        journey.act(.ticketClosed)
        journey.goOn()
        #expect(isSent(journey))
    }
}
