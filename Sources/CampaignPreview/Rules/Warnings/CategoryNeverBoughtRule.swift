import AudienceEngine
import CampaignDomain

/// The person never showed an interest in what is offered.
public struct CategoryNeverBoughtRule: RecordRule {
    public static let description = RuleDescription(
        id: "category-never-bought", severity: .warn,
        whatItDoes: """
            Flags a person who never bought, viewed, searched for, put into the cart or favourited anything of the offered \
            products' categories, and does not name one of them as an interest. One category is enough to be left alone; a \
            search of three characters or more counts when it has a category's or an offered product's name in it, or is \
            part of one. Service content is exempt.
            """,
        whyItMatters: "Baby food for those without babies teaches people that your letters are not for them.",
        whatToDo: "Narrow the audience to those who have shown an interest, or offer something else to the rest.")

    private static let vitamins = #"{"id": "s1", "name": "Витамин C", "category": "vitamins"}"#
    private static let zinc = #"{"id": "s2", "name": "Цинк", "category": "vitamins"}"#
    private static let brush = #"{"id": "s3", "name": "Щётка", "category": "teeth"}"#

    public static let examples: [RuleExample] = [
        .triggering("vitamins for somebody who buys brushes") {
            $0.products = [vitamins, brush]
            $0.campaign = #"{"offers": ["s1"]}"#
            $0.orders = [
                #"{"id": "o9", "customer": "a", "at": "2026-02-01T10:00:00Z", "total": "1.00", "items": [{"sku": "s3"}]}"#
            ]
            $0.events = [#"{"customer": "a", "at": "2026-02-01T10:00:00Z", "kind": "searched", "query": "щетки"}"#]
        },
        .clean("bought another of the category") {
            $0.products = [vitamins, zinc]
            $0.campaign = #"{"offers": ["s1"]}"#
            $0.orders = [
                #"{"id": "o9", "customer": "a", "at": "2026-02-01T10:00:00Z", "total": "1.00", "items": [{"sku": "s2"}]}"#
            ]
        },
        .clean("viewed one of them") {
            $0.products = [vitamins, zinc]
            $0.campaign = #"{"offers": ["s1"]}"#
            $0.events = [#"{"customer": "a", "at": "2026-02-01T10:00:00Z", "kind": "viewed", "sku": "s2"}"#]
        },
        .clean("searched for part of the name") {
            $0.products = [vitamins]
            $0.campaign = #"{"offers": ["s1"]}"#
            $0.events = [#"{"customer": "a", "at": "2026-02-01T10:00:00Z", "kind": "searched", "query": "Витами"}"#]
        },
        .clean("a stated interest") {
            $0.products = [vitamins]
            $0.campaign = #"{"offers": ["s1"]}"#
            $0.customer = #"{"interests": ["Vitamins"]}"#
        },
        .clean("nothing is offered"),
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        CategoryInterest(context: context)?.missing(context.facts).intersection(context.kept) ?? context.none
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let interest = CategoryInterest(context: context), interest.missing(context.facts).contains(row)
        else { return [] }
        return [.untouchedCategories(interest.categories)]
    }
}
