import AudienceEngine
import CampaignDomain
import Testing

/// The events of a person: those of all its records that have happened by as-of, each record's newest first.
@Suite struct PersonEventsTests {
    /// `a` and `b` are one person, `c` is another. As of 7 March.
    private func audience() throws -> Audience {
        let base = FactBase()
        for id in ["a", "b", "c"] {
            base.customer(id) { $0.email = base.text(id == "c" ? "clara@example.org" : "anna@example.org") }
        }
        base.event(.sent, of: "a", at: "02-01")
        base.event(.opened, of: "a", at: "02-02")
        base.event(.sent, of: "a", at: "02-20")
        base.event(.sent, of: "a", at: "03-08")
        base.event(.clicked, of: "b", at: "02-10")
        base.event(.sent, of: "b", at: "02-15")
        base.event(.visited, of: "c", at: "02-05")
        return try base.audience()
    }

    /// Whose events of which kinds are asked, after when, and which are found.
    struct Question: Sendable, CustomTestStringConvertible {
        let of: String
        let kinds: EventKinds
        var after: String?
        let found: [String]
        var testDescription: String { "\(found) of \(of)" }
    }

    @Test(
        arguments: [
            Question(of: "a", kinds: .sent, found: ["sent 02-20", "sent 02-01", "sent 02-15"]),
            Question(of: "b", kinds: .sent, found: ["sent 02-20", "sent 02-01", "sent 02-15"]),
            Question(of: "a", kinds: [.opened, .clicked], found: ["opened 02-02", "clicked 02-10"]),
            Question(of: "a", kinds: .sent, after: "02-15", found: ["sent 02-20"]),
            Question(of: "a", kinds: .sent, after: "02-14", found: ["sent 02-20", "sent 02-15"]),
            Question(of: "a", kinds: .sent, after: "03-07", found: []),
            Question(of: "a", kinds: .behaviour, found: []),
            Question(of: "a", kinds: [], found: []),
            Question(of: "c", kinds: .behaviour, found: ["visited 02-05"]),
            Question(of: "c", kinds: .sent, found: []),
        ])
    func `events are found by person, kind and time`(_ question: Question) throws {
        let audience = try audience()
        let row = try #require(audience.snapshot.customers.row(of: CustomerID(question.of)))
        let since = question.after.flatMap(FactBase.instant)?.seconds ?? .min
        var found: [String] = []
        audience.personEvents.forEach(ofPersonAt: row, question.kinds, after: since) { event in
            found.append(text(of: event, in: audience))
        }
        #expect(found == question.found)
        #expect(
            audience.personEvents.contains(ofPersonAt: row, question.kinds, after: since) { _ in true }
                == !question.found.isEmpty)
    }

    @Test func `the search ends with the first event that holds`() throws {
        let audience = try audience()
        var asked: [String] = []
        let holds = audience.personEvents.contains(ofPersonAt: 0, .sent) { event in
            asked.append(text(of: event, in: audience))
            return asked.count == 2
        }
        #expect(holds && asked == ["sent 02-20", "sent 02-01"])
    }

    @Test func `a record's own events are those of no other record`() throws {
        let audience = try audience()
        let found = audience.personEvents.contains(ofRecord: 1, [.opened]) { _ in true }
        #expect(!found && audience.personEvents.contains(ofRecord: 1, [.clicked]) { _ in true })
    }

    /// `sent 02-01`.
    private func text(of event: Int, in audience: Audience) -> String {
        let events = audience.snapshot.events
        let date = ZoneRules.utc.date(at: Instant(seconds: events.at[event]))
        return "\(events.kind[event].rawValue) \(date.description.dropFirst(5))"
    }
}
