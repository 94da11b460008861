import AudienceEngine
import CampaignDomain

/// The daily looks at a segment: when they are, and who is seen in it who was not at the look before.
struct SegmentLooks: Sendable {
    struct Look: Sendable {
        let at: Int64
        /// Key records of persons.
        let entering: RowSet
    }

    let looks: [Look]
    /// Everybody who enters at any look: most persons are in no look, and are asked once.
    private let everybody: RowSet

    /// When the map looks, by the workspace's clock, in seconds of the day.
    static let secondOfDay = 10 * 3_600

    /// The looks in a span of time, both ends included. O(rows) for each look.
    init(at segment: CompiledExpression, from: Instant, through: Instant, audience: Audience, parallel: Parallel) {
        let zone = audience.definitions.settings.zone
        let instants = SegmentLooks.instants(from: from, through: through, zone: zone)
        guard let first = instants.first else {
            looks = []
            everybody = RowSet(capacity: audience.count)
            return
        }
        let before = zone.instant(date: zone.date(at: first) + -1, secondOfDay: SegmentLooks.secondOfDay)
        let members = parallel.map(over: [before] + instants) { segment.rows(at: EvaluationMoment(asOf: $0)) }
        looks = instants.indices.map { index in
            Look(at: instants[index].seconds, entering: members[index + 1].subtracting(members[index]))
        }
        everybody = looks.reduce(into: RowSet(capacity: audience.count)) { $0.formUnion($1.entering) }
    }

    private static func instants(from: Instant, through: Instant, zone: ZoneRules) -> [Instant] {
        var result: [Instant] = []
        var date = zone.date(at: from)
        let last = zone.date(at: through)
        while date <= last {
            let instant = zone.instant(date: date, secondOfDay: secondOfDay)
            if instant >= from, instant <= through { result.append(instant) }
            date = date + 1
        }
        return result
    }

    /// Calls `body` with every look at which the person of a key record enters.
    func forEachEntry(of row: Int, _ body: (Int64) -> Void) {
        guard everybody.contains(row) else { return }
        for look in looks where look.entering.contains(row) { body(look.at) }
    }
}
