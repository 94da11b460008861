import AudienceEngine
import CampaignDomain

/// What depends on a row only by its time zone, found once a zone: a base has dozens of zones, and the calendar of one costs
/// more than a look into a table for each of a million rows.
struct ZoneTable<Value> {
    private let audience: Audience
    private let values: [Value]

    /// O(zones).
    init(audience: Audience, _ value: (ZoneRules) -> Value) {
        self.audience = audience
        values = audience.zones.map(value)
    }

    subscript(row: Int) -> Value { values[audience.zonePlace(of: row)] }
}
