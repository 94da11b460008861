extension CustomerColumns {
    /// Tells whether a record has a value of a field, by the name it has in the file; an attribute by its own name. A field that does
    /// not exist has none.
    public func knowledge(of field: String) -> @Sendable (Int) -> Bool {
        switch field {
        case "givenName": return { [givenName] in givenName.code($0) >= 0 }
        case "familyName": return { [familyName] in familyName.code($0) >= 0 }
        case "patronymic": return { [patronymic] in patronymic.code($0) >= 0 }
        case "gender": return { [gender] in gender[$0] != CustomerColumns.absent }
        case "birthDate": return { [birthDate] in birthDate[$0] != CustomerColumns.noDate }
        case "email": return { [email] in !email.isMissing($0) }
        case "phone": return { [phone] in !phone.isMissing($0) }
        case "pushId": return { [pushID] in !pushID.isMissing($0) }
        case "messengers": return { [messengers] in !messengers.entries($0).isEmpty }
        case "city": return { [city] in city.code($0) >= 0 }
        case "region": return { [region] in region.code($0) >= 0 }
        case "timezone": return { [zone] in zone.code($0) >= 0 }
        case "language": return { [language] in language.code($0) >= 0 }
        case "source": return { [source] in source.code($0) >= 0 }
        case "loyalty":
            return { [loyaltyTier, loyaltyPoints] in
                loyaltyTier.code($0) >= 0 || loyaltyPoints[$0] != CustomerColumns.noNumber
            }
        case "interests": return { [interests] in !interests.codes($0).isEmpty }
        case "tags": return { [tags] in !tags.codes($0).isEmpty }
        default:
            guard let column = attributes[field] else { return { _ in false } }
            return { column.code($0) >= 0 }
        }
    }
}
