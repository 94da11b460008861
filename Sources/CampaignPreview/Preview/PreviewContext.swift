import AudienceEngine
import CampaignDomain

/// What record rules look at: one campaign, its targeted records as of an instant, and for each person the kept record.
public struct PreviewContext: Sendable {
    public let audience: Audience
    public let evaluator: ExpressionEvaluator
    /// What does not depend on the campaign.
    public let facts: PreviewFacts
    public let campaign: Campaign
    /// The messages of the campaign's variants that exist.
    public let messages: [Message]
    /// The offered products that exist; unknown skus are ignored.
    public let offers: [Product]
    public internal(set) var targeted: RowSet
    var records: KeptRecords
    /// Who has reached the campaign's goal already.
    let reachedGoal: RowSet
    let order: KeptOrder
    let schedule: SendSchedule
    /// Approved campaigns that send after as-of and before this one, with those they would send to.
    var scheduled: [ScheduledSend]
    /// Who is held by the rules before the one that is asked.
    var heldBefore: RowSet
    /// What chains will send up to a day after this campaign.
    let due: DueMessages

    /// One row a targeted person.
    public var kept: RowSet { records.kept }
    /// What a rule answers when it concerns nobody.
    var none: RowSet { records.kept.none }
    public var customers: CustomerColumns { audience.snapshot.customers }
    public var policies: Policies { audience.definitions.policies }

    /// The kind of address that the campaign's channel uses.
    var addressKind: AddressKind? { AddressKind(campaign.channel) }

    /// The kept row of a targeted row's person.
    public func keptRow(of row: Int) -> Int {
        records.keptRow(of: row)
    }

    /// The row whose address is used for a kept row, nil when the person has none.
    public func addressRow(of row: Int) -> Int? {
        records.addressRow(of: row)
    }

    /// When the message would go to a kept row.
    public func sendTime(of row: Int) -> Instant {
        schedule.time(for: row, in: audience)
    }

    /// The person of a row.
    func person(of row: Int) -> Int {
        audience.persons.person(of: row)
    }

    /// The gender of the person, from the kept record or the latest known.
    func gender(of row: Int) -> Gender? {
        let genders = audience.snapshot.customers.gender
        return audience.valueRow(for: row) { genders[$0] != CustomerColumns.absent }
            .map { Gender.allCases[Int(genders[$0])] }
    }

    func birthDate(of row: Int) -> CalendarDate? {
        let dates = audience.snapshot.customers.birthDate
        return audience.valueRow(for: row) { dates[$0] != CustomerColumns.noDate }
            .map { CalendarDate(daysSinceEpoch: dates[$0]) }
    }

    func region(of row: Int) -> String? {
        let regions = audience.snapshot.customers.region
        return audience.valueRow(for: row) { regions.code($0) >= 0 }.flatMap { regions[$0] }
    }
}

/// When a campaign's message goes to each record (DOMAIN.md 10, *Caps and quiet hours*).
struct SendSchedule: Sendable {
    let asOf: Instant
    /// The planned time; as-of when it is missing or past.
    let nominal: Instant
    /// The wall clock to show in each recipient's own zone; nil when everyone is sent at once.
    private let wallClock: (date: CalendarDate, secondOfDay: Int)?

    init(campaign: Campaign, zone: ZoneRules, asOf: Instant) {
        self.asOf = asOf
        nominal = max(campaign.sendAt ?? asOf, asOf)
        wallClock =
            campaign.timezonePolicy == .recipient ? campaign.sendAt.map { zone.wallClock(at: $0) } : nil
    }

    /// The last time at which it goes to anybody. O(zones).
    func latest(in audience: Audience) -> Instant {
        audience.zones.map(time).max() ?? nominal
    }

    func time(for row: Int, in audience: Audience) -> Instant {
        wallClock == nil ? nominal : time(in: audience.zone(of: row))
    }

    /// When the message would go to those who live in a zone.
    func time(in zone: ZoneRules) -> Instant {
        guard let wallClock else { return nominal }
        let local = zone.instant(date: wallClock.date, secondOfDay: wallClock.secondOfDay)
        return max(local, asOf)
    }
}

/// An approved campaign that goes out before the one in question.
struct ScheduledSend: Sendable {
    let campaign: Campaign
    let schedule: SendSchedule
    let targeted: RowSet
    let reachedGoal: RowSet
    /// What each person is sent.
    let sends: [Sends]

    struct Sends: Sendable {
        /// The record that this campaign keeps, whose zone tells the time; another campaign may keep another.
        var keptRow = 0
        /// More than one when duplicates are sent to.
        var count = 0
    }
}
