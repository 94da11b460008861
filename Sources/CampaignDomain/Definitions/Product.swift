/// Something sold (`products.jsonl`).
public struct Product: Hashable, Sendable {
    public var id: ProductID
    public var name: String
    public var category: String?
    public var price: Money?
    /// Whom the product is for, when it is for one gender.
    public var gender: Gender?
    public var isPrescription = false
    /// Days that one purchase lasts.
    public var courseDays: Int?
    /// Days after which it is usually bought again; goes before `courseDays`.
    public var repurchaseDays: Int?
    /// Youngest age in whole years to whom it may be offered.
    public var ageLimit: Int?
    /// Regions where it is available; empty is everywhere.
    public var regions: [String] = []
    public var stock: Int?

    public init(id: ProductID, name: String? = nil) {
        self.id = id
        self.name = name ?? id.rawValue
    }

    /// How long after a purchase the product is due again; nil when it never is.
    public var repurchaseSpan: TimeSpan? {
        (repurchaseDays ?? courseDays).map { .days(Int64($0)) }
    }
}
