import CampaignDomain

extension ImportedCustomer {
    /// Writes the record as a line of `customers.jsonl`, the fields in the order of the documentation.
    ///
    /// - Parameters:
    ///   - id: of the record.
    ///   - source: from which tool the row is.
    ///   - consents: those that are to stand in the record.
    func write(id: [UInt8], source: String, consents: [ConsentEntry], into json: inout JSONBytes) {
        json.beginObject()
        json.key("id")
        json.text(id)
        writeExternalIDs(source, into: &json)
        write(.givenName, into: &json)
        write(.familyName, into: &json)
        write(.patronymic, into: &json)
        if let gender {
            json.key("gender")
            json.text(gender.rawValue)
        }
        if let birthDate {
            json.key("birthDate")
            json.date(birthDate)
        }
        write(.email, into: &json)
        write(.phone, into: &json)
        write(.pushId, into: &json)
        write(messengers, "messengers", into: &json)
        write(.city, into: &json)
        write(.region, into: &json)
        write(.timezone, into: &json)
        write(.language, into: &json)
        write(registeredAt, "registeredAt", into: &json)
        json.key("source")
        if let origin = self[.source] { json.text(origin) } else { json.text(source) }
        write(updatedAt, "updatedAt", into: &json)
        ConsentEntry.write(consents, into: &json)
        writeLoyalty(into: &json)
        write(interests, "interests", into: &json)
        write(tags, "tags", into: &json)
        writeFlags(into: &json)
        writeAttributes(into: &json)
        json.endObject()
    }

    private func writeExternalIDs(_ source: String, into json: inout JSONBytes) {
        guard externalID != nil || !otherIDs.isEmpty else { return }
        json.key("externalIds")
        json.beginObject()
        if let externalID {
            json.key(named: source)
            json.text(externalID)
        }
        for other in otherIDs where externalID == nil || !other.key.elementsEqual(source.utf8) {
            json.key(named: other.key)
            json.text(other.text)
        }
        json.endObject()
    }

    private func write(_ field: CustomerText, into json: inout JSONBytes) {
        guard let text = self[field] else { return }
        json.key(field.key)
        json.text(text)
    }

    private func write(_ instant: Instant?, _ key: StaticString, into json: inout JSONBytes) {
        guard let instant else { return }
        json.key(key)
        json.instant(instant)
    }

    private func write(_ pairs: [KeyedText], _ key: StaticString, into json: inout JSONBytes) {
        guard !pairs.isEmpty else { return }
        json.key(key)
        json.beginObject()
        for pair in pairs {
            json.key(named: pair.key)
            json.text(pair.text)
        }
        json.endObject()
    }

    private func write(_ texts: [Bytes], _ key: StaticString, into json: inout JSONBytes) {
        guard !texts.isEmpty else { return }
        json.key(key)
        json.beginArray()
        for text in texts { json.text(text) }
        json.endArray()
    }

    private func writeLoyalty(into json: inout JSONBytes) {
        guard tier != nil || points != nil || pointsExpireAt != nil else { return }
        json.key("loyalty")
        json.beginObject()
        if let tier {
            json.key("tier")
            json.text(tier)
        }
        if let points {
            json.key("points")
            json.number(points)
        }
        if let pointsExpireAt {
            json.key("pointsExpireAt")
            json.date(pointsExpireAt)
        }
        json.endObject()
    }

    private func writeFlags(into json: inout JSONBytes) {
        guard !flags.isEmpty else { return }
        json.key("flags")
        json.beginArray()
        for flag in flags { json.text(flag) }
        json.endArray()
    }

    private func writeAttributes(into json: inout JSONBytes) {
        guard !attributes.isEmpty || attributesObject != nil else { return }
        json.key("attributes")
        json.beginObject()
        for attribute in attributes {
            json.key(named: attribute.key)
            json.text(attribute.text)
        }
        for member in attributesObject?.members ?? [] {
            json.key(named: member.key)
            json.digits(member.value.line)
        }
        json.endObject()
    }
}
