import AudienceEngine
import CampaignDomain

/// Younger than an offer's age limit.
public struct UnderAgeRule: RecordRule {
    public static let description = RuleDescription(
        id: "under-age", severity: .hold,
        whatItDoes: """
            Holds a person who at the send, by the calendar of their time zone, is younger than the age limit of any offered \
            product. An unknown age holds nobody.
            """,
        whyItMatters: "What may not be sold to the young may not be advertised to them.",
        whatToDo: "Leave them out, or take the product out of the offer.")

    public static let examples: [RuleExample] = [
        .triggering("seventeen until tomorrow's tomorrow") {
            $0.customer = #"{"birthDate": "2008-03-09"}"#
            $0.products = [#"{"id": "s1", "ageLimit": 18}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
        },
        .clean("eighteen on the day of the send") {
            $0.customer = #"{"birthDate": "2008-03-08"}"#
            $0.products = [#"{"id": "s1", "ageLimit": 18}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
        },
        .clean("age unknown") {
            $0.customer = #"{"birthDate": null}"#
            $0.products = [#"{"id": "s1", "ageLimit": 18}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        guard let limit = context.offers.compactMap(\.ageLimit).max() else { return context.none }
        let (audience, dates, schedule) = (context.audience, context.customers.birthDate, context.schedule)
        let lastBirth = ZoneTable(facts: context.facts) { zone in
            CalendarDate.lastBirth(ofAge: limit, at: zone.date(at: schedule.time(in: zone))).daysSinceEpoch
        }
        return context.facts.parallel.filter(context.kept) { part in
            part.filter { row in
                guard let source = audience.valueRow(for: row, where: { dates[$0] != CustomerColumns.noDate })
                else { return false }
                return dates[source] > lastBirth[row]
            }
        }
    }

    private func age(of row: Int, in context: PreviewContext) -> Int? {
        context.birthDate(of: row)?.wholeYears(
            until: context.audience.zone(of: row).date(at: context.sendTime(of: row)))
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let age = age(of: row, in: context) else { return [] }
        return context.offers.compactMap { offer in
            guard let limit = offer.ageLimit, age < limit else { return nil }
            return .age(age, limit: limit, product: offer.id)
        }
    }
}
