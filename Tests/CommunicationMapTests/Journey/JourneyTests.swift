import CampaignDomain
import CommunicationMap
import Testing

/// A trainer leads one customer through the map.
@Suite struct JourneyTests {
    private static let welcome = #"""
        {"id": "welcome", "content": "welcome", "trigger": {"event": "optInConfirmed"}, "if": "count(orders) = 0",
         "exit": ["any(orders since entry)", "consent.email = withdrawn"],
         "steps": [{"id": "one", "send": {"channel": "email", "message": "m"}}, {"wait": "2d"},
                   {"id": "two", "send": {"channel": "email", "message": "m"}},
                   {"wait": {"until": "opened(\"two\")", "atMost": "3d"}},
                   {"branch": {"if": "opened(\"two\")", "then": [], "else": [
                     {"id": "push", "send": {"channel": "push", "message": "m"}}]}}]}
        """#

    private func journey(policies: String = "{}") throws -> Journey {
        let engine = try MapWorkspace {
            $0.customers = [#"{"id": "a", "email": "a@example.org", \#(MapWorkspace.consents)}"#]
            $0.chains = [JourneyTests.welcome]
            $0.policies = policies
        }.engine()
        let plan = SimulationPlan(days: 60, policies: engine.audience.definitions.policies)
        return Journey(of: 0, on: JourneyGround(engine: engine, plan: plan))
    }

    private func story(_ journey: Journey) -> [String] {
        let zone = ZoneRules(identifier: "Europe/Moscow", transitions: [], offsets: [10_800])
        return journey.notes.map { note in
            let what =
                switch note.what {
                case .entered(let chain): "enters \(journey.programs[chain].chain.id)"
                case .refused(let chain, let why): "not into \(journey.programs[chain].chain.id): \(why)"
                case .message(let source, let outcome, let hold, _):
                    "\(step(journey.sources[source])) \(outcome)" + (hold.map { ": \($0.rule)" } ?? "")
                case .answered(let kind, _): kind.rawValue
                case .ignored(let source): "ignores \(step(journey.sources[source]))"
                case .ordered: "orders"
                case .exited(_, let exit): "exits \(exit ?? -1)"
                case .finished: "finished"
                case .joined(let id): "+ \(id)"
                case .left(let id): "- \(id)"
                case .stage(let from, let to):
                    "stage \(from.map(String.init) ?? "none") to \(to.map(String.init) ?? "none")"
                }
            return "\(zone.clockText(note.at)) \(what)"
        }
    }

    private func step(_ source: MessageSource) -> String {
        if case .chain(_, let step) = source.origin { step } else { "" }
    }

    @Test func `who ignores everything gets the push, and nobody has a push address`() throws {
        var journey = try journey()
        journey.act(.optInConfirmed)
        while journey.goOn() {}
        #expect(
            story(journey) == [
                "03-07 09:01:00 optInConfirmed", "03-07 09:01:00 enters welcome", "03-07 09:01:00 one sent",
                "03-07 09:01:00 ignores one", "03-09 09:01:00 two sent", "03-09 09:01:00 ignores two",
                "03-12 09:01:00 push unreachable: no-address", "03-12 09:01:00 finished",
            ])
    }

    @Test func `an opening ends the wait, and one step back takes it back`() throws {
        var journey = try journey()
        journey.act(.optInConfirmed)
        journey.goOn()
        #expect(journey.awaiting.count == 1)
        let before = journey.moveCount
        journey.answer(.open)
        #expect(story(journey).suffix(2) == ["03-09 09:02:00 opened", "03-09 09:02:00 finished"])
        var goesOn = journey.goOn()
        #expect(!goesOn)
        journey.back()
        #expect(journey.moveCount == before)
        #expect(journey.awaiting.count == 1)
        journey.answer(.ignore)
        goesOn = journey.goOn()
        #expect(goesOn)
        #expect(story(journey).suffix(2) == ["03-12 09:01:00 push unreachable: no-address", "03-12 09:01:00 finished"])
    }

    @Test(arguments: [
        (Journey.Reaction.buy, ["opened", "clicked", "orders", "exits 0"]),
        (.complain, ["opened", "complained", "exits 1"]),
        (.unsubscribe, ["opened", "unsubscribed", "exits 1"]),
    ])
    func `who buys, complains or leaves is out of the chain`(reaction: Journey.Reaction, last: [String]) throws {
        var journey = try journey()
        journey.act(.optInConfirmed)
        journey.answer(reaction)
        #expect(story(journey).suffix(last.count).map { String($0.dropFirst("03-07 09:02:00 ".count)) } == last)
        let goesOn = journey.goOn()
        #expect(!goesOn)
    }

    @Test func `what is held is told, and a second confirmation does not let in again`() throws {
        var journey = try journey(policies: #"{"caps": [{"max": 0, "per": "24h"}]}"#)
        journey.act(.optInConfirmed)
        journey.act(.optInConfirmed)
        #expect(
            story(journey).filter { !$0.hasSuffix("optInConfirmed") } == [
                "03-07 09:01:00 enters welcome", "03-07 09:01:00 one heldByCap: frequency-cap",
                "03-07 09:02:00 not into welcome: tooSoon",
            ])
        #expect(journey.awaiting.isEmpty)
    }
}
