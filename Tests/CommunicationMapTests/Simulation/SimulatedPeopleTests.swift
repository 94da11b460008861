import AudienceEngine
import CampaignDomain
import CommunicationMap
import Testing

/// Whom the numbers of a simulation are about.
@Suite struct SimulatedPeopleTests {
    private static let series = #"""
        {"id": "series", "content": "promo", "trigger": {"event": "favourited"}, "exit": ["any(orders since entry)"], "steps": [
          {"wait": "1d"}, {"id": "one", "send": {"channel": "email", "message": "m"}},
          {"wait": {"until": "clicked(\"one\")", "atMost": "5d"}},
          {"id": "two", "send": {"channel": "email", "message": "m"}},
          {"id": "three", "send": {"channel": "email", "message": "m"}}]}
        """#

    private func engine(_ count: Int) throws -> MapEngine {
        try MapWorkspace {
            $0.customers = (10_000..<10_000 + count).map { number in
                // Every seventh never consented.
                let consents = number % 7 == 0 ? "" : ", " + MapWorkspace.consents
                return #"{"id": "c\#(number)", "email": "c\#(number)@example.org"\#(consents)}"#
            }
            $0.policies = #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}]}"#
            $0.chains = [Self.series]
            for number in 0..<count {
                $0.event("2026-03-07T0\(number % 9):00:00", "favourited", of: "c\(10_000 + number)")
            }
        }.engine()
    }

    @Test(arguments: [Parallel.serial, .threads])
    func `every number of the simulation has exactly its people`(parallel: Parallel) throws {
        let engine = try engine(500)
        let state = engine.state()
        var plan = SimulationPlan(days: 12, seed: 3, policies: engine.audience.definitions.policies)
        var campaign = Campaign(id: "spring")
        campaign.content = .promo
        plan.campaigns = [
            PlannedSend(campaign, recipients: (0..<100).map { ($0 * 3, engine.audience.asOf + .hours(30)) })
        ]
        let simulation = try #require(engine.simulate(plan, from: state, parallel))
        let people = try #require(engine.people(of: plan, from: state, parallel))
        var kinds: Set<MessageOutcome> = []
        for day in simulation.days.indices {
            for source in simulation.sources.indices {
                for outcome in MessageOutcome.allCases {
                    let persons = people.persons(outcome, day: day, source: source)
                    #expect(persons.count == simulation.count(outcome, day: day, source: source))
                    #expect(persons.elementsEqual(persons.sorted()))
                    if !persons.isEmpty { kinds.insert(outcome) }
                }
            }
        }
        #expect(kinds == [.sent, .heldByCap, .unreachable])
    }

    @Test func `they are the ones to whom it happens`() throws {
        let engine = try engine(14)
        let plan = SimulationPlan(days: 2, policies: engine.audience.definitions.policies)
        let people = try #require(engine.people(of: plan, from: engine.state()))
        // c10003 and c10010 are the ones whose number seven divides.
        #expect(people.persons(.unreachable, day: 1, source: 0).map { Int($0) } == [3, 10])
        #expect(people.persons(.sent, day: 1, source: 0).map { Int($0) } == [0, 1, 2, 4, 5, 6, 7, 8, 9, 11, 12, 13])
        #expect(people.persons(.sent, day: 0, source: 0).isEmpty)
    }

    @Test func `it can be cancelled`() throws {
        let engine = try engine(14)
        #expect(engine.people(of: SimulationPlan(days: 2), from: engine.state()) { _, _ in false } == nil)
    }
}
