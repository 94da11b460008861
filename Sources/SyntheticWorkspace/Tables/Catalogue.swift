enum Gender: String, Sendable {
    case female, male
}

/// A shelf of the pharmacy, with how well it sells in each month.
enum Category: String, CaseIterable, Sendable {
    case vitamins, colds, allergy, prescription, cosmetics, devices, baby, hygiene
    case painRelief = "pain-relief"
    case digestion

    /// Sales weight from January to December: colds in winter, allergy in spring, presents before 8 March.
    var seasons: [Int] {
        switch self {
        case .vitamins: [16, 16, 15, 12, 8, 6, 6, 7, 12, 16, 17, 16]
        case .colds: [22, 20, 15, 8, 4, 2, 2, 4, 12, 18, 20, 22]
        case .allergy: [1, 1, 4, 14, 17, 12, 8, 9, 5, 2, 1, 1]
        case .prescription: [12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12]
        case .cosmetics: [7, 12, 15, 8, 9, 11, 11, 9, 8, 8, 11, 15]
        case .devices: [4, 4, 3, 3, 2, 2, 2, 2, 3, 4, 5, 6]
        case .baby: [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6]
        case .hygiene: [10, 10, 10, 10, 10, 11, 11, 11, 10, 10, 10, 10]
        case .painRelief: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]
        case .digestion: [9, 7, 7, 7, 9, 10, 11, 10, 7, 6, 6, 10]
        }
    }

    /// Sales weights of all categories in a month from 1 to 12, in the order of `allCases`.
    static let weightsByMonth: [[Int]] = (0..<12).map { month in allCases.map { $0.seasons[month] } }
}

/// One product of the catalogue; all of them are made up or go by their common substance, none is a brand.
struct Product: Sendable {
    let number: Int
    let name: String
    let category: Category
    /// Kopecks.
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
    let products: [Product]
    /// Positions of the products of each category, in the order of `Category.allCases`.
    private let shelves: [[Int]]

    static let pharmacy = Catalogue(
        Shelf.vitamins + Shelf.colds + Shelf.allergy + Shelf.prescription + Shelf.cosmetics + Shelf.devices
            + Shelf.baby + Shelf.hygiene + Shelf.painRelief + Shelf.digestion)

    init(_ products: [Product]) {
        self.products = products
        shelves = Category.allCases.map { category in products.indices.filter { products[$0].category == category } }
    }

    /// The position of a product that is sold in `month`, 1 to 12; women's products go to women, mostly.
    func draw(month: Int, gender: Gender, _ dice: inout Dice) -> Int {
        for _ in 0..<6 {
            let category = dice.weighted(Category.weightsByMonth[month - 1])
            let position = dice.pickEarly(shelves[category])
            if products[position].gender != .female || gender == .female || dice.chance(percent: 8) { return position }
        }
        return shelves[0][0]
    }

    func position(ofNumber number: Int) -> Int? { products.firstIndex { $0.number == number } }

    /// The sku of the product at a position, made once: it is written millions of times.
    static let skus: [String] = pharmacy.products.map(\.sku)
}

extension Product {
    func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.field("id", sku)
        writer.field("name", name)
        writer.field("category", category.rawValue)
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
