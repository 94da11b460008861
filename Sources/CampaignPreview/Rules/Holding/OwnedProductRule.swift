import AudienceEngine
import CampaignDomain

/// Every offered product was bought and is not due again.
public struct OwnedProductRule: RecordRule {
    public static let description = RuleDescription(
        id: "owned-product", severity: .hold,
        whatItDoes: """
            Holds a person who has bought every offered product and for whom none is due again: repurchase days, else course \
            days, after the last purchase; a product with neither never is.
            """,
        whyItMatters: "A shop that recommends what somebody already bought shows that it does not know them.",
        whatToDo: "Offer something else, or wait until the course ends.")

    public static let examples: [RuleExample] = [
        .triggering("bought last month, not due for ninety days") {
            $0.products = [#"{"id": "s1", "repurchaseDays": 90}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
            $0.orders = [
                #"{"id": "o9", "customer": "a", "at": "2026-02-01T10:00:00Z", "total": "1.00", "items": [{"sku": "s1"}]}"#
            ]
        },
        .clean("due again") {
            $0.products = [#"{"id": "s1", "courseDays": 30}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
            $0.orders = [
                #"{"id": "o9", "customer": "a", "at": "2026-02-01T10:00:00Z", "total": "1.00", "items": [{"sku": "s1"}]}"#
            ]
        },
        .clean("returned") {
            $0.products = [#"{"id": "s1"}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
            $0.orders = [
                #"""
                {"id": "o9", "customer": "a", "at": "2026-02-01T10:00:00Z", "total": "1.00", "status": "returned",
                 "items": [{"sku": "s1"}]}
                """#
            ]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        let owners = context.facts.owners(of: context.offers)
        guard let first = owners.first else { return context.none }
        return owners.dropFirst().reduce(into: first.intersection(context.kept)) { $0.formIntersection($1) }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        OfferOwnership(context: context).evidence(for: row)
    }
}
