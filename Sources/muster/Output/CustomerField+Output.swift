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
        case .orders: return completedOrders(row).count
        default: return nil
        }
    }

    private func completedOrders(_ row: Int) -> [Int] {
        audience.orders(of: row).filter { audience.snapshot.orders.status[$0] == .completed }
    }

    private func text(_ source: CustomerOutputField.Source, _ row: Int) -> String? {
        let customers = audience.snapshot.customers
        switch source {
        case .id: return customers.id[row]
        case .givenName: return customers.givenName[row]
        case .familyName: return customers.familyName[row]
        case .patronymic: return customers.patronymic[row]
        case .gender: return customers.gender(row)?.rawValue
        case .birthDate: return customers.birthDate(row)?.description
        case .email: return customers.email[row]
        case .phone: return customers.phone[row]
        case .city: return customers.city[row]
        case .region: return customers.region[row]
        case .timezone: return customers.zone[row]
        case .language: return customers.language[row]
        case .source: return customers.source[row]
        case .registeredAt: return customers.registeredAt(row).map(time)
        case .updatedAt: return customers.updatedAt(row).map(time)
        case .tier: return customers.loyaltyTier[row]
        case .interests: return joined(customers.interests[row])
        case .tags: return joined(customers.tags[row])
        case .person: return customers.customerID(audience.persons.key(of: audience.persons.person(of: row))).rawValue
        case .total: return total(row)
        case .lastOrder:
            return audience.lastCompletedOrder(of: row).map { time(Instant(seconds: audience.snapshot.orders.at[$0])) }
        case .attribute(let name): return customers.attributes[name]?[row]
        case .points, .orders: return nil
        }
    }

    private func total(_ row: Int) -> String {
        let units = completedOrders(row).reduce(Int64(0)) { $0 + audience.snapshot.orders.total[$1] }
        return audience.definitions.settings.currency.decimal(Money(minorUnits: units))
    }

    private func time(_ instant: Instant) -> String {
        audience.definitions.settings.zone.iso8601(instant)
    }

    private func joined(_ values: [String]) -> String? {
        values.isEmpty ? nil : values.joined(separator: " ")
    }

    /// What decides the order of rows: numbers and money by size, text folded, unknown last.
    func sortKey(_ field: CustomerOutputField, row: Int) -> SortKey {
        switch field.source {
        case .points, .orders: return number(field.source, row).map { .number(Int64($0)) } ?? .unknown
        case .total:
            return .number(completedOrders(row).reduce(Int64(0)) { $0 + audience.snapshot.orders.total[$1] })
        case .id: return text(.id, row).map { .text($0) } ?? .unknown
        default: return text(field.source, row).map { .text($0.folded) } ?? .unknown
        }
    }

    enum SortKey {
        case number(Int64)
        case text(String)
        case unknown

        /// Whether this comes before the other, unknown values last whichever way the order goes.
        func precedes(_ other: SortKey, descending: Bool) -> Bool? {
            switch (self, other) {
            case (.unknown, .unknown): nil
            case (.unknown, _): false
            case (_, .unknown): true
            case (.number(let left), .number(let right)):
                left == right ? nil : (left < right) != descending
            case (.text(let left), .text(let right)):
                left == right
                    ? nil : left.utf8.lexicographicallyPrecedes(right.utf8) != descending
            default: nil
            }
        }
    }
}
