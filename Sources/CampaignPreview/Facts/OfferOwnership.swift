import AudienceEngine
import CampaignDomain

/// Which of a campaign's offers a person has bought and is not due to buy again, and when.
struct OfferOwnership {
    private let context: PreviewContext
    private let orders: PersonOrders
    private let skus: CodedColumn
    /// For each sku that orders name, the offer it is; −1 for the others.
    private let offerOfSKU: [Int]

    init(context: PreviewContext) {
        self.context = context
        orders = context.audience.personOrders
        skus = context.audience.snapshot.orders.itemSKU
        let offers = context.offers
        offerOfSKU = context.audience.snapshot.orders.itemSKU.table { sku in
            offers.firstIndex { $0.id.rawValue == sku } ?? -1
        }
    }

    /// Each owned offer with its last purchase and when it is due again.
    func evidence(for row: Int) -> [Evidence] {
        var lastPurchase = [Int64](repeating: .min, count: context.offers.count)
        readPurchases(of: row, into: &lastPurchase)
        return lastPurchase.indices.filter { isOwned($0, lastPurchase[$0]) }.map { index in
            let boughtAt = Instant(seconds: lastPurchase[index])
            return .product(
                context.offers[index].id, boughtAt: boughtAt,
                dueAt: context.offers[index].repurchaseSpan.map { boughtAt + $0 })
        }
    }

    private func readPurchases(of row: Int, into lastPurchase: inout [Int64]) {
        orders.forEach(ofPersonAt: row, .completed) { order in
            for item in orders.items(order) {
                let sku = skus.code(item)
                guard sku >= 0, offerOfSKU[Int(sku)] >= 0 else { continue }
                let offer = offerOfSKU[Int(sku)]
                lastPurchase[offer] = max(lastPurchase[offer], orders.at[order])
            }
        }
    }

    private func isOwned(_ offer: Int, _ boughtAt: Int64) -> Bool {
        guard boughtAt != .min else { return false }
        guard let span = context.offers[offer].repurchaseSpan else { return true }
        return context.audience.asOf < Instant(seconds: boughtAt) + span
    }
}
