import AudienceEngine
import CampaignDomain

/// What depends on a row only by its time zone, found once a zone: a base has dozens of zones, and the calendar of one costs
/// more than a look into a table for each of a million rows.
struct ZoneTable<Value: Sendable>: Sendable {
    /// One for each of the audience's zones.
    let values: [Value]
    private let places: [UInt16]

    /// O(zones).
    init(facts: PreviewFacts, _ value: (ZoneRules) -> Value) {
        values = facts.audience.zones.map(value)
        places = facts.zonePlaces
    }

    subscript(row: Int) -> Value { values[Int(places[row])] }
}
