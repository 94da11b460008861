extension CustomerColumns {
    /// Shows every column to a visitor.
    public mutating func visitColumns<Visitor: ColumnVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit("count", &count)
        try visitor.visit("id", &id)
        try visitor.visit("givenName", &givenName, rows: count)
        try visitor.visit("familyName", &familyName, rows: count)
        try visitor.visit("patronymic", &patronymic, rows: count)
        try visitor.visit("email", &email)
        try visitor.visit("phone", &phone)
        try visitor.visit("pushID", &pushID)
        try visitor.visit("city", &city, rows: count)
        try visitor.visit("region", &region, rows: count)
        try visitor.visit("zone", &zone, rows: count)
        try visitor.visit("language", &language, rows: count)
        try visitor.visit("source", &source, rows: count)
        try visitor.visit("gender", &gender)
        try visitor.visit("birthDate", &birthDate)
        try visitor.visit("registeredAt", &registeredAt)
        try visitor.visit("updatedAt", &updatedAt)
        try visitor.visit("flags", &flags)
        try visitor.visit("loyaltyTier", &loyaltyTier, rows: count)
        try visitor.visit("loyaltyPoints", &loyaltyPoints)
        try visitor.visit("loyaltyPointsExpireOn", &loyaltyPointsExpireOn)
        try visitor.visit("interests", &interests)
        try visitor.visit("tags", &tags)
        try visitor.visit("externalIDs", &externalIDs)
        try visitor.visit("messengers", &messengers)
        try visitAttributes(&visitor)
        try visitor.visit("consents", &consents)
    }

    /// The names of attributes are values of the files, so they stand in a column too.
    private mutating func visitAttributes<Visitor: ColumnVisitor>(
        _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        var names = TextColumn()
        for name in attributes.keys.sorted() {
            var name = name
            name.withUTF8 { names.append($0) }
        }
        try visitor.visit("attributes.names", &names)
        for place in 0..<names.count {
            let name = names[place] ?? ""
            var column = attributes[name] ?? CodedColumn()
            try visitor.visit("attributes.\(place)", &column, rows: count)
            attributes[name] = column
        }
    }

    /// Whether the columns fit together, as far as can be told without reading them all. O(columns).
    public var isSound: Bool {
        let coded = [givenName, familyName, patronymic, city, region, zone, language, source, loyaltyTier]
        let counts = [
            gender.count, birthDate.count, registeredAt.count, updatedAt.count, flags.count, loyaltyPoints.count,
            loyaltyPointsExpireOn.count,
        ]
        return counts.allSatisfy { $0 == count } && coded.allSatisfy { $0.isSound(rows: count) }
            && [id, email, phone, pushID].allSatisfy { $0.isSound(rows: count) }
            && attributes.values.allSatisfy { $0.isSound(rows: count) }
            && [interests, tags].allSatisfy { $0.isSound(rows: count) }
            && [externalIDs, messengers].allSatisfy { $0.isSound(rows: count) } && consents.isSound(rows: count)
    }
}
