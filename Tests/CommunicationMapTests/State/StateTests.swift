import CampaignDomain
import CommunicationMap
import Testing

/// Who stands where, by the rules of docs/MAP.md. Times are Moscow's; it is 7 March, 09:00.
@Suite struct StateTests {
    static let welcome = #"""
        {"id": "welcome", "content": "welcome", "trigger": {"event": "optInConfirmed"},
         "exit": ["any(orders since entry)"],
         "steps": [{"id": "one", "send": {"channel": "email", "message": "m"}}, {"id": "pause", "wait": "2d"},
                   {"id": "two", "send": {"channel": "email", "message": "m"}},
                   {"id": "watch", "wait": {"until": "opened(\"two\")", "atMost": "3d"}},
                   {"branch": {"if": "opened(\"two\")", "then": [], "else": [
                     {"id": "push", "send": {"channel": "push", "message": "m"}}]}}]}
        """#

    private func stories(_ change: (inout MapWorkspace) -> Void) throws -> (now: [String], due: [String]) {
        let workspace = MapWorkspace {
            $0.chains = [StateTests.welcome]
            change(&$0)
        }
        let engine = try workspace.engine()
        #expect(engine.failures.isEmpty)
        let state = engine.state()
        let zone = engine.audience.definitions.settings.zone
        let due = engine.due(through: engine.audience.asOf + .days(14), from: state)
        return (state.story(zone: zone), due.story(zone: zone))
    }

    @Test func `a wait begins when history says that the letter went out`() throws {
        let found = try stories {
            $0.event("2026-03-06T12:00:00", "optInConfirmed")
            $0.message("2026-03-06T12:05:00", "sent", "welcome", "one")
        }
        #expect(found.now == ["0 welcome/pause since 03-06 12:05:00 until 03-08 12:05:00"])
        #expect(found.due == ["welcome/two 03-08 12:05:00", "welcome/push 03-11 12:05:00"])
    }

    @Test func `a letter that was due and never sent was passed over`() throws {
        let found = try stories { $0.event("2026-03-06T12:00:00", "optInConfirmed") }
        #expect(found.now == ["0 welcome/pause since 03-06 12:00:00 until 03-08 12:00:00"])
    }

    @Test func `what is due at as-of itself is still to come`() throws {
        let found = try stories { $0.event("2026-03-07T09:00:00", "optInConfirmed") }
        #expect(found.now == ["0 welcome/one since 03-07 09:00:00 until 03-07 09:00:00"])
        #expect(found.due.first == "welcome/one 03-07 09:00:00")
    }

    @Test func `an order ends the chain, one before the entry does not`() throws {
        let order = #"{"id": "o", "customer": "a", "at": "2026-03-06T%:00:00+03:00", "total": "1"}"#
        for (hour, isOn) in [("11", true), ("12", true), ("13", false)] {
            let found = try stories {
                $0.event("2026-03-06T12:00:00", "optInConfirmed")
                $0.orders = [order.replacing("%", with: hour)]
            }
            #expect(found.now.isEmpty == !isOn, "order at \(hour):00")
        }
    }

    @Test func `an opening ends the wait for it, an opening of another run does not`() throws {
        let found = try stories {
            $0.event("2026-03-03T12:00:00", "optInConfirmed")
            $0.message("2026-03-03T12:00:00", "sent", "welcome", "one")
            $0.message("2026-03-05T12:00:00", "sent", "welcome", "two")
            $0.message("2026-03-05T18:00:00", "opened", "welcome", "two")
        }
        #expect(found.now.isEmpty)
        let unopened = try stories {
            $0.message("2026-03-01T18:00:00", "opened", "welcome", "two")
            $0.event("2026-03-03T12:00:00", "optInConfirmed")
            $0.message("2026-03-05T12:00:00", "sent", "welcome", "two")
        }
        #expect(unopened.now == ["0 welcome/watch since 03-05 12:00:00 until 03-08 12:00:00"])
        #expect(unopened.due == ["welcome/push 03-08 12:00:00"])
    }

    @Test func `a sent step without an entry is an entry`() throws {
        let found = try stories { $0.message("2026-03-06T12:00:00", "sent", "welcome", "two") }
        #expect(found.now == ["0 welcome/watch since 03-06 12:00:00 until 03-09 12:00:00"])
    }

    @Test func `reentry never lets nobody in twice, also when only a letter tells of the first time`() throws {
        let found = try stories {
            $0.message("2025-03-06T12:00:00", "sent", "welcome", "two")
            $0.event("2026-03-06T12:00:00", "optInConfirmed")
        }
        #expect(found.now.isEmpty)
        #expect(found.due.isEmpty)
    }

    @Test(arguments: [("event", 11), ("person", 1)])
    func `eleven favourites are eleven letters, or one with each person`(each: String, letters: Int) throws {
        let found = try stories {
            $0.chains = [
                #"""
                {"id": "favourite", "reentry": "always", "trigger": {"event": "favourited", "each": "\#(each)"},
                 "steps": [{"wait": "1d"}, {"id": "discount", "send": {"channel": "email", "message": "m"}}]}
                """#
            ]
            for minute in 10..<21 { $0.event("2026-03-07T07:\(minute):00", "favourited") }
        }
        #expect(found.now.count == letters)
        #expect(found.due.count == letters)
        #expect(found.due.first == "favourite/discount 03-08 07:10:00")
        #expect(found.due.last == "favourite/discount 03-08 07:\(9 + letters):00")
    }

    @Test func `with each event letters belong to the oldest runs`() throws {
        let found = try stories {
            $0.chains = [
                #"""
                {"id": "favourite", "reentry": "always", "trigger": {"event": "favourited", "each": "event"},
                 "steps": [{"wait": "1d"}, {"id": "discount", "send": {"channel": "email", "message": "m"}},
                           {"id": "rest", "wait": "3d"}, {"id": "again", "send": {"channel": "email", "message": "m"}}]}
                """#
            ]
            $0.event("2026-03-06T08:00:00", "favourited")
            $0.event("2026-03-06T08:30:00", "favourited")
            $0.message("2026-03-07T08:15:00", "sent", "favourite", "discount")
        }
        #expect(
            found.now == [
                "0 favourite/rest since 03-07 08:15:00 until 03-10 08:15:00",
                "0 favourite/rest since 03-07 08:30:00 until 03-10 08:30:00",
            ])
    }

    @Test func `a segment is looked at once a day, at ten`() throws {
        let found = try stories {
            $0.segments = [#"{"id": "sleeping", "where": "days_since(last order) > 160"}"#]
            $0.chains = [
                #"""
                {"id": "reactivation", "trigger": {"segment": "sleeping"}, "exit": ["any(orders since entry)"],
                 "steps": [{"id": "miss-you", "send": {"channel": "email", "message": "m"}}]}
                """#
            ]
            // 161 whole days are over on 7 March at 08:30, after yesterday's look.
            $0.orders = [#"{"id": "o", "customer": "a", "at": "2025-09-27T08:30:00+03:00", "total": "1"}"#]
        }
        #expect(found.now.isEmpty)
        #expect(found.due == ["reactivation/miss-you 03-07 10:00:00"])
    }

    @Test func `a birthday fires three days before, at ten by the person's clock, on 1 March for 29 February`() throws {
        let chain = #"""
            {"id": "birthday", "reentry": "after 300d", "trigger": {"date": "birthDate", "offset": "-3d"},
             "steps": [{"id": "gift", "send": {"channel": "email", "message": "m"}}]}
            """#
        let cases = [
            ("1990-03-13", "Europe/Moscow", ["birthday/gift 03-10 10:00:00"]),
            ("1990-03-13", "Asia/Vladivostok", ["birthday/gift 03-10 03:00:00"]),
            ("1990-03-10", "Europe/Moscow", ["birthday/gift 03-07 10:00:00"]),
            ("1990-03-09", "Europe/Moscow", []),
        ]
        for (date, zone, due) in cases {
            let found = try stories {
                $0.chains = [chain]
                $0.customers = [#"{"id": "a", "birthDate": "\#(date)", "timezone": "\#(zone)"}"#]
            }
            #expect(found.due == due, "\(date) in \(zone)")
        }
        let leap = try stories {
            $0.chains = [chain]
            $0.clock = "2026-02-25T09:00:00+03:00"
            $0.customers = [#"{"id": "a", "birthDate": "1992-02-29"}"#]
        }
        #expect(leap.due == ["birthday/gift 02-26 10:00:00"])
    }

    @Test func `the state is the same on two threads`() throws {
        let workspace = MapWorkspace {
            $0.chains = [StateTests.welcome]
            $0.customers = (1000..<4000).map { #"{"id": "c\#($0)"}"# }
            for number in stride(from: 1000, to: 4000, by: 7) {
                $0.event("2026-03-0\(1 + number % 6)T12:00:00", "optInConfirmed", of: "c\(number)")
            }
        }
        let engine = try workspace.engine()
        let zone = engine.audience.definitions.settings.zone
        #expect(engine.state().story(zone: zone) == engine.state(.threads).story(zone: zone))
        let until = engine.audience.asOf + .days(5)
        let alone = engine.due(through: until, from: engine.state())
        let together = engine.due(through: until, from: engine.state(.threads), .threads)
        #expect(alone.reachedPersons == together.reachedPersons)
        #expect(alone.count == together.count)
        #expect(alone.count > 300)
    }
}
