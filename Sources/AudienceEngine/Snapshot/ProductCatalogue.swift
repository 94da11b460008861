import CampaignDomain

/// The products of a workspace, found by sku.
public struct ProductCatalogue: Sendable {
    public let products: [Product]
    private let indexOfSKU: [String: Int]

    /// The last product of an id wins.
    public init(products: [Product] = []) {
        self.products = products
        indexOfSKU = Dictionary(products.indices.map { (products[$0].id.rawValue, $0) }) { $1 }
    }

    public subscript(sku: String) -> Product? {
        indexOfSKU[sku].map { products[$0] }
    }

    public subscript(id: ProductID) -> Product? { self[id.rawValue] }
}
