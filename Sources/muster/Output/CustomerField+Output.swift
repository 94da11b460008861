import AudienceEngine
import CampaignDomain
import Workbench
import WorkspaceStore

/// A column of `muster customers`: a fact of a record under the name that the files and expressions give it.
struct CustomerOutputField: Hashable {
    enum Source: Hashable {
        case id, givenName, familyName, patronymic, gender, birthDate, email, phone, city, region, timezone, language
        case source, registeredAt, updatedAt, tier, points, interests, tags, person, orders, total, lastOrder
        case attribute(String)
    }

    let name: String
    let source: Source

    static let named: [(name: String, source: Source)] = [
        ("id", .id), ("givenName", .givenName), ("familyName", .familyName), ("patronymic", .patronymic),
        ("gender", .gender), ("birthDate", .birthDate), ("email", .email), ("phone", .phone), ("city", .city),
        ("region", .region), ("timezone", .timezone), ("language", .language), ("source", .source),
        ("registeredAt", .registeredAt), ("updatedAt", .updatedAt), ("loyalty.tier", .tier),
        ("loyalty.points", .points),
        ("interests", .interests), ("tags", .tags), ("person", .person), ("orders", .orders), ("total", .total),
        ("lastOrder", .lastOrder),
    ]

    static let usual = ["id", "givenName", "familyName", "city", "email", "phone", "orders", "total", "lastOrder"]

    init(_ name: String) throws {
        self.name = name
        if let known = CustomerOutputField.named.first(where: { $0.name == name }) {
            source = known.source
        } else if name.hasPrefix("attr.") {
            source = .attribute(String(name.dropFirst(5)))
        } else {
            let known = CustomerOutputField.named.map(\.name).joined(separator: ", ")
            let reason = "there is no column \"\(name)\""
            if let near = Spelling.nearest(to: name, among: CustomerOutputField.named.map(\.name)) {
                throw Failure(reason, advice: "did you mean \(near)?")
            }
            throw Failure(reason, advice: "choose from \(known), attr.NAME")
        }
    }

    /// Whether a mask hides the value.
    var isPersonal: Bool {
        switch source {
        case .givenName, .familyName, .patronymic, .email, .phone, .birthDate, .attribute: true
        default: false
        }
    }
}

/// Reads the facts of records for output: the record's own values; orders are the record's own too.
struct CustomerOutputReader {
    let audience: Audience
    let mask: PersonalDataMask

    /// The value as JSON; null when unknown.
    func value(_ field: CustomerOutputField, row: Int) -> JSONValue {
        if let number = number(field.source, row) { return .integer(number) }
        guard let text = text(field.source, row) else { return .null }
        return .string(field.isPersonal ? mask.name(text) : text)
    }

    private func number(_ source: CustomerOutputField.Source, _ row: Int) -> Int? {
        let customers = audience.snapshot.customers
        switch source {
        case .points:
            let points = customers.loyaltyPoints[row]
            return points == CustomerColumns.noNumber ? nil : Int(points)
        case .orders: return purchases(of: row).orders
        default: return nil
        }
    }

    /// The record's own completed orders: how many, their sum in minor units, and when the last was.
    func purchases(of row: Int) -> (orders: Int, total: Int64, last: Int64?) {
        var purchases: (orders: Int, total: Int64, last: Int64?) = (0, 0, nil)
        for order in audience.orders(of: row) where audience.snapshot.orders.status[order] == .completed {
            purchases.orders += 1
            purchases.total &+= audience.snapshot.orders.total[order]
            purchases.last = audience.snapshot.orders.at[order]
        }
        return purchases
    }

    /// The column of a field whose distinct values are numbered; nil for any other.
    func column(_ source: CustomerOutputField.Source) -> CodedColumn? {
        let customers = audience.snapshot.customers
        return switch source {
        case .givenName: customers.givenName
        case .familyName: customers.familyName
        case .patronymic: customers.patronymic
        case .city: customers.city
        case .region: customers.region
        case .timezone: customers.zone
        case .language: customers.language
        case .source: customers.source
        case .tier: customers.loyaltyTier
        case .attribute(let name): customers.attributes[name]
        default: nil
        }
    }

    /// The value as text; nil when unknown, and for numbers.
    func text(_ source: CustomerOutputField.Source, _ row: Int) -> String? {
        let customers = audience.snapshot.customers
        switch source {
        case .id: return customers.id[row]
        case .gender: return customers.gender(row)?.rawValue
        case .birthDate: return customers.birthDate(row)?.description
        case .email: return customers.email[row]
        case .phone: return customers.phone[row]
        case .registeredAt: return customers.registeredAt(row).map(time)
        case .updatedAt: return customers.updatedAt(row).map(time)
        case .interests: return joined(customers.interests[row])
        case .tags: return joined(customers.tags[row])
        case .person: return customers.customerID(audience.persons.key(of: audience.persons.person(of: row))).rawValue
        case .total:
            return audience.definitions.settings.currency.decimal(Money(minorUnits: purchases(of: row).total))
        case .lastOrder: return purchases(of: row).last.map { time(Instant(seconds: $0)) }
        case .points, .orders: return nil
        default: return column(source)?[row]
        }
    }

    private func time(_ instant: Instant) -> String {
        audience.definitions.settings.zone.iso8601(instant)
    }

    private func joined(_ values: [String]) -> String? {
        values.isEmpty ? nil : values.joined(separator: " ")
    }
}
