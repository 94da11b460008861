import CampaignDomain

/// How many values of a field are within their best-before (`policies.bestBefore`; 004: data grows stale, in a few years a base is worth
/// nothing).
///
/// A value is as old as the record that it is from: `updatedAt`, else `registeredAt`. A consent is as old as the newest grant of the
/// person. What has no date is never stale, and is told apart.
public struct DataFreshness: Sendable {
    public enum Subject: Hashable, Sendable {
        /// A field of customer records, by its name in the file.
        case field(String)
        /// Granted consents to marketing on a channel.
        case consent(Channel)
    }

    public let subject: Subject
    /// Nil when the policies set none: nothing is stale then.
    public let bestBefore: TimeSpan?
    /// Records that have a value, their own or the latest known of their person.
    public let known: CountedRows
    /// Of the known, those whose value is past its best-before.
    public let stale: CountedRows
    /// Of the known, those that nothing dates.
    public let undated: CountedRows

    /// Values that can be relied on, of those that are known, 0 to 1; nil when nothing is known.
    public var freshShare: Double? {
        known.isEmpty ? nil : Double(known.count - stale.count) / Double(known.count)
    }
}

/// Measures freshness: a pass over the records for each field and channel.
struct FreshnessReader {
    let facts: AudienceFacts
    private var audience: Audience { facts.audience }
    private var bestBefore: [String: TimeSpan] { audience.definitions.policies.bestBefore }

    /// The validated fields, then the others that have a best-before in order of name, then the channels for which anybody has
    /// granted a consent.
    func read() -> [DataFreshness] {
        let validated = ValidatedField.allCases.map(\.rawValue)
        let others = bestBefore.keys.filter { !validated.contains($0) && $0 != Self.consents }.sorted()
        return (validated + others).map(field) + Channel.allCases.compactMap(consent)
    }

    /// The name of consents among the best-befores.
    private static let consents = "consents"

    private func field(_ name: String) -> DataFreshness {
        let audience = audience
        let isKnown = audience.snapshot.customers.knowledge(of: name)
        return figures(.field(name), bestBefore[name]) { row in
            audience.valueRow(for: row, where: isKnown).map(audience.lastChange)
        }
    }

    private func consent(_ channel: Channel) -> DataFreshness? {
        let granted = facts.consents(.marketing, channel).granted
        guard !granted.isEmpty else { return nil }
        let newest = NewestGrant(audience: audience, channel: channel)
        return figures(.consent(channel), bestBefore[Self.consents]) { row in
            granted.contains(row) ? newest.date(ofPersonAt: row) : nil
        }
    }

    /// - Parameter date: when the value of a record was last known to be true; nil when it has none.
    private func figures(
        _ subject: DataFreshness.Subject, _ bestBefore: TimeSpan?, _ date: @Sendable (Int) -> Int64?
    ) -> DataFreshness {
        let staleAt = bestBefore.map { (audience.asOf - $0).seconds }
        let sets = facts.parallel.sort(audience.visible, into: 3) { part in
            part.sort(into: 3) { row in
                guard let date = date(row) else { return 0 }
                if date == CustomerColumns.noTime { return 0b101 }
                return staleAt.map { date <= $0 } ?? false ? 0b011 : 0b001
            }
        }
        return DataFreshness(
            subject: subject, bestBefore: bestBefore, known: CountedRows(sets[0]), stale: CountedRows(sets[1]),
            undated: CountedRows(sets[2]))
    }
}

/// The newest grant of a person that is in force on any of its records.
private struct NewestGrant: Sendable {
    let persons: PersonIndex
    let consents: ConsentReader
    let times: Column<Int64>
    let channel: Channel

    init(audience: Audience, channel: Channel) {
        (persons, consents) = (audience.persons, audience.consents)
        times = audience.snapshot.customers.consents.at
        self.channel = channel
    }

    /// In seconds since the epoch; ``CustomerColumns/noTime`` when no grant is dated.
    func date(ofPersonAt row: Int) -> Int64 {
        var newest = CustomerColumns.noTime
        for place in persons.places(ofPersonAt: row) {
            let consent = consents.consent(of: persons.row(at: place), purpose: .marketing, channel: channel)
            guard consent.state.isGranted, case .entry(let entry) = consent.decidedBy else { continue }
            newest = max(newest, times[entry])
        }
        return newest
    }
}
