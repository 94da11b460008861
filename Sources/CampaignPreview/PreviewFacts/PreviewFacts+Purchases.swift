import AudienceEngine
import CampaignDomain

extension PreviewFacts {
    /// For each of some products the records of persons who bought it and are not due to buy it again.
    func owners(of products: [Product]) -> [RowSet] {
        let fresh = products.filter { !isKnown(.owners($0.id)) }
        let found = fresh.isEmpty ? [] : findOwners(of: fresh)
        return products.map { product in
            made(.owners(product.id)) {
                fresh.firstIndex { $0.id == product.id }.map { [found[$0]] } ?? findOwners(of: [product])
            }[0]
        }
    }

    /// One pass over the items of all orders, whosever they are; whose an item is, is asked only for the products wanted.
    private func findOwners(of products: [Product]) -> [RowSet] {
        let orders = audience.personOrders
        let skus = audience.snapshot.orders.itemSKU
        let productOfSKU = skus.table { sku in Int32(products.firstIndex { $0.id.rawValue == sku } ?? -1) }
        // A purchase that is this old is due again; bought later than that, the product is owned.
        let dueSince = products.map { product in
            product.repurchaseSpan.map { (audience.asOf - $0).seconds } ?? .min
        }
        let count = products.count
        guard productOfSKU.contains(where: { $0 >= 0 }) else {
            return products.map { _ in RowSet(capacity: audience.count) }
        }
        let parts = parallel.map(audience.visible) { part in
            var owned = [[Int]](repeating: [], count: count)
            orders.forEachItem(
                ofRecords: part.range, .completed,
                where: { item in
                    let sku = skus.code(item)
                    return sku >= 0 && productOfSKU[Int(sku)] >= 0
                }
            ) { item, order, record in
                let product = Int(productOfSKU[Int(skus.code(item))])
                if orders.at[order] > dueSince[product] { owned[product].append(record) }
            }
            return owned
        }
        return (0..<count).map { product in
            audience.persons.withLinked(RowSet(parts.map { $0[product] }, of: audience.visible))
        }
    }
}
