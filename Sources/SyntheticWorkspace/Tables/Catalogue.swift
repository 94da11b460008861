enum Gender: String, Sendable {
    case female, male
}

/// A shelf of a shop, with how well it sells in each month.
struct Category: Hashable, Sendable {
    let id: String
    /// Sales weight from January to December, beside the other shelves.
    let seasons: [Int]

    init(_ id: String, _ seasons: [Int]) {
        self.id = id
        self.seasons = seasons
    }
}

/// One product of a catalogue; all of them are made up or go by a common name, none is a brand.
struct Product: Sendable {
    let number: Int
    let name: String
    let category: Category
    /// Minor units: kopecks, kopiykas.
    let price: Int
    var gender: Gender?
    var prescription = false
    var courseDays: Int?
    var repurchaseDays: Int?
    var ageLimit: Int?
    var regions: [String] = []
    var stock: Int?

    var sku: String { "s-\(number)" }
}

/// Everything that is sold, and drawing from it.
struct Catalogue: Sendable {
    let categories: [Category]
    let products: [Product]
    /// The sku of the product at a position, made once: it is written millions of times.
    let skus: [String]
    /// How much is bought in each month, 1 to 16.
    let sales: [Int]
    /// Of a hundred things in a basket, how many somebody has bought before; with 0 nobody buys a thing twice.
    let habit: Int
    /// Positions of the products of each category.
    private let shelves: [[Int]]
    /// Sales weights of all categories in each month.
    private let weightsByMonth: [[Int]]

    init(_ products: [Product], in categories: [Category], sales: [Int], habit: Int) {
        self.categories = categories
        self.products = products
        self.sales = sales
        self.habit = habit
        skus = products.map(\.sku)
        shelves = categories.map { category in products.indices.filter { products[$0].category == category } }
        weightsByMonth = (0..<12).map { month in categories.map { $0.seasons[month] } }
    }

    /// The position of a product that is sold in `month`, 1 to 12; women's products go to women, mostly.
    func draw(month: Int, gender: Gender, _ dice: inout Dice) -> Int {
        for _ in 0..<6 {
            let category = dice.weighted(weightsByMonth[month - 1])
            let position = dice.pickEarly(shelves[category])
            if products[position].gender != .female || gender == .female || dice.chance(percent: 8) { return position }
        }
        return shelves[0][0]
    }

    func position(ofNumber number: Int) -> Int? { products.firstIndex { $0.number == number } }
}

extension Product {
    /// A shelf of products with following numbers; prices are in whole units of the currency.
    static func numbered(
        from first: Int, _ category: Category, _ rows: [(name: String, price: Int)], repurchaseDays: Int? = nil
    ) -> [Product] {
        rows.enumerated().map { position, row in
            Product(
                number: first + position, name: row.name, category: category, price: row.price * 100,
                repurchaseDays: repurchaseDays, stock: 12 + position * 17 % 90)
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.field("id", sku)
        writer.field("name", name)
        writer.field("category", category.id)
        writer.name("price")
        writer.money(minorUnits: price)
        writer.field("gender", gender?.rawValue)
        if prescription {
            writer.name("prescription")
            writer.literal("true")
        }
        writer.field("courseDays", courseDays)
        writer.field("repurchaseDays", repurchaseDays)
        writer.field("ageLimit", ageLimit)
        writer.field("regions", regions)
        writer.field("stock", stock)
        writer.closeObject()
    }
}
