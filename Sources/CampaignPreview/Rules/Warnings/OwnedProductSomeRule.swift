import AudienceEngine
import CampaignDomain

/// Some of the offered products were bought and are not due again.
public struct OwnedProductSomeRule: RecordRule {
    public static let description = RuleDescription(
        id: "owned-product-some", severity: .warn,
        whatItDoes:
            "Flags a person who has bought some, but not all, of the offered products and is not due to buy them again.",
        whyItMatters: "Part of the letter recommends what they already have.",
        whatToDo: "Choose the products for each recipient, or accept it.")

    public static let examples: [RuleExample] = [
        .triggering("one of two") {
            $0.products = [#"{"id": "s1"}"#, #"{"id": "s2"}"#]
            $0.campaign = #"{"offers": ["s1", "s2"]}"#
            $0.orders = [
                #"{"id": "o9", "customer": "a", "at": "2026-02-01T10:00:00Z", "total": "1.00", "items": [{"sku": "s1"}]}"#
            ]
        },
        .clean("none of them") {
            $0.products = [#"{"id": "s1"}"#, #"{"id": "s2"}"#]
            $0.campaign = #"{"offers": ["s1", "s2"]}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        let owners = context.facts.owners(of: context.offers)
        guard var every = owners.first else { return context.none }
        var some = every
        for owned in owners.dropFirst() {
            every.formIntersection(owned)
            some.formUnion(owned)
        }
        return context.kept.intersection(some.subtracting(every))
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        OfferOwnership(context: context).evidence(for: row)
    }
}
