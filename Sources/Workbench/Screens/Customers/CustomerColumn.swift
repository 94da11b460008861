import TerminalKit

/// A column of the table of records. Its raw value is what preferences remember.
enum CustomerColumn: String, CaseIterable, Sendable {
    case name, gender, age, city, consents, orders, total, lastOrder, tier, email, phone, source, registered, id

    /// What a new user sees. Registration is one key away.
    static let usual: [CustomerColumn] = allCases.filter { $0 != .registered }

    func title(_ words: Words) -> String {
        switch self {
        case .name: words("Name")
        case .gender: words("Sex")
        case .age: words("Age")
        case .city: words("City")
        case .consents: words("Consents")
        case .orders: words("Orders")
        case .total: words("Total")
        case .lastOrder: words("Last order")
        case .tier: words("Tier")
        case .email: words("Email")
        case .phone: words("Phone")
        case .source: words("Source")
        case .registered: words("Registered")
        case .id: words("Id")
        }
    }

    var alignment: TextAlignment {
        switch self {
        case .age, .orders, .total, .lastOrder, .registered: .right
        default: .left
        }
    }

    /// In cells, as narrow as its values and its head with the sign of sorting allow.
    var usualWidth: Int {
        switch self {
        case .name: 18
        case .gender, .age: 5
        case .city: 12
        case .consents: 8
        case .orders: 8
        case .total: 13
        case .lastOrder, .registered: 13
        case .tier: 9
        case .email: 22
        case .phone: 15
        case .source: 10
        case .id: 10
        }
    }

    static let widths = 3...60
}

/// By what the table is sorted.
struct CustomerSort: Hashable, Sendable {
    var column = CustomerColumn.id
    var isDescending = false

    var order: SortOrder { isDescending ? .descending : .ascending }
}
