import AudienceEngine
import CampaignDomain

/// Brings records into the order of a column: numbers, money and times by size, texts folded, records by the bytes of their
/// ids. Unknown values come last whichever way the order goes; equals stay in order of id.
struct CustomerSorting {
    let reader: CustomerOutputReader
    private var customers: CustomerColumns { reader.audience.snapshot.customers }

    /// What decides. Most columns have a number for each record: the value itself, or the rank of its text among the distinct
    /// ones, so that a million records do not fold a million texts.
    private enum Keys {
        /// ``CustomerColumns/noNumber`` is unknown.
        case numbers([Int64])
        case texts([String?])
    }

    /// O(n log n).
    func sorted(_ rows: [Int], by field: CustomerOutputField, descending: Bool) -> [Int] {
        switch keys(field.source, rows) {
        case .numbers(let keys): sorted(rows, by: keys.map { $0 == CustomerColumns.noNumber ? nil : $0 }, descending, <)
        case .texts(let keys):
            sorted(rows, by: keys, descending) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
    }

    private func sorted<Key: Equatable>(
        _ rows: [Int], by keys: [Key?], _ descending: Bool, _ precedes: (Key, Key) -> Bool
    ) -> [Int] {
        let known = zip(rows, keys).compactMap { row, key in key.map { (row: row, key: $0) } }
        let unknown = zip(rows, keys).filter { $0.1 == nil }.map(\.0)
        // Swift's sort is stable, and the rows come in order of id.
        let sorted = known.sorted { descending ? precedes($1.key, $0.key) : precedes($0.key, $1.key) }
        return sorted.map(\.row) + unknown
    }

    private func keys(_ source: CustomerOutputField.Source, _ rows: [Int]) -> Keys {
        switch source {
        case .id: .numbers(rows.map { Int64($0) })
        case .person:
            .numbers(rows.map { Int64(reader.audience.persons.key(of: reader.audience.persons.person(of: $0))) })
        case .points: .numbers(rows.map { customers.loyaltyPoints[$0] })
        case .registeredAt: .numbers(rows.map { customers.registeredAt[$0] })
        case .updatedAt: .numbers(rows.map { customers.updatedAt[$0] })
        case .birthDate: .numbers(rows.map { customers.birthDate($0).map { Int64($0.daysSinceEpoch) } ?? .min })
        case .gender: .numbers(rows.map { row in customers.gender(row) == nil ? .min : Int64(customers.gender[row]) })
        case .orders: .numbers(rows.map { Int64(reader.purchases(of: $0).orders) })
        case .total: .numbers(rows.map { reader.purchases(of: $0).total })
        case .lastOrder: .numbers(rows.map { reader.purchases(of: $0).last ?? .min })
        case .email, .phone, .interests, .tags: .texts(rows.map { reader.text(source, $0)?.folded })
        default: .numbers(ranks(reader.column(source) ?? CodedColumn(), rows))
        }
    }

    /// The place of each record's text among the distinct folded texts.
    private func ranks(_ column: CodedColumn, _ rows: [Int]) -> [Int64] {
        let folded = column.table { $0.folded }
        let order = Set(folded).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let placeOfText = Dictionary(uniqueKeysWithValues: zip(order, 0...))
        let places = folded.map { Int64(placeOfText[$0] ?? 0) }
        return rows.map { row in
            let code = column.code(row)
            return code < 0 ? CustomerColumns.noNumber : places[Int(code)]
        }
    }
}
