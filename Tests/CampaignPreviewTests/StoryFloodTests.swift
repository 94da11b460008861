import AudienceEngine
import CampaignDomain
import CampaignPreview
import CommunicationMap
import SyntheticWorkspace
import Testing

/// The favourites flood of the gadget shop: found before the send, with every minute, and gone when the trigger fires once
/// for a person.
@Suite struct StoryFloodTests {
    /// The three who put eleven things into their favourites this morning.
    private let ahead: Set<String>
    private let demo: StoryDemo

    init() throws {
        demo = try StoryDemo.shared(.gadgets)
        ahead = Set(try #require(demo.planted.first { $0.rule == "flood" }).customers)
    }

    /// The demo's engine, with another trigger for the chain that floods.
    private func engine(firing: Chain.Firing) throws -> PreviewEngine {
        let audience = demo.engine.audience
        var definitions = audience.definitions
        let place = try #require(definitions.chains.firstIndex { $0.id == "favourite-discount" })
        guard case .event(let kind, let condition, let written) = definitions.chains[place].trigger else {
            throw PreviewMissing()
        }
        #expect(written == .event)
        definitions.chains[place].trigger = .event(kind, condition: condition, firing: firing)
        let changed = Audience(snapshot: audience.snapshot, definitions: definitions, asOf: audience.asOf)
        return PreviewEngine(audience: changed, evaluator: ExpressionEvaluator(audience: changed))
    }

    private struct PreviewMissing: Error {}

    private func simulation(by engine: PreviewEngine) throws -> MapSimulation {
        let map = MapEngine(evaluator: engine.evaluator)
        var plan = SimulationPlan(days: 7, seed: 1, policies: engine.audience.definitions.policies)
        plan.campaigns = try engine.plannedSends(within: .days(7))
        return try #require(map.simulate(plan, from: map.state()))
    }

    @Test(arguments: [(Chain.Firing.event, 3), (.person, 0)])
    func `the launch is stopped for three people, and for nobody once the trigger fires once`(
        firing: Chain.Firing, count: Int
    ) throws {
        let campaign = try #require(demo.previews["valentines"]).campaign
        let findings = try engine(firing: firing).preview(campaign).findings
        let flood = findings.first { $0.rule == "flood" }
        #expect((flood?.count ?? 0) == count)
        #expect(flood.map { $0.severity == .stop } ?? true)
        #expect(Set(flood?.rows?.rows.map(demo.id) ?? []) == (count == 0 ? [] : ahead))
    }

    @Test func `the simulation tells eleven letters from 07 00 to 07 12 for each of them`() throws {
        let engine = try engine(firing: .event)
        let simulation = try simulation(by: engine)
        let persons = engine.audience.persons
        let flooded = simulation.overCaps.filter { ahead.contains(demo.id(persons.key(of: $0.person))) }
        #expect(flooded.count == ahead.count)
        for person in flooded {
            let letters = person.messages.filter {
                simulation.sources[$0.source].origin == .chain("favourite-discount", step: "discount")
            }
            #expect(letters.count == 11)
            let first = try #require(letters.first).at
            let last = try #require(letters.last).at
            #expect(first >= Instant(iso8601: "2026-02-13T07:00:00+02:00") ?? .distantFuture)
            #expect(last <= Instant(iso8601: "2026-02-13T07:12:59+02:00") ?? .distantPast)
            #expect(last.seconds - first.seconds == 12 * 60)
        }
    }

    @Test func `nobody but the five of the flood gets too much, and nobody at the bookshop`() throws {
        let suffered = try #require(demo.planted.first { $0.rule == "frequency-cap" }).customers
        let persons = demo.engine.audience.persons
        let over = try simulation(by: demo.engine).overCaps.map { demo.id(persons.key(of: $0.person)) }
        #expect(over.count == 5)
        #expect(Set(over) == ahead.union(suffered))
        #expect(try simulation(by: StoryDemo.shared(.books).engine).overCaps.isEmpty)
    }

    @Test func `with each person the simulation has no letter too many for them`() throws {
        let before = try simulation(by: engine(firing: .event))
        let after = try simulation(by: engine(firing: .person))
        func wanted(_ simulation: MapSimulation) -> Int {
            simulation.sources.indices.reduce(0) { sum, source in
                guard case .chain("favourite-discount", _) = simulation.sources[source].origin else { return sum }
                return sum + MessageOutcome.allCases.reduce(0) { $0 + simulation.count($1, source: source) }
            }
        }
        #expect(wanted(before) - wanted(after) >= 30)
        let persons = demo.engine.audience.persons
        #expect(!after.overCaps.contains { ahead.contains(demo.id(persons.key(of: $0.person))) })
        #expect(SimulationComparison(before: before, after: after).personsOverCaps.difference == -3)
    }
}
