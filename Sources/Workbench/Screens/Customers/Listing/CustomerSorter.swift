import AudienceEngine
import CampaignDomain

/// Puts all records in order by one number a record, so that comparing costs nothing.
struct CustomerSorter {
    let column: CustomerColumn
    let model: WorkbenchModel

    private var audience: Audience { model.audience }
    private static let missing = Int64.max
    /// How many records are one part of the work.
    private static let rowsPerPart = 1 << 15

    init(column: CustomerColumn, model: WorkbenchModel) {
        self.column = column
        self.model = model
    }

    /// The visible rows in order. O(records), and for text columns O(distinct values × log).
    func order(in context: WorkContext) throws -> CustomerOrder {
        let keys = try keys(in: context)
        // The range is moved to zero, for sorting costs by the length of the numbers.
        let known = keys.lazy.filter { $0 != Self.missing }
        let low = known.min() ?? 0
        let missing = UInt64(bitPattern: (known.max() ?? 0) &- low) + 1
        var entries: [KeyedRow] = []
        entries.reserveCapacity(keys.count)
        audience.visible.forEach { row in
            let key = keys[row] == Self.missing ? missing : UInt64(bitPattern: keys[row] &- low)
            entries.append(KeyedRow(key: key, row: Int32(row)))
        }
        try context.checkCancellation()
        entries.sortByKey()
        return CustomerOrder(sorted: entries, missing: missing)
    }

    /// What to sort by, for every row, worked out in parts on whichever threads are free.
    private func keys(in context: WorkContext) throws -> [Int64] {
        let key = key()
        let visible = audience.visible
        let count = audience.count
        let parts = (count + Self.rowsPerPart - 1) / Self.rowsPerPart
        let parallel = model.evaluator.parallel.unless { context.isCancelled }
        let keys = parallel.results(of: parts) { part in
            let first = part * Self.rowsPerPart
            return (first..<min(first + Self.rowsPerPart, count)).map { visible.contains($0) ? key($0) : Self.missing }
        }
        guard let keys else { throw CancellationError() }
        return keys.flatMap { $0 }
    }

    private typealias Key = @Sendable (Int) -> Int64

    /// What to sort by, for one row.
    private func key() -> Key {
        let customers = audience.snapshot.customers
        switch column {
        case .id: return { Int64($0) }
        case .name: return nameKey(customers)
        case .city: return textKey(customers.city)
        case .tier: return textKey(customers.loyaltyTier)
        case .source: return textKey(customers.source)
        case .email: return textKey(customers.email)
        case .phone: return textKey(customers.phone)
        case .gender:
            let gender = customers.gender
            return borrowed { gender[$0] == CustomerColumns.absent ? nil : Int64(gender[$0]) }
        case .age:
            // The later born, the younger.
            let birthDate = customers.birthDate
            return borrowed { birthDate[$0] == CustomerColumns.noDate ? nil : -Int64(birthDate[$0]) }
        case .registered:
            let registeredAt = customers.registeredAt
            return { registeredAt[$0] == CustomerColumns.noTime ? Self.missing : registeredAt[$0] }
        case .consents: return consentKey()
        case .orders, .total, .lastOrder: return orderKey()
        }
    }

    /// The row's own value, else the latest known of its person, as the table shows it.
    private func borrowed(_ value: @escaping @Sendable (Int) -> Int64?) -> Key {
        let audience = audience
        return { row in
            audience.valueRow(for: row) { value($0) != nil }.flatMap(value) ?? Self.missing
        }
    }

    private func textKey(_ column: CodedColumn) -> Key {
        let ranks = column.foldedRanks()
        return borrowed { column.code($0) < 0 ? nil : Int64(ranks[Int(column.code($0))]) }
    }

    private func textKey(_ column: TextColumn) -> Key {
        let ranks = column.foldedRanks()
        return borrowed { ranks[$0] < 0 ? nil : Int64(ranks[$0]) }
    }

    private func nameKey(_ customers: CustomerColumns) -> Key {
        let (family, given) = (customers.familyName, customers.givenName)
        let familyRanks = family.foldedRanks()
        let givenRanks = given.foldedRanks()
        let givenCount = Int64(givenRanks.count) + 1
        return { row in
            let familyCode = family.code(row)
            let givenCode = given.code(row)
            guard familyCode >= 0 || givenCode >= 0 else { return Self.missing }
            let first = familyCode < 0 ? 0 : Int64(familyRanks[Int(familyCode)]) + 1
            return first * givenCount + (givenCode < 0 ? 0 : Int64(givenRanks[Int(givenCode)]) + 1)
        }
    }

    private func orderKey() -> Key {
        let purchases = PurchaseReader(audience: audience)
        switch column {
        case .orders: return { Int64(purchases.purchases(row: $0).count) }
        case .total:
            return { row in
                let purchases = purchases.purchases(row: row)
                return purchases.count == 0 ? Self.missing : purchases.total
            }
        default: return { purchases.purchases(row: $0).lastAt ?? Self.missing }
        }
    }

    /// Who may be sent more comes first.
    private func consentKey() -> Key {
        let consents = audience.consents
        return { row in
            [Channel.email, .sms, .push].reduce(0) { key, channel in
                key << 2 | Int64(consents.state(ofPersonAt: row, purpose: .marketing, channel: channel).rawValue)
            }
        }
    }
}
