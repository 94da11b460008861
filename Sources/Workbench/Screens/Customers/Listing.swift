import AudienceEngine
import CampaignDomain

/// The rows of the table, in its order.
struct CustomerListing: Sendable {
    var rows: [Int32]
    /// What was filtered and sorted by.
    var request: ListingRequest
}

/// Which records the table shall show.
struct ListingRequest: Hashable, Sendable {
    /// As typed into the filter bar.
    var filter = ""
    var sort = CustomerSort()
}

/// Filters and sorts all records. O(records × log) on the worker.
struct ListingWork: Work {
    enum Answer: Sendable {
        case listing(CustomerListing)
        /// The filter is no expression.
        case wrong(ExpressionError)
        /// It is one, but what it asks for cannot be answered.
        case unanswerable(String)
    }

    let request: ListingRequest
    /// The records handed over by another screen; nil for everybody.
    let scope: RowSet?

    func title(_ words: Words) -> String { words("Filtering and sorting") }

    func answer(in context: WorkContext) throws -> Answer {
        let rows: RowSet
        do {
            let query = try FilterQuery.parse(request.filter, vocabulary: context.model.vocabulary)
            rows = try context.model.evaluator.rows(matching: query)
        } catch let error as ExpressionError {
            return .wrong(error)
        } catch {
            return .unanswerable(String(describing: error))
        }
        try context.checkCancellation()
        let wanted = scope.map { $0.intersection(rows) } ?? rows
        let sorter = CustomerSorter(sort: request.sort, audience: context.model.audience)
        return .listing(CustomerListing(rows: try sorter.sorted(wanted, in: context), request: request))
    }
}

/// Puts rows in order by one number a row, so that comparing costs nothing. Missing values come last either way.
struct CustomerSorter {
    let sort: CustomerSort
    let audience: Audience

    private static let missing = Int64.max

    /// O(rows × log rows), and for text columns O(distinct values × log).
    func sorted(_ rows: RowSet, in context: WorkContext) throws -> [Int32] {
        let ascending = rows.rows.map { Int32($0) }
        // Rows are in order of id already.
        if sort.column == .id { return sort.isDescending ? ascending.reversed() : ascending }
        var keyed: [(key: Int64, row: Int32)] = []
        keyed.reserveCapacity(ascending.count)
        let key = key()
        for (index, row) in ascending.enumerated() {
            if index & 0xFFFF == 0 {
                try context.checkCancellation()
                context.report(WorkProgress(done: index, total: ascending.count))
            }
            let value = key(Int(row))
            keyed.append((sort.isDescending && value != Self.missing ? -value : value, row))
        }
        keyed.sort { ($0.key, $0.row) < ($1.key, $1.row) }
        return keyed.map(\.row)
    }

    /// What to sort by, for one row.
    private func key() -> (Int) -> Int64 {
        let customers = audience.snapshot.customers
        switch sort.column {
        case .id: return { Int64($0) }
        case .name: return nameKey(customers)
        case .city: return textKey(customers.city)
        case .tier: return textKey(customers.loyaltyTier)
        case .source: return textKey(customers.source)
        case .email: return textKey(customers.email)
        case .phone: return textKey(customers.phone)
        case .gender:
            return borrowed { customers.gender[$0] == CustomerColumns.absent ? nil : Int64(customers.gender[$0]) }
        case .age:
            // The later born, the younger.
            return borrowed {
                customers.birthDate[$0] == CustomerColumns.noDate ? nil : -Int64(customers.birthDate[$0])
            }
        case .registered: return { customers.registeredAt($0)?.seconds ?? Self.missing }
        case .consents: return consentKey()
        case .orders: return { Int64(Purchases(row: $0, audience: audience).count) }
        case .total:
            return { row in
                let purchases = Purchases(row: row, audience: audience)
                return purchases.count == 0 ? Self.missing : purchases.total
            }
        case .lastOrder: return { Purchases(row: $0, audience: audience).lastAt ?? Self.missing }
        }
    }

    /// The row's own value, else the latest known of its person, as the table shows it.
    private func borrowed(_ value: @escaping (Int) -> Int64?) -> (Int) -> Int64 {
        { row in
            audience.valueRow(for: row) { value($0) != nil }.flatMap(value) ?? Self.missing
        }
    }

    private func textKey(_ column: CodedColumn) -> (Int) -> Int64 {
        let ranks = ranks(of: column)
        return borrowed { column.code($0) < 0 ? nil : ranks[Int(column.code($0))] }
    }

    private func nameKey(_ customers: CustomerColumns) -> (Int) -> Int64 {
        let family = ranks(of: customers.familyName)
        let given = ranks(of: customers.givenName)
        return { row in
            let familyCode = customers.familyName.code(row)
            let givenCode = customers.givenName.code(row)
            guard familyCode >= 0 || givenCode >= 0 else { return Self.missing }
            let first = familyCode < 0 ? 0 : family[Int(familyCode)] + 1
            return first << 32 | (givenCode < 0 ? 0 : given[Int(givenCode)] + 1)
        }
    }

    /// Addresses are nearly all different, so whole texts are put in order once.
    private func textKey(_ column: TextColumn) -> (Int) -> Int64 {
        var ranks = [Int64](repeating: Self.missing, count: audience.count)
        let texts = audience.visible.rows.compactMap { row in column[row].map { (text: $0.folded, row: row) } }
        for (rank, entry) in texts.sorted(by: { ($0.text, $0.row) < ($1.text, $1.row) }).enumerated() {
            ranks[entry.row] = Int64(rank)
        }
        return borrowed { ranks[$0] == Self.missing ? nil : ranks[$0] }
    }

    /// Who may be sent more comes first.
    private func consentKey() -> (Int) -> Int64 {
        { row in
            let person = audience.persons.person(of: row)
            return [Channel.email, .sms, .push].reduce(0) { key, channel in
                key << 2 | Int64(audience.consent(of: person, purpose: .marketing, channel: channel).rawValue)
            }
        }
    }

    /// For each code its place among the folded values; equal when folded, equal in rank.
    private func ranks(of column: CodedColumn) -> [Int64] {
        let folded = column.values.map(\.folded)
        var ranks = [Int64](repeating: 0, count: folded.count)
        var rank: Int64 = -1
        var previous: String?
        for code in folded.indices.sorted(by: { folded[$0] < folded[$1] }) {
            if folded[code] != previous { rank += 1 }
            previous = folded[code]
            ranks[code] = rank
        }
        return ranks
    }
}
