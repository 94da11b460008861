import AudienceEngine
import CampaignDomain
import CommunicationMap
import Testing

/// What the screens ask of state, due messages and history as a whole.
@Suite struct WholeMapTests {
    private func engine() throws -> MapEngine {
        try MapWorkspace {
            $0.customers = ["a", "b", "c"].map { #"{"id": "\#($0)", \#(MapWorkspace.consents)}"# }
            $0.chains = [
                #"""
                {"id": "likes", "name": "Likes", "trigger": {"event": "favourited", "each": "event"}, "reentry": "always",
                 "steps": [{"wait": "1d"}, {"id": "offer", "send": {"channel": "email", "message": "m"}}]}
                """#
            ]
            // Anna likes two things, Boris one; the letter about an earlier one was opened twice.
            $0.event("2026-03-07T07:00:00", "favourited")
            $0.event("2026-03-07T08:00:00", "favourited")
            $0.event("2026-03-06T12:00:00", "favourited", of: "b")
            $0.message("2026-03-01T12:00:00", "sent", "likes", "offer", of: "c")
            $0.message("2026-03-01T13:00:00", "opened", "likes", "offer", of: "c")
            $0.message("2026-03-01T14:00:00", "opened", "likes", "offer", of: "c")
            $0.message("2026-03-01T12:00:00", "sent", "likes", "offer")
        }.engine()
    }

    @Test func `persons of a chain are told once, whatever their runs`() throws {
        let state = try engine().state()
        #expect(state.runs(of: 0).count == 3)
        #expect(state.persons(in: 0) == [0, 1])
        #expect(state.persons(in: 0, at: 0) == [0, 1])
        #expect(state.persons(in: 0, at: 1) == [])
    }

    @Test func `due messages are passed by person, then time`() throws {
        let engine = try engine()
        let due = engine.due(through: engine.audience.asOf + .days(2), from: engine.state())
        var all: [String] = []
        due.forEach(before: engine.audience.asOf + .days(2)) { person, chain, node, at in
            all.append("\(person) \(chain) \(node) \((at.seconds - engine.audience.asOf.seconds) / 3_600)")
        }
        #expect(all == ["0 0 1 22", "0 0 1 23", "1 0 1 3"])
        var soon = 0
        due.forEach(before: engine.audience.asOf + .hours(23)) { _, _, _, _ in soon += 1 }
        #expect(soon == 2)
    }

    @Test(arguments: [1, 2])
    func `reactions count persons, not events`(threads: Int) throws {
        let reactions = try engine().reactions(threads == 1 ? .serial : .threads)
        #expect(reactions.persons(.sent, chain: 0, node: 1) == [0, 2])
        #expect(reactions.persons(.opened, chain: 0, node: 1) == [2])
        #expect(reactions.count(.clicked, chain: 0, node: 1) == 0)
        #expect(reactions.count(.sent, chain: 0, node: 0) == 0)
    }
}
