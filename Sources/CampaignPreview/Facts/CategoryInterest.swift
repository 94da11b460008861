import AudienceEngine
import CampaignDomain

/// Who ever showed an interest in the categories of a campaign's offers: by an order, on the site, by a search or by saying so.
struct CategoryInterest {
    /// As the catalogue writes them, each once, in the order of the offers.
    let categories: [String]
    private let audience: Audience
    private let interests: CodedSetColumn
    private let orders: OrderColumns
    private let events: EventColumns
    private let history: PersonEvents
    private let purchases: PersonOrders
    /// For each sku that orders, and that events name, whether it is of one of the categories.
    private let isOrdered: [Bool]
    private let isSeen: [Bool]
    /// For each query whether it asks for a category or an offered product.
    private let isAskedFor: [Bool]
    private let isNamed: [Bool]

    /// The shortest query that says anything.
    private static let shortestQuery = 3

    /// Nil when the content may go to everybody, or when no offer has a category. O(distinct skus, queries and interests).
    init?(context: PreviewContext) {
        guard context.campaign.content != .service else { return nil }
        var wanted: Set<String> = []
        let named = context.offers.compactMap(\.category).filter {
            !$0.folded.isEmpty && wanted.insert($0.folded).inserted
        }
        guard !named.isEmpty else { return nil }
        categories = named
        audience = context.audience
        interests = context.customers.interests
        orders = context.audience.snapshot.orders
        events = context.audience.snapshot.events
        history = context.audience.personEvents
        purchases = context.audience.personOrders
        let catalogue = context.audience.snapshot.catalogue
        let isOfCategory = { (sku: String) in catalogue[sku]?.category.map { wanted.contains($0.folded) } ?? false }
        isOrdered = orders.itemSKU.table(isOfCategory)
        isSeen = events.sku.table(isOfCategory)
        let words = wanted.union(context.offers.map(\.name.folded).filter { !$0.isEmpty }).map { Array($0.utf8) }
        isAskedFor = events.query.table { query in CategoryInterest.asks(query.folded, forOneOf: words) }
        isNamed = interests.values.map { wanted.contains($0.folded) }
    }

    private static func asks(_ query: String, forOneOf words: [[UInt8]]) -> Bool {
        guard query.count >= shortestQuery else { return false }
        let query = Array(query.utf8)
        return words.contains { $0.contains(query) || query.contains($0) }
    }

    /// O(items and events of the person), up to the first that shows it.
    func isShown(by row: Int) -> Bool {
        if isNamed(by: row) { return true }
        return hasOrdered(row) || history.contains(ofPersonAt: row, .interest) { isOfInterest($0) }
    }

    private func isNamed(by row: Int) -> Bool {
        guard !isNamed.isEmpty else { return false }
        let source = audience.valueRow(for: row) { !interests.codes($0).isEmpty }
        return source.map { interests.codes($0).contains { isNamed[Int($0)] } } ?? false
    }

    private func hasOrdered(_ row: Int) -> Bool {
        purchases.contains(ofPersonAt: row, .completed) { order in
            purchases.items(order).contains { item in
                let sku = orders.itemSKU.code(item)
                return sku >= 0 && isOrdered[Int(sku)]
            }
        }
    }

    private func isOfInterest(_ event: Int) -> Bool {
        let sku = events.sku.code(event)
        if sku >= 0, isSeen[Int(sku)] { return true }
        guard events.kind[event] == .searched else { return false }
        let query = events.query.code(event)
        return query >= 0 && isAskedFor[Int(query)]
    }
}
