import AudienceEngine
import CampaignDomain

/// The persons with several records, and for each its records, the preferred first (DOMAIN.md 4).
struct PreferredRecords: Sendable {
    /// All their records, a person's one after the other.
    private(set) var rows: [Int32] = []
    /// Where each person's end.
    private(set) var ends: [Int32] = []

    /// O(linked records).
    init(facts: PreviewFacts, channel: Channel) {
        let (order, persons) = (KeptOrder(facts: facts, channel: channel), facts.audience.persons)
        let parts = facts.parallel.map(facts.linked) { part in
            var rows: [Int32] = []
            var ends: [Int32] = []
            part.forEach { row in
                // A person is met at each of its records, and taken at its key.
                guard persons.key(of: persons.person(of: row)) == row else { return }
                let records = persons.records(of: persons.person(of: row))
                rows += records.sorted { order.prefers(Int($0), to: Int($1)) }
                ends.append(Int32(rows.count))
            }
            return (rows: rows, ends: ends)
        }
        for part in parts {
            let start = Int32(rows.count)
            rows += part.rows
            ends += part.ends.map { $0 + start }
        }
    }

    /// Calls `body` with the records of every person.
    func forEach(_ body: (ArraySlice<Int32>) -> Void) {
        var start = 0
        for end in ends {
            body(rows[start..<Int(end)])
            start = Int(end)
        }
    }
}

extension PreviewFacts {
    func preferredRecords(for channel: Channel) -> PreferredRecords {
        preferred.value(for: channel) {
            PreferredRecords(facts: self, channel: channel)
        }
    }
}
