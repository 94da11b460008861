import CampaignDomain

/// What customers told us (reference data) beside what was collected (transactional data), see DOMAIN.md 2 and 000. Records are
/// counted, each with everything that is known of its person.
public struct DataCoverage: Sendable {
    /// Something that a customer told us.
    public enum Reference: String, CaseIterable, Sendable {
        case name, gender, birthDate, city, interests, consents
    }

    /// Something that was collected.
    public enum Transactional: String, CaseIterable, Sendable {
        /// Completed orders.
        case orders
        /// Messages that were delivered, opened or clicked.
        case messages
        /// What the customer did on a touchpoint by themselves: visits, views, searches, carts, favourites.
        case behaviour
        /// Tickets, scores, surveys, reviews, calls.
        case service
    }

    /// In the order of ``Reference``.
    public let reference: [(kind: Reference, rows: CountedRows)]
    /// In the order of ``Transactional``.
    public let transactional: [(kind: Transactional, rows: CountedRows)]
    /// Who told us anything about themselves: reference data other than consents.
    public let told: CountedRows
    /// Of whom anything was collected.
    public let collected: CountedRows
    public let both: CountedRows
    public let neither: CountedRows
    /// Events of anonymous profiles that nobody has been identified with: transactional data without a customer.
    public let anonymousEvents: Int
}

/// Finds out what is known of whom: one pass over the records for what they say, one for their history.
struct CoverageReader {
    let facts: AudienceFacts
    private var audience: Audience { facts.audience }

    func read() -> DataCoverage {
        let reference = reference()
        let transactional = transactional()
        let told = union(zip(DataCoverage.Reference.allCases, reference).filter { $0.0 != .consents }.map(\.1))
        let collected = union(transactional)
        return DataCoverage(
            reference: Array(zip(DataCoverage.Reference.allCases, reference.map { CountedRows($0) })),
            transactional: Array(zip(DataCoverage.Transactional.allCases, transactional.map { CountedRows($0) })),
            told: CountedRows(told), collected: CountedRows(collected),
            both: CountedRows(told.intersection(collected)),
            neither: CountedRows(audience.visible.subtracting(told).subtracting(collected)),
            anonymousEvents: anonymousEvents())
    }

    private func union(_ sets: [RowSet]) -> RowSet {
        sets.reduce(into: RowSet(capacity: audience.count)) { $0.formUnion($1) }
    }

    private func reference() -> [RowSet] {
        let customers = audience.snapshot.customers
        let isKnown = ["givenName", "familyName", "gender", "birthDate", "city", "interests"]
            .map(customers.knowledge(of:))
        let (consents, asOf) = (customers.consents, audience.asOf.seconds)
        let kinds = DataCoverage.Reference.allCases.count
        let sets = facts.parallel.sort(audience.visible, into: kinds) { part in
            part.sort(into: kinds) { row in
                var found: UInt64 = isKnown[0](row) || isKnown[1](row) ? 1 : 0
                for field in 2..<isKnown.count where isKnown[field](row) { found |= 1 << UInt64(field - 1) }
                for entry in consents.entries(row)
                where consents.at[entry] <= asOf && consents.status[entry] != .unknown {
                    found |= 1 << 5
                }
                return found
            }
        }
        return sets.map(audience.persons.withLinked)
    }

    private static let messages: EventKinds = [.delivered, .opened, .clicked]
    private static let service = EventKinds { kind in
        switch kind {
        case .ticketOpened, .ticketClosed, .npsScored, .surveyAnswered, .reviewed, .called: true
        default: false
        }
    }

    private func transactional() -> [RowSet] {
        let (orders, events) = (audience.personOrders, audience.personEvents)
        let kinds = [Self.messages, .behaviour, Self.service]
        let sets = facts.parallel.sort(audience.visible, into: kinds.count + 1) { part in
            part.sort(into: kinds.count + 1) { row in
                var found: UInt64 = orders.contains(ofRecord: row, .completed) { _ in true } ? 1 : 0
                for (place, kind) in kinds.enumerated() where events.contains(ofRecord: row, kind, where: { _ in true })
                {
                    found |= 2 << UInt64(place)
                }
                return found
            }
        }
        return sets.map(audience.persons.withLinked)
    }

    /// Those up to as-of: they stand behind the events of customers.
    private func anonymousEvents() -> Int {
        let events = audience.snapshot.events
        let (times, asOf) = (events.at, audience.asOf.seconds)
        return (events.count..<times.count).count { times[$0] <= asOf }
    }
}
