import AudienceEngine
import CampaignDomain
import CampaignPreview

/// An order as a line of a timeline, and its items.
public struct OrderPresenter: Sendable {
    private let context: PresentationContext
    private var words: Words { context.words }

    public init(_ context: PresentationContext) {
        self.context = context
    }

    /// `order o-9: 1 249.50 ₽, 3 products`, with the status unless it is completed.
    public func text(order: Int, in audience: Audience) -> String {
        let orders = audience.snapshot.orders
        let line = words(
            "order {0}: {1}, {2}", orders.id[order] ?? "", context.money(Money(minorUnits: orders.total[order])),
            words.counted(orders.items(order).count, .product))
        let status = orders.status[order]
        return status == .completed ? line : "\(line) — \(words(status.phrase))"
    }

    /// An order that is evidence.
    public func text(_ fact: OrderFact) -> String {
        words("order {0}: {1}", fact.order, context.money(fact.total))
    }

    /// A line for each item: `2 × «Vitamin C», 300.00 ₽ each`.
    public func items(of order: Int, in audience: Audience) -> [String] {
        let orders = audience.snapshot.orders
        return orders.items(order).map { item in
            let quantity = orders.itemQuantity[item]
            let count = words.decimal(quantity, digits: quantity == quantity.rounded() ? 0 : 2)
            let product = "\(count) × \(context.product(orders.itemSKU[item] ?? ""))"
            guard orders.itemPrice[item] != CustomerColumns.noNumber else { return product }
            return words("{0}, {1} each", product, context.money(Money(minorUnits: orders.itemPrice[item])))
        }
    }
}
