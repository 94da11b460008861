import AudienceEngine
import CampaignDomain

/// When a date of customers fires a chain (docs/MAP.md, section 1).
struct DateFirings: Sendable {
    private let field: CustomerDateField
    private let offset: Int
    private let audience: Audience
    private let attribute: CodedColumn
    /// For each value of the attribute its date.
    private let dateOfValue: [CalendarDate?]

    /// By the person's own clock, in seconds of the day.
    static let secondOfDay = 10 * 3_600

    init(_ field: CustomerDateField, offsetDays: Int, audience: Audience) {
        self.field = field
        offset = offsetDays
        self.audience = audience
        if case .attribute(let name) = field {
            attribute = audience.snapshot.customers.attributes[name] ?? CodedColumn()
        } else {
            attribute = CodedColumn()
        }
        dateOfValue = attribute.table { CalendarDate(written: $0) }
    }

    /// Calls `body` with every firing for the person of a key record in a span of time, both ends included.
    func forEach(of row: Int, from: Int64, through: Int64, _ body: (Int64) -> Void) {
        guard let date = date(of: row) else { return }
        let zone = audience.zone(of: row)
        func tell(_ day: CalendarDate) {
            let instant = zone.instant(date: day + offset, secondOfDay: DateFirings.secondOfDay).seconds
            if instant >= from, instant <= through { body(instant) }
        }
        guard field.isYearly else { return tell(date) }
        let first = (zone.date(at: Instant(seconds: from)) + -offset).components.year - 1
        let last = (zone.date(at: Instant(seconds: through)) + -offset).components.year + 1
        for year in max(first, date.components.year)...max(last, first, date.components.year) {
            tell(date.anniversary(in: year))
        }
    }

    private func date(of row: Int) -> CalendarDate? {
        let customers = audience.snapshot.customers
        switch field {
        case .birthDate:
            return audience.valueRow(for: row) { customers.birthDate[$0] != CustomerColumns.noDate }
                .flatMap { customers.birthDate($0) }
        case .loyaltyPointsExpireAt:
            return audience.valueRow(for: row) { customers.loyaltyPointsExpireOn[$0] != CustomerColumns.noDate }
                .map { CalendarDate(daysSinceEpoch: customers.loyaltyPointsExpireOn[$0]) }
        case .registeredAt:
            return audience.valueRow(for: row) { customers.registeredAt[$0] != CustomerColumns.noTime }
                .flatMap { customers.registeredAt($0) }.map { audience.zone(of: row).date(at: $0) }
        case .updatedAt:
            return audience.valueRow(for: row) { customers.updatedAt[$0] != CustomerColumns.noTime }
                .flatMap { customers.updatedAt($0) }.map { audience.zone(of: row).date(at: $0) }
        case .attribute:
            return audience.valueRow(for: row) { attributeDate(of: $0) != nil }.flatMap(attributeDate)
        }
    }

    private func attributeDate(of row: Int) -> CalendarDate? {
        let code = attribute.code(row)
        return code < 0 ? nil : dateOfValue[Int(code)]
    }
}
