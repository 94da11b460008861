import AudienceEngine
import CampaignDomain

/// No offer is available in the person's region.
public struct WrongRegionRule: RecordRule {
    public static let description = RuleDescription(
        id: "wrong-region", severity: .hold,
        whatItDoes: """
            Holds a person in whose region none of the offered products is available. Regions match exactly; a product \
            without regions is available everywhere; an unknown region holds nobody.
            """,
        whyItMatters: "An offer that cannot be bought is worse than none.",
        whatToDo: "Add a product that is available there, or leave the region out.")

    public static let examples: [RuleExample] = [
        .triggering("available only in Minsk") {
            $0.customer = #"{"region": "RU-MOW"}"#
            $0.products = [#"{"id": "s1", "regions": ["BY-HM"]}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
        },
        .clean("region unknown") {
            $0.products = [#"{"id": "s1", "regions": ["BY-HM"]}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
        },
        .clean("available everywhere") {
            $0.customer = #"{"region": "RU-MOW"}"#
            $0.products = [#"{"id": "s1"}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        guard !context.offers.isEmpty, !context.offers.contains(where: \.regions.isEmpty) else { return context.none }
        let available = Set(context.offers.flatMap(\.regions))
        let (audience, regions) = (context.audience, context.customers.region)
        let isElsewhere = regions.table { !available.contains($0) }
        return context.facts.parallel.filter(context.kept) { part in
            part.filter { row in
                let source = audience.valueRow(for: row) { regions.code($0) >= 0 }
                return source.map { isElsewhere[Int(regions.code($0))] } ?? false
            }
        }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let region = context.region(of: row) else { return [] }
        return context.offers.map { .region(region, product: $0.id, available: $0.regions) }
    }
}
