import AudienceEngine
import CampaignDomain
import CommunicationMap
import Testing

/// The days to come, as docs/MAP.md, section 8 foretells them.
@Suite struct SimulationTests {
    private static let favourite = #"""
        {"id": "favourite", "content": "promo", "reentry": "always", "trigger": {"event": "favourited", "each": "EACH"},
         "steps": [{"wait": "1d"}, {"id": "discount", "send": {"channel": "email", "message": "m"}}]}
        """#

    private static let caps = #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}]}"#

    private func person(_ id: String) -> String {
        #"{"id": "\#(id)", "email": "\#(id)@example.org", \#(MapWorkspace.consents)}"#
    }

    private func simulate(
        _ engine: MapEngine, days: Int = 30, seed: UInt64 = 1, _ parallel: Parallel = .serial,
        _ change: (inout SimulationPlan) -> Void = { _ in }
    ) throws -> MapSimulation {
        var plan = SimulationPlan(days: days, seed: seed, policies: engine.audience.definitions.policies)
        change(&plan)
        return try #require(engine.simulate(plan, from: engine.state(parallel), parallel))
    }

    @Test(arguments: [("event", 11), ("person", 1)])
    func `the favourites flood is found with every minute, and with each person it is gone`(
        each: String, wanted: Int
    ) throws {
        let engine = try MapWorkspace {
            $0.customers = [person("a")]
            $0.policies = Self.caps
            $0.chains = [Self.favourite.replacing("EACH", with: each)]
            for minute in 0..<11 { $0.event("2026-03-07T07:\(minute + 10):00", "favourited") }
        }.engine()
        let simulation = try simulate(engine)
        #expect(simulation.count(.sent) == 1)
        #expect(simulation.count(.heldByCap) == wanted - 1)
        guard wanted > 1 else {
            #expect(simulation.overCaps.isEmpty)
            return
        }
        let over = try #require(simulation.overCaps.first)
        #expect(over.count == 11)
        let zone = engine.audience.definitions.settings.zone
        #expect(over.messages.map { zone.clockText($0.at) } == (10..<21).map { "03-08 07:\($0):00" })
        #expect(
            over.messages.allSatisfy { simulation.sources[$0.source].origin == .chain("favourite", step: "discount") })
    }

    @Test func `quiet hours hold a message or put it off, and the chain goes on from then`() throws {
        for (action, sent, held) in [("hold", 1, 1), ("shift", 2, 0)] {
            let engine = try MapWorkspace {
                $0.customers = [person("a")]
                $0.policies = #"{"quietHours": {"from": "21:00", "to": "09:00", "action": "\#(action)"}}"#
                $0.chains = [
                    #"""
                    {"id": "c", "trigger": {"event": "favourited"}, "steps": [
                      {"wait": "1d"}, {"id": "one", "send": {"channel": "email", "message": "m"}},
                      {"wait": "4h"}, {"id": "two", "send": {"channel": "email", "message": "m"}}]}
                    """#
                ]
                $0.event("2026-03-07T07:00:00", "favourited")
            }.engine()
            let simulation = try simulate(engine, days: 3)
            #expect(simulation.count(.sent) == sent, "\(action)")
            #expect(simulation.count(.heldByQuietHours) == held, "\(action)")
        }
    }

    @Test func `nobody is written to without an address or consent, and whoever leaves is left alone`() throws {
        let chain = #"""
            {"id": "c", "content": "promo", "trigger": {"event": "favourited"}, "steps": [
              {"wait": "1d"}, {"id": "one", "send": {"channel": "email", "message": "m"}},
              {"wait": "3d"}, {"id": "two", "send": {"channel": "email", "message": "m"}}]}
            """#
        let engine = try MapWorkspace {
            $0.customers = [
                person("a"), #"{"id": "b", \#(MapWorkspace.consents)}"#, #"{"id": "c", "email": "c@example.org"}"#,
            ]
            $0.chains = [chain]
            for customer in ["a", "b", "c"] { $0.event("2026-03-07T07:00:00", "favourited", of: customer) }
        }.engine()
        let faithful = try simulate(engine) { $0.rates = .same(open: 0, unsubscribe: 0) }
        #expect(faithful.count(.sent) == 2)
        #expect(faithful.count(.unreachable) == 4)
        #expect(faithful.unreached.rows == [1, 2])
        let fickle = try simulate(engine) { $0.rates = .same(open: 0, unsubscribe: 1) }
        #expect(fickle.count(.sent) == 1)
        #expect(fickle.count(.unreachable) == 5)
        #expect(fickle.predictedUnsubscribes == 1)
    }

    @Test func `simulated openings end waits and simulated orders end chains`() throws {
        let engine = try MapWorkspace {
            $0.customers = [person("a")]
            $0.chains = [
                #"""
                {"id": "c", "trigger": {"event": "favourited"}, "exit": ["any(orders since entry)"], "steps": [
                  {"wait": "1d"}, {"id": "one", "send": {"channel": "email", "message": "m"}},
                  {"wait": {"until": "opened(\"one\")", "atMost": "9d"}},
                  {"branch": {"if": "opened(\"one\")", "then": [{"id": "yes", "send": {"channel": "email", "message": "m"}}],
                              "else": [{"id": "no", "send": {"channel": "email", "message": "m"}}]}}]}
                """#
            ]
            $0.event("2026-03-07T07:00:00", "favourited")
        }.engine()
        func steps(_ rates: ReactionRates) throws -> [String] {
            let simulation = try simulate(engine) { $0.rates = rates }
            return simulation.sources.indices.filter { simulation.count(.sent, source: $0) > 0 }.map {
                if case .chain(_, let step) = simulation.sources[$0].origin { step } else { "" }
            }
        }
        #expect(try steps(.same(open: 1)) == ["one", "yes"])
        #expect(try steps(.same(open: 0)) == ["one", "no"])
        // The order comes an hour after the opening, when the run has gone on already; a wait that goes on would be ended.
        #expect(try simulate(engine) { $0.rates = .same(open: 1, order: 1) }.count(.ordered) == 2)
    }

    @Test func `two runs with one seed are equal on one and two threads, another seed differs`() throws {
        let engine = try crowd(3_000)
        let alone = try simulate(engine)
        #expect(try alone == simulate(engine))
        #expect(try alone == simulate(engine, .threads))
        #expect(try alone != simulate(engine, seed: 2))
        #expect(alone.count(.sent) > 3_000)
    }

    @Test func `outcomes are as frequent as the rates say`() throws {
        let engine = try crowd(3_000)
        var rates = ReactionRates.same(open: 0.4, click: 0.25, order: 0.1, unsubscribe: 0.05)
        let simulation = try simulate(engine) { $0.rates = rates }
        let sent = Double(simulation.count(.sent))
        let opened = Double(simulation.count(.opened))
        func isNear(_ count: Int, _ whole: Double, _ rate: Double) -> Bool {
            abs(Double(count) - whole * rate) < 4 * (whole * rate * (1 - rate)).squareRoot()
        }
        #expect(isNear(simulation.count(.opened), sent, 0.4))
        #expect(isNear(simulation.count(.clicked), opened, 0.25))
        #expect(isNear(simulation.count(.ordered), opened, 0.1))
        #expect(isNear(simulation.count(.unsubscribed), sent, 0.05))
        rates = .same(open: 0)
        #expect(try simulate(engine) { $0.rates = rates }.count(.opened) == 0)
    }

    @Test func `rates are measured by what people did before, and smoothed`() throws {
        let engine = try MapWorkspace {
            $0.customers = (10..<60).map { person("c\($0)") }
            for number in 10..<60 {
                let id = "c\(number)"
                // Half of them opened in autumn; of those, four in five open in winter.
                $0.message("2025-10-01T10:00:00", "delivered", "old", "x", of: id)
                if number % 2 == 0 { $0.message("2025-10-02T10:00:00", "opened", "old", "x", of: id) }
                $0.message("2026-02-01T10:00:00", "delivered", "new", "x", of: id)
                if number % 2 == 0, number % 5 != 0 { $0.message("2026-02-02T10:00:00", "opened", "new", "x", of: id) }
            }
        }.engine()
        let rates = try simulate(engine).rates
        let opens = rates[.email, .opens]
        #expect(opens.deliveries == 25)
        #expect(abs(opens.open - (20 + 20 * 0.4) / (25 + 20)) < 1e-9)
        let silent = rates[.email, .silent]
        #expect(silent.deliveries == 25)
        #expect(abs(silent.open - (0 + 20 * 0.04) / (25 + 20)) < 1e-9)
        #expect(rates[.push, .clicks].deliveries == 0)
    }

    @Test func `campaigns are sent too, and the shares, the cost and a comparison follow`() throws {
        let engine = try MapWorkspace {
            $0.customers = [person("a"), person("b")]
            $0.policies = Self.caps
            $0.chains = [Self.favourite.replacing("EACH", with: "person")]
            $0.event("2026-03-07T07:00:00", "favourited")
        }.engine()
        var campaign = Campaign(id: "spring")
        campaign.costPerMessage = Money(minorUnits: 10)
        func send(_ hour: Int64) -> PlannedSend {
            PlannedSend(campaign, recipients: [0, 1].map { ($0, engine.audience.asOf + .hours(hour)) })
        }
        let before = try simulate(engine) { $0.campaigns = [send(30)] }
        #expect(before.count(.sent) == 2)
        #expect(before.count(.heldByCap) == 1)
        #expect(before.overCaps.map(\.person) == [0])
        #expect(before.automatedShare == 0.5)
        #expect(before.cost == Money(minorUnits: 10))
        let after = try simulate(engine) { $0.campaigns = [send(60)] }
        let comparison = SimulationComparison(before: before, after: after)
        #expect(comparison.messages(.sent).difference == 1)
        #expect(comparison.personsOverCaps.after == 0)
        #expect(comparison.sources(.sent).map(\.change.difference) == [0, 1])
    }

    @Test func `a chain that fires itself is stopped`() throws {
        let engine = try MapWorkspace {
            $0.customers = [person("a")]
            $0.chains = [
                #"""
                {"id": "echo", "content": "service", "reentry": "always", "trigger": {"event": "delivered", "each": "event"},
                 "steps": [{"id": "again", "send": {"channel": "email", "message": "m"}}]}
                """#
            ]
            $0.event("2026-03-07T09:00:00", "delivered", of: "a", #""channel": "email""#)
        }.engine()
        #expect(try simulate(engine).endless == [0])
    }

    @Test func `it can be cancelled`() throws {
        let engine = try crowd(3_000)
        let plan = SimulationPlan(days: 3)
        #expect(engine.simulate(plan, from: engine.state()) { _, _ in false } == nil)
    }

    /// People in the middle of a series of letters.
    private func crowd(_ count: Int) throws -> MapEngine {
        try MapWorkspace {
            $0.customers = (10_000..<10_000 + count).map { person("c\($0)") }
            $0.policies = Self.caps
            $0.chains = [
                #"""
                {"id": "series", "trigger": {"event": "favourited"}, "exit": ["any(orders since entry)"], "steps": [
                  {"wait": "1d"}, {"id": "one", "send": {"channel": "email", "message": "m"}},
                  {"wait": {"until": "clicked(\"one\")", "atMost": "5d"}},
                  {"split": [{"weight": 1, "steps": []},
                             {"weight": 2, "steps": [{"wait": "2d"}, {"id": "two", "send": {"channel": "email", "message": "m"}}]}]},
                  {"wait": "3d"}, {"id": "three", "send": {"channel": "email", "message": "m"}}]}
                """#
            ]
            for number in 0..<count {
                let hour = number % 9
                $0.event("2026-03-07T0\(hour):00:00", "favourited", of: "c\(10_000 + number)")
            }
        }.engine()
    }
}

extension ReactionRates {
    /// Everybody answers with the same probabilities.
    static func same(
        open: Double, click: Double = 0, order: Double = 0, unsubscribe: Double = 0
    ) -> ReactionRates {
        var rates = ReactionRates()
        for channel in Channel.allCases {
            for engagement in Engagement.allCases {
                rates[channel, engagement] = Rate(open: open, click: click, order: order, unsubscribe: unsubscribe)
            }
        }
        return rates
    }
}
