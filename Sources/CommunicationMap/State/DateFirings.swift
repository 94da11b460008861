import AudienceEngine
import CampaignDomain

/// When a date of customers fires a chain within a span of time (docs/MAP.md, section 1). A class, for a copy would count
/// references to everything it looks at.
final class DateFirings: Sendable {
    private let field: CustomerDateField
    private let offset: Int
    private let audience: Audience
    /// The column of the field; empty unless it is one of dates.
    private let dates: Column<Int32>
    /// The same for times.
    private let times: Column<Int64>
    private let attribute: CodedColumn
    /// For each value of the attribute its date.
    private let dateOfValue: [CalendarDate?]
    /// Both ends of the span are part of it, in seconds since the epoch.
    private let from: Int64
    private let through: Int64
    /// For a date that comes again every year.
    private let anniversaries: AnniversaryTable?

    /// By the person's own clock, in seconds of the day.
    static let secondOfDay = 10 * 3_600

    /// O(distinct values), and O(zones × days of a year) for a date that comes again every year.
    init(_ field: CustomerDateField, offsetDays: Int, audience: Audience, from: Int64, through: Int64) {
        self.field = field
        offset = offsetDays
        self.audience = audience
        (self.from, self.through) = (from, through)
        let customers = audience.snapshot.customers
        (dates, times, attribute) =
            switch field {
            case .birthDate: (customers.birthDate, Column(), CodedColumn())
            case .loyaltyPointsExpireAt: (customers.loyaltyPointsExpireOn, Column(), CodedColumn())
            case .registeredAt: (Column(), customers.registeredAt, CodedColumn())
            case .updatedAt: (Column(), customers.updatedAt, CodedColumn())
            case .attribute(let name): (Column(), Column(), customers.attributes[name] ?? CodedColumn())
            }
        dateOfValue = attribute.table { CalendarDate(written: $0) }
        anniversaries =
            field.isYearly
            ? AnniversaryTable(offset: offsetDays, from: from, through: through, zones: audience.zones) : nil
    }

    /// Calls `body` with every firing for the person of a key record, in order.
    func forEach(of row: Int, _ body: (Int64) -> Void) {
        guard let date = date(of: row) else { return }
        if let anniversaries {
            anniversaries.forEach(of: date, zone: audience.zonePlace(of: row), body)
        } else if isNear(date) {
            let day = date + offset
            let instant = audience.zone(of: row).instant(date: day, secondOfDay: DateFirings.secondOfDay).seconds
            if instant >= from, instant <= through { body(instant) }
        }
    }

    /// Whether the date can fire within the span in any zone: most cannot, and need no look at a clock.
    private func isNear(_ date: CalendarDate) -> Bool {
        let day = Int64((date + offset).daysSinceEpoch)
        return day >= from / 86_400 - 2 && day <= through / 86_400 + 2
    }

    private func date(of row: Int) -> CalendarDate? {
        switch field {
        case .birthDate, .loyaltyPointsExpireAt:
            return audience.valueRow(for: row) { dates[$0] != CustomerColumns.noDate }
                .map { CalendarDate(daysSinceEpoch: dates[$0]) }
        case .registeredAt, .updatedAt:
            return audience.valueRow(for: row) { times[$0] != CustomerColumns.noTime }
                .map { audience.zone(of: row).date(at: Instant(seconds: times[$0])) }
        case .attribute:
            return audience.valueRow(for: row) { attributeDate(of: $0) != nil }.flatMap(attributeDate)
        }
    }

    private func attributeDate(of row: Int) -> CalendarDate? {
        let code = attribute.code(row)
        return code < 0 ? nil : dateOfValue[Int(code)]
    }
}

/// For every zone and day of the year, when its anniversaries within a span of time fire: nobody's calendar is worked out twice.
private struct AnniversaryTable: Sendable {
    private struct Firing: Sendable {
        let day: CalendarDate
        let at: Int64
    }

    /// The firings of a slot are `starts[slot]..<starts[slot + 1]`.
    private var starts: [Int32] = [0]
    private var firings: [Firing] = []

    private static let (months, daysOfMonth) = (12, 31)
    /// One that has 29 February.
    private static let leapYear = 2_000

    init(offset: Int, from: Int64, through: Int64, zones: [ZoneRules]) {
        for zone in zones {
            let first = (zone.date(at: Instant(seconds: from)) + -offset).components.year - 1
            let last = (zone.date(at: Instant(seconds: through)) + -offset).components.year + 1
            let years = first...max(first, last)
            for slot in 0..<(AnniversaryTable.months * AnniversaryTable.daysOfMonth) {
                let (month, day) = slot.quotientAndRemainder(dividingBy: AnniversaryTable.daysOfMonth)
                // No such day has no anniversaries.
                let date = CalendarDate(year: AnniversaryTable.leapYear, month: month + 1, day: day + 1)
                for anniversary in years.compactMap({ date?.anniversary(in: $0) }) {
                    let at = zone.instant(date: anniversary + offset, secondOfDay: DateFirings.secondOfDay).seconds
                    if at >= from, at <= through { firings.append(Firing(day: anniversary, at: at)) }
                }
                starts.append(Int32(firings.count))
            }
        }
    }

    /// The anniversaries of a date, and the date itself, but none before it.
    func forEach(of date: CalendarDate, zone: Int, _ body: (Int64) -> Void) {
        let (_, month, day) = date.components
        let slot = (zone * AnniversaryTable.months + month - 1) * AnniversaryTable.daysOfMonth + day - 1
        for place in Int(starts[slot])..<Int(starts[slot + 1]) where firings[place].day >= date {
            body(firings[place].at)
        }
    }
}
