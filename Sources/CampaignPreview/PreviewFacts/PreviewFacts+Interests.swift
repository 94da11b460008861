import AudienceEngine
import CampaignDomain

extension PreviewFacts {
    /// How many categories one pass looks for: a bit each in what it finds of a record.
    private static let categoriesOfGroup = 64

    /// The records of persons who ever ordered, viewed, put into the cart or favourited a product of one of the categories.
    ///
    /// All categories of a group are found in the same pass, for the histories are what costs.
    ///
    /// - Parameter wanted: folded names.
    func touched(_ wanted: Set<String>) -> RowSet {
        let catalogue = audience.snapshot.catalogue
        let categories = Set(catalogue.products.compactMap { $0.category?.folded }).sorted()
        var touched = RowSet(capacity: audience.count)
        for (place, category) in categories.enumerated() where wanted.contains(category) {
            let (group, bit) = place.quotientAndRemainder(dividingBy: PreviewFacts.categoriesOfGroup)
            touched.formUnion(interests(group: group, categories)[bit])
        }
        return touched
    }

    private func interests(group: Int, _ categories: [String]) -> [RowSet] {
        let names = categories.dropFirst(group * PreviewFacts.categoriesOfGroup).prefix(
            PreviewFacts.categoriesOfGroup)
        let bits = Dictionary(uniqueKeysWithValues: zip(names, (0..<names.count).map { UInt64(1) << UInt64($0) }))
        let catalogue = audience.snapshot.catalogue
        func bit(ofSKU sku: String) -> UInt64 { catalogue[sku]?.category.flatMap { bits[$0.folded] } ?? 0 }
        let history = ProductHistory(
            audience: audience, ordered: audience.snapshot.orders.itemSKU.table(bit),
            seen: audience.snapshot.events.sku.table(bit))
        return made(.interests(group: group)) {
            parallel.sort(audience.visible, into: names.count) { part in
                part.sort(into: names.count) { history.marks(ofRecord: $0) }
            }.map(audience.persons.withLinked)
        }
    }
}

/// What products records have to do with, as marks that stand on skus.
private struct ProductHistory: Sendable {
    let orders: PersonOrders
    let events: PersonEvents
    let skuOfItem: CodedColumn
    let skuOfEvent: CodedColumn
    /// For each sku that orders, and that events name, its marks.
    let ordered: [UInt64]
    let seen: [UInt64]

    init(audience: Audience, ordered: [UInt64], seen: [UInt64]) {
        orders = audience.personOrders
        events = audience.personEvents
        skuOfItem = audience.snapshot.orders.itemSKU
        skuOfEvent = audience.snapshot.events.sku
        self.ordered = ordered
        self.seen = seen
    }

    func marks(ofRecord record: Int) -> UInt64 {
        var marks: UInt64 = 0
        orders.forEach(ofRecord: record, .completed) { order in
            for item in orders.items(order) {
                let sku = skuOfItem.code(item)
                if sku >= 0 { marks |= ordered[Int(sku)] }
            }
        }
        events.forEach(ofRecord: record, .interest) { event in
            let sku = skuOfEvent.code(event)
            if sku >= 0 { marks |= seen[Int(sku)] }
        }
        return marks
    }
}
