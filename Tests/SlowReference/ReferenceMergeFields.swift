/// What templates may name, and what it is for one record.
extension ReferencePlan {
    /// The record's own value, else the latest known of its person; the product is the first known offer.
    func mergeValue(_ name: String, _ record: CustomerRow) -> String? {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        switch name {
        case "id": return record.id
        case "givenName": return moment.value(record, \.givenName)
        case "familyName": return moment.value(record, \.familyName)
        case "email": return moment.value(record, \.email)
        case "phone": return moment.value(record, \.phone)
        case "gender": return moment.value(record, \.gender)
        case "birthDate": return moment.value(record, \.birthDate)?.written
        case "patronymic", "city", "region", "language", "loyalty.tier": return moment.value(record) { $0.texts[name] }
        case "loyalty.points": return moment.value(record, \.loyaltyPoints).map { "\($0)" }
        case "loyalty.pointsExpireAt": return moment.value(record, \.loyaltyPointsExpireAt)?.written
        case "loyalty":
            return ["tier", "points", "pointsExpireAt"].lazy.compactMap { mergeValue("loyalty.\($0)", record) }.first
        case "product.id": return offers.first?.id
        case "product.name": return offers.first?.name
        default:
            guard parts.count == 2, parts[0] == "attributes" else { return nil }
            return moment.value(record) { $0.attributes[parts[1]]?.text }
        }
    }

    /// Whether some recipient could have a value under the name.
    func isMergeField(_ name: String) -> Bool {
        let own: Set = [
            "id", "givenName", "familyName", "patronymic", "email", "phone", "gender", "birthDate", "city", "region",
            "language", "loyalty", "product",
        ]
        if own.contains(name) || name.hasPrefix("loyalty.") || name.hasPrefix("product.") { return true }
        guard name.hasPrefix("attributes.") else { return false }
        let attribute = String(name.dropFirst("attributes.".count))
        return moment.workspace.customers.values.contains { $0.attributes[attribute] != nil }
    }

    /// A template as a record would get it; a broken one as it is written.
    func rendered(_ template: String, for record: CustomerRow) -> String {
        ReferenceTemplate.parse(template).map { nodes in
            ReferenceTemplate.rendered(nodes) { mergeValue($0, record) }
        } ?? template
    }
}

extension CivilDate {
    /// `YYYY-MM-DD`.
    var written: String {
        let (year, month, day) = components
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
