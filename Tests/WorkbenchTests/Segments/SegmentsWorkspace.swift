import AudienceEngine
import CampaignDomain
import Workbench

/// Eight people, a scheme with a gap and an overlap, and a segment that cannot be read.
enum SegmentsWorkspace {
    static func model(
        isReadOnly: Bool = false, changing change: (inout Definitions) -> Void = { _ in }
    ) -> WorkbenchModel {
        let settings = WorkspaceSettings(
            name: "Chemist", currency: Currency(code: "RUB")!, zone: .utc, locale: "en", country: "RU")
        var definitions = Definitions(settings: settings)
        definitions.segments = segments
        definitions.schemes = [life]
        change(&definitions)
        let audience = Audience(snapshot: snapshot(), definitions: definitions, asOf: TinyWorkspace.clock)
        return WorkbenchModel(
            audience: audience, evaluator: ExpressionEvaluator(audience: audience),
            readOnly: isReadOnly ? .lockedBy(process: 4711) : nil)
    }

    private static let segments: [Segment] = {
        var women = Segment(id: "women", name: "Women", condition: "gender = female")
        women.goal = "A second order"
        women.priority = 60
        return [
            women, Segment(id: "minsk", name: "Minsk", condition: "city = Минск"),
            Segment(id: "broken", name: "Broken", condition: "gendr = female"),
        ]
    }()

    /// As published somewhere: two orders are in no part, and who is fresh is in another part already.
    private static let life = Scheme(
        id: "life", name: "Life",
        parts: [
            Scheme.Part(id: "active", name: "Active", condition: "count(orders) > 2 and days_since(last order) <= 180"),
            Scheme.Part(
                id: "newcomer", name: "Newcomers", condition: "count(orders) = 1 and days_since(last order) <= 180"),
            Scheme.Part(id: "sleeping", name: "Sleeping", condition: "days_since(last order) between 181 and 300"),
            Scheme.Part(id: "lost", name: "Lost", condition: "days_since(last order) > 300"),
            Scheme.Part(id: "fresh", name: "Fresh", condition: "days_since(last order) <= 30"),
        ])

    private static func snapshot() -> AudienceSnapshot {
        var builder = SnapshotBuilder()
        for record in people { record.append(to: &builder) }
        for order in orders { order.append(to: &builder) }
        return builder.finish(catalogue: ProductCatalogue(), zones: [:])
    }

    private static func person(
        _ number: Int, _ name: String, _ gender: Gender?, _ city: String?, consent: Bool = false
    ) -> Record {
        var record = Record(id: "c0\(number)")
        record.givenName = name
        record.gender = gender
        record.city = city
        record.email = "person\(number)@mail.by"
        if consent {
            record.consents = [
                Record.Consent(.dataProcessing, .granted, nil, "2025-01-10T10:00:00+03:00", nil, nil),
                Record.Consent(.marketing, .granted, .email, "2025-01-10T10:00:00+03:00", nil, nil),
            ]
        }
        return record
    }

    private static let people = [
        person(1, "Анна", .female, "Минск", consent: true), person(2, "Пётр", .male, "Минск"),
        person(3, "Олег", .male, "Львів", consent: true), person(4, "Мария", .female, "Гродно"),
        person(5, "Яна", .female, nil), person(6, "Ким", nil, "Минск"), person(7, "Лев", .male, nil),
        person(8, "Ева", .female, "Гродно"),
    ]

    private static let orders = [
        order(1, "c01", "2026-02-20"), order(2, "c01", "2025-12-01"), order(3, "c01", "2025-11-01"),
        order(4, "c02", "2026-02-25"), order(5, "c03", "2026-01-10"), order(6, "c03", "2025-10-01"),
        order(7, "c04", "2025-06-15"), order(8, "c05", "2024-01-01"),
    ]

    private static func order(_ number: Int, _ customer: String, _ day: String) -> Order {
        Order(id: "o\(number)", customer: customer, at: day + "T12:00:00Z", total: "100.00", sku: "s-1")
    }
}
