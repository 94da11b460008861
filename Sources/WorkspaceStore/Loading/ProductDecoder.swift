import CampaignDomain

/// Reads `products.jsonl`.
struct ProductDecoder: LineDecoder {
    private enum Field: String, CaseIterable {
        case id, name, category, price, gender, prescription, courseDays, repurchaseDays, ageLimit, regions, stock
    }

    private static let fields = WordTable(Field.self)

    private(set) var rows = ProductRows()
    private let currency: Currency

    init(currency: Currency) {
        self.currency = currency
    }

    mutating func decode(_ fields: TapeFields, line: Int) throws(ContentFault) {
        var product = Product(id: "", name: "")
        var id = ""
        var fields = fields
        while let (key, value) = fields.next() {
            guard let field = ProductDecoder.fields[key] else { continue }
            if field == .id {
                id = try value.readString("id") ?? ""
            } else {
                try read(field, value, into: &product)
            }
        }
        guard !id.isEmpty else { throw .missing("id") }
        rows.append(product.renamed(id: ProductID(id)), line: line)
    }

    private func read(_ field: Field, _ value: TapeValue, into product: inout Product) throws(ContentFault) {
        switch field {
        case .id: return
        case .name: product.name = try value.readString("name") ?? ""
        case .category: product.category = try value.readString("category")
        case .price: product.price = try value.readMoney("price", currency)
        case .gender: product.gender = try value.readWord("gender", CustomerDecoder.genders)
        case .prescription: product.isPrescription = try value.readBoolean("prescription") ?? false
        case .courseDays: product.courseDays = try value.readDays("courseDays")
        case .repurchaseDays: product.repurchaseDays = try value.readDays("repurchaseDays")
        case .ageLimit: product.ageLimit = try value.readDays("ageLimit")
        case .stock: product.stock = try value.readInteger("stock").map { Int($0) }
        case .regions:
            var regions: [UnsafeBufferPointer<UInt8>] = []
            try value.readTexts("regions", into: &regions)
            product.regions = regions.map { String(decoding: $0, as: UTF8.self) }
        }
    }
}

/// The products of a log or of a part of it.
struct ProductRows: LogRows {
    /// In the order of the file; the last of an id wins.
    private(set) var products: [Product] = []
    /// On which line of the part each product stands last.
    private var lines: [Int] = []
    private var placeOfID: [ProductID: Int] = [:]
    private var replaced = ReplacedLines()

    mutating func append(_ product: Product, line: Int) {
        let previous = placeOfID[product.id]
        replaced.note(previous != nil, line: line)
        if let previous {
            products[previous] = product
            lines[previous] = line
        } else {
            placeOfID[product.id] = products.count
            products.append(product)
            lines.append(line)
        }
    }

    mutating func absorb(_ later: ProductRows, linesBefore: Int) {
        for (product, line) in zip(later.products, later.lines) { append(product, line: line + linesBefore) }
        replaced.absorb(later.replaced, linesBefore: linesBefore)
    }

    var memo: LogMemo { LogMemo(replaced: replaced) }
}

extension Product {
    /// The product under its id, which is its name when it has none.
    fileprivate func renamed(id: ProductID) -> Product {
        var product = self
        product.id = id
        if product.name.isEmpty { product.name = id.rawValue }
        return product
    }
}

extension TapeValue {
    fileprivate func readString(_ field: String) throws(ContentFault) -> String? {
        try readText(field).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A whole number from 0 to a million.
    fileprivate func readDays(_ field: String) throws(ContentFault) -> Int? {
        guard let number = try readInteger(field) else { return nil }
        guard (0...1_000_000).contains(number) else {
            throw .wrongType(JSONPath(field), "a whole number from 0 to 1000000")
        }
        return Int(number)
    }
}
