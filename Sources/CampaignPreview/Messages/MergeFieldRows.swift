import AudienceEngine
import CampaignDomain

/// Which recipients have a value for each name that a template can ask for: bitmaps, made when they are first asked for, for all
/// previews of an audience.
///
/// The names are those of ``MergeFields``: the record's own values, else the latest known of its person.
struct MergeFieldRows {
    /// A value and those who have it.
    struct Value {
        let value: MergeValue
        let rows: RowSet
    }

    private let facts: PreviewFacts
    private let customers: CustomerColumns
    private let product: Product?

    init(facts: PreviewFacts, product: Product?) {
        self.facts = facts
        customers = facts.audience.snapshot.customers
        self.product = product
    }

    /// What is found step by step; nobody has what a step does not find.
    func values(along path: ArraySlice<String>, from start: Value) -> [Value] {
        var value = start
        for name in path {
            guard let inner = self.value(of: name, in: value.value, for: value.rows) else { return [] }
            value = inner
        }
        return [value]
    }

    /// What a name stands for inside a value, and for which of the given recipients; nil when there is no such name.
    func value(of name: String, in value: MergeValue, for rows: RowSet) -> Value? {
        switch value {
        case .recipient: field(name, rows)
        case .loyalty: loyalty(name, rows)
        case .attributes:
            customers.attributes[name].map { column in
                Value(value: .text, rows: known("attributes.\(name)", rows) { column.code($0) >= 0 })
            }
        case .product: product.flatMap { hasText(name, of: $0) ? Value(value: .text, rows: rows) : nil }
        case .list: Value(value: .list, rows: rows)
        case .text, .number, .flag: nil
        }
    }

    /// What functions make of a value. Texts and groups of fields are never empty, so one stands for all; but somebody may
    /// have no attributes, and whether points are even or zero is asked for each recipient.
    func transformed(_ value: Value, by transforms: [String]) -> [Value] {
        guard !transforms.isEmpty else { return [value] }
        switch value.value {
        case .text: return transformed("x", value.rows, transforms)
        case .recipient, .loyalty, .product: return transformed(["x": "x"], value.rows, transforms)
        case .attributes:
            let some = customers.attributes.keys.reduce(into: RowSet(capacity: value.rows.capacity)) { some, name in
                if let inner = self.value(of: name, in: .attributes, for: value.rows) { some.formUnion(inner.rows) }
            }
            return transformed(["x": "x"], some, transforms)
                + transformed([:] as [String: String], value.rows.subtracting(some), transforms)
        case .number: return transformedPoints(of: value.rows, transforms)
        case .flag, .list: return []
        }
    }

    private func transformed(_ sample: Any, _ rows: RowSet, _ transforms: [String]) -> [Value] {
        MergeValue.transformed(sample, by: transforms).map { [Value(value: $0, rows: rows)] } ?? []
    }

    private func transformedPoints(of rows: RowSet, _ transforms: [String]) -> [Value] {
        var rowsOfResult: [MergeValue: RowSet] = [:]
        rows.forEach { row in
            let source = facts.audience.valueRow(for: row) { customers.loyaltyPoints[$0] != CustomerColumns.noNumber }
            guard let source,
                let result = MergeValue.transformed(Int(customers.loyaltyPoints[source]), by: transforms)
            else { return }
            rowsOfResult[result, default: RowSet(capacity: rows.capacity)].insert(row)
        }
        return rowsOfResult.map { Value(value: $0.key, rows: $0.value) }
    }

    private func field(_ name: String, _ rows: RowSet) -> Value? {
        switch name {
        case "id": return Value(value: .text, rows: rows)
        case "attributes": return Value(value: .attributes, rows: rows)
        case "product": return product.map { _ in Value(value: .product, rows: rows) }
        case "loyalty":
            let parts = ["tier", "points", "pointsExpireAt"].compactMap { loyalty($0, rows)?.rows }
            return Value(
                value: .loyalty, rows: parts.reduce(into: RowSet(capacity: rows.capacity)) { $0.formUnion($1) })
        default:
            return plainField(name, rows).map { Value(value: .text, rows: $0) }
        }
    }

    private func plainField(_ name: String, _ rows: RowSet) -> RowSet? {
        let customers = customers
        return switch name {
        case "givenName": known(name, rows) { [column = customers.givenName] in column.code($0) >= 0 }
        case "familyName": known(name, rows) { [column = customers.familyName] in column.code($0) >= 0 }
        case "patronymic": known(name, rows) { [column = customers.patronymic] in column.code($0) >= 0 }
        case "city": known(name, rows) { [column = customers.city] in column.code($0) >= 0 }
        case "region": known(name, rows) { [column = customers.region] in column.code($0) >= 0 }
        case "language": known(name, rows) { [column = customers.language] in column.code($0) >= 0 }
        case "email": known(name, rows) { [column = customers.email] in !column.isMissing($0) }
        case "phone": known(name, rows) { [column = customers.phone] in !column.isMissing($0) }
        case "gender": known(name, rows) { [column = customers.gender] in column[$0] != CustomerColumns.absent }
        case "birthDate": known(name, rows) { [column = customers.birthDate] in column[$0] != CustomerColumns.noDate }
        default: nil
        }
    }

    private func loyalty(_ name: String, _ rows: RowSet) -> Value? {
        let customers = customers
        return switch name {
        case "tier":
            Value(
                value: .text,
                rows: known("loyalty.tier", rows) { [column = customers.loyaltyTier] in column.code($0) >= 0 })
        case "points":
            Value(
                value: .number,
                rows: known("loyalty.points", rows) { [column = customers.loyaltyPoints] in
                    column[$0] != CustomerColumns.noNumber
                })
        case "pointsExpireAt":
            Value(
                value: .text,
                rows: known("loyalty.pointsExpireAt", rows) {
                    customers.loyaltyPointsExpireOn[$0] != CustomerColumns.noDate
                })
        default: nil
        }
    }

    private func hasText(_ name: String, of product: Product) -> Bool {
        switch name {
        case "id": true
        case "name": !product.name.isEmpty
        default: false
        }
    }

    /// Which of the given recipients know a field, by their own record or another of the person.
    private func known(_ field: String, _ rows: RowSet, _ isKnown: @Sendable (Int) -> Bool) -> RowSet {
        facts.known(field, isKnown).intersection(rows)
    }
}
