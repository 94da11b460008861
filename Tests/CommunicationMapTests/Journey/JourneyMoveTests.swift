import AudienceEngine
import CampaignDomain
import CommunicationMap
import Testing

/// What is chosen on a journey moves the customer between segments, fires chains and holds messages; and every move can be taken
/// back.
@Suite struct JourneyMoveTests {
    private static let zone = ZoneRules(identifier: "Europe/Moscow", transitions: [], offsets: [10_800])

    private static let chains = [
        #"""
        {"id": "welcome", "content": "promo", "trigger": {"event": "optInConfirmed"}, "reentry": "always",
         "exit": ["any(orders since entry)"],
         "steps": [{"id": "one", "send": {"channel": "email", "message": "m"}}, {"wait": "1d"},
                   {"id": "two", "send": {"channel": "email", "message": "m"}}]}
        """#,
        #"""
        {"id": "nps", "trigger": {"segment": "fresh"}, "reentry": "after 90d",
         "steps": [{"id": "score", "send": {"channel": "email", "message": "m"}}]}
        """#,
        #"{"id": "fans", "trigger": {"segment": "three"}, "steps": [{"id": "fan", "send": {"channel": "sms", "message": "m"}}]}"#,
    ]

    private static let segments = [
        #"{"id": "fresh", "where": "any(orders within 3d)"}"#, #"{"id": "none", "where": "count(orders) = 0"}"#,
        #"{"id": "quiet", "where": "days_since(last order) > 20"}"#,
        #"{"id": "three", "where": "count(events where kind = \"favourited\" within 30d) >= 3"}"#,
        #"{"id": "chain-of", "where": "in_segment(\"three\") and not in_segment(\"none\")"}"#,
    ]

    private func journey(policies: String = "{}", _ change: (inout MapWorkspace) -> Void = { _ in }) throws -> Journey {
        let engine = try MapWorkspace {
            $0.customers = [#"{"id": "a", "email": "a@example.org", \#(MapWorkspace.consents)}"#]
            $0.chains = Self.chains
            $0.segments = Self.segments
            $0.policies = policies
            change(&$0)
        }.engine()
        let plan = SimulationPlan(days: 60, policies: engine.audience.definitions.policies)
        return Journey(of: 0, on: JourneyGround(engine: engine, plan: plan))
    }

    private func story(_ journey: Journey, _ notes: ArraySlice<JourneyNote>) -> [String] {
        notes.map { note in "\(Self.zone.clockText(note.at)) \(text(note.what, journey))" }
    }

    private func text(_ what: JourneyNote.What, _ journey: Journey) -> String {
        switch what {
        case .entered(let chain): "enters \(journey.programs[chain].chain.id)"
        case .refused(let chain, let why): "not into \(journey.programs[chain].chain.id): \(why)"
        case .message(let source, let outcome, let hold, _):
            "\(journey.ground.message(of: source)?.rawValue ?? "") \(outcome)" + (hold.map { ": \($0.rule)" } ?? "")
        case .answered(let kind, _): kind.rawValue
        case .ignored: "ignores"
        case .ordered: "orders"
        case .exited(let chain, let exit): "exit \(exit ?? -1) of \(journey.programs[chain].chain.id)"
        case .finished(let chain): "finished \(journey.programs[chain].chain.id)"
        case .joined(let id): "+ \(id)"
        case .left(let id): "- \(id)"
        case .stage: "stage"
        }
    }

    // MARK: Segments

    @Test func `an order is seen by segments at once, and fires their chains at the next look`() throws {
        var journey = try journey()
        #expect(journey.segments == ["none"])
        journey.buy()
        #expect(
            story(journey, journey.notes[...]) == [
                "03-07 09:01:00 orders", "03-07 09:01:00 + fresh", "03-07 09:01:00 - none",
            ])
        journey.goOn()
        #expect(
            story(journey, journey.notes[journey.newNotes]) == [
                "03-07 10:00:00 enters nps", "03-07 10:00:00 m sent", "03-07 10:00:00 finished nps",
            ])
        #expect(journey.segments == ["fresh"])
    }

    @Test func `time takes out of segments and brings into others`() throws {
        var journey = try journey()
        journey.buy()
        while journey.goOn() {}
        let moved = story(journey, journey.notes[...]).filter { $0.contains("fresh") || $0.contains("quiet") }
        #expect(moved == ["03-07 09:01:00 + fresh", "03-10 10:00:00 - fresh", "03-28 10:00:00 + quiet"])
    }

    @Test func `events that are chosen are counted, also by segments of segments`() throws {
        var journey = try journey {
            $0.customers[0] = $0.customers[0].replacing("\"email\"", with: "\"phone\": \"+79161234567\", \"email\"")
        }
        journey.buy()
        for _ in 0..<3 { journey.act(.favourited) }
        #expect(
            story(journey, journey.notes[journey.newNotes]).suffix(2) == [
                "03-07 09:04:00 + three", "03-07 09:04:00 + chain-of",
            ])
        journey.goOn()
        #expect(story(journey, journey.notes[journey.newNotes]).contains("03-07 10:00:00 enters fans"))
    }

    @Test func `the stage of the lifecycle is told when it is another`() throws {
        var journey = try journey {
            $0.schemes = [
                #"{"id": "lifecycle", "parts": [{"id": "new", "where": "count(orders) = 0"}, {"id": "buyer", "where": "count(orders) >= 1"}]}"#
            ]
        }
        #expect(journey.lifecycleStage == 0)
        journey.buy()
        #expect(journey.notes.map(\.what).contains(.stage(from: 0, to: 1)))
        #expect(journey.lifecycleStage == 1)
        journey.back()
        #expect(journey.lifecycleStage == 0)
    }

    // MARK: What holds

    @Test func `a cap tells every message that it counts, of the past and of the journey`() throws {
        var journey = try journey(policies: #"{"caps": [{"channel": "email", "max": 2, "per": "7d"}]}"#) {
            $0.message("2026-03-06T12:00:00", "sent", "welcome", "gone")
        }
        journey.act(.optInConfirmed)
        journey.goOn()
        let held = journey.notes.compactMap { note -> JourneyHold? in
            if case .message(_, .heldByCap, let hold, _) = note.what { hold } else { nil }
        }
        guard case .cap(let cap, let counted)? = held.first else {
            Issue.record("nothing is held: \(story(journey, journey.notes[...]))")
            return
        }
        #expect(cap.limit == 2)
        let times = counted.map { message in
            switch message {
            case .past(let event):
                "past \(Self.zone.clockText(Instant(seconds: journey.ground.audience.snapshot.events.at[event])))"
            case .sent(_, let at): "journey \(Self.zone.clockText(at))"
            }
        }
        #expect(times == ["past 03-06 12:00:00", "journey 03-07 09:01:00"])
    }

    @Test(arguments: [
        (Journey.Reaction.complain, EventKind.complained), (.unsubscribe, .unsubscribed),
    ])
    func `who leaves on the way is not written to, and it is told when they left`(
        reaction: Journey.Reaction, kind: EventKind
    ) throws {
        var journey = try journey()
        journey.act(.optInConfirmed)
        journey.answer(reaction)
        journey.goOn()
        guard
            case .message(_, .unreachable, .withdrawn(let said, let at)?, _)? = journey.notes[journey.newNotes].first?
                .what
        else {
            Issue.record("not held: \(story(journey, journey.notes[...]))")
            return
        }
        #expect(said == kind)
        #expect(Self.zone.clockText(at) == "03-07 09:03:00")
    }

    @Test func `the night tells its hours`() throws {
        var journey = try journey(policies: #"{"quietHours": {"from": "08:00", "to": "10:00", "action": "hold"}}"#)
        journey.act(.optInConfirmed)
        guard case .message(_, .heldByQuietHours, .quietHours(let hours)?, _)? = journey.notes.last?.what else {
            Issue.record("not held: \(story(journey, journey.notes[...]))")
            return
        }
        #expect(hours.from == 8 * 3_600)
    }

    // MARK: Moves

    /// What makes two journeys the same for whoever looks at them.
    private struct Look: Equatable {
        let now: Instant
        let notes: [JourneyNote]
        let awaiting: [JourneyMessage]
        let standings: [JourneyStanding]
        let segments: [SegmentID]
        let moves: Int

        init(_ journey: Journey) {
            now = journey.now
            notes = journey.notes
            awaiting = journey.awaiting
            standings = journey.standings
            segments = journey.segments
            moves = journey.moveCount
        }
    }

    enum Move: CaseIterable, Sendable {
        case goOn, buy, favour, confirm, open, ignore, click, order, complain, unsubscribe

        func make(_ journey: inout Journey) {
            switch self {
            case .goOn: journey.goOn()
            case .buy: journey.buy()
            case .favour: journey.act(.favourited)
            case .confirm: journey.act(.optInConfirmed)
            case .open: journey.answer(.open)
            case .ignore: journey.answer(.ignore)
            case .click: journey.answer(.click)
            case .order: journey.answer(.buy)
            case .complain: journey.answer(.complain)
            case .unsubscribe: journey.answer(.unsubscribe)
            }
        }
    }

    @Test(arguments: Move.allCases)
    func `one step back is exactly the state before, and forward again the same`(move: Move) throws {
        var journey = try journey()
        journey.act(.optInConfirmed)
        let before = Look(journey)
        move.make(&journey)
        let after = Look(journey)
        #expect(before != after)
        journey.back()
        #expect(Look(journey) == before)
        move.make(&journey)
        #expect(Look(journey) == after)
    }

    @Test func `the beginning can be had again after any moves`() throws {
        var journey = try journey()
        let beginning = Look(journey)
        for move in Move.allCases { move.make(&journey) }
        journey.restart()
        #expect(Look(journey) == beginning)
        journey.back()
        #expect(Look(journey) == beginning)
    }

    @Test func `played to the end, messages are answered in turn`() throws {
        var journey = try journey()
        journey.act(.optInConfirmed)
        journey.play([.open, .buy])
        #expect(
            story(journey, journey.notes[...]) == [
                "03-07 09:01:00 optInConfirmed", "03-07 09:01:00 enters welcome", "03-07 09:01:00 m sent",
                "03-07 09:02:00 opened", "03-08 09:01:00 m sent", "03-08 09:01:00 finished welcome",
                "03-08 09:02:00 opened", "03-08 09:03:00 clicked", "03-08 09:04:00 orders",
                "03-08 09:04:00 + fresh", "03-08 09:04:00 - none", "03-08 10:00:00 enters nps", "03-08 10:00:00 m sent",
                "03-08 10:00:00 finished nps", "03-08 10:00:00 ignores", "03-11 10:00:00 - fresh",
                "03-29 10:00:00 + quiet",
            ])
    }

    @Test func `where somebody stands is told with until when`() throws {
        var journey = try journey()
        journey.act(.optInConfirmed)
        let standing = try #require(journey.standings.first)
        #expect(journey.programs[standing.chain].name(of: standing.node) == "#1")
        #expect(Self.zone.clockText(standing.goesOn) == "03-08 09:01:00")
    }

    @Test func `deeds are what fires chains, then what ends many`() throws {
        #expect(try journey().ground.deeds == [.optInConfirmed, .ticketOpened, .ticketClosed, .unsubscribed])
    }
}
