/// One statement of consent, as a source wrote it down.
struct Consent: Sendable {
    enum Status: String, Sendable {
        case granted, withdrawn, unknown
    }

    /// A marketing consent has a channel; that for data processing has none.
    var channel: Channel?
    var status: Status
    var at: Instant
    var source: String
    var confirmedAt: Instant?
    var proof: String?
}

struct Loyalty: Sendable {
    var tier: String
    var points: Int
    var pointsExpireAt: CivilDate?
}

/// One row of one source, as `customers.jsonl` holds it.
struct CustomerRecord: Sendable {
    /// The number in the record's id, `c-0000017`.
    var number: Int
    var externalIDs: [(system: StaticString, id: String)] = []
    var givenName: String?
    var familyName: String?
    var patronymic: String?
    var gender: Gender?
    var birthDate: CivilDate?
    var email: String?
    var phone: String?
    var pushID: String?
    var telegram: String?
    var city: City?
    var language: String?
    var registeredAt: Instant
    var source: String
    var updatedAt: Instant?
    var consents: [Consent] = []
    var loyalty: Loyalty?
    var interests: [String] = []
    var tags: [String] = []
    var flags: [String] = []
    var store: String?
    /// The given name as it is called, in languages that have a form for that.
    var vocative: String?
}

extension CustomerRecord {
    func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.name("id")
        writer.identifier("c-", number)
        writeExternalIDs(to: &writer)
        writer.field("givenName", givenName)
        writer.field("familyName", familyName)
        writer.field("patronymic", patronymic)
        writer.field("gender", gender?.rawValue)
        if let birthDate {
            writer.name("birthDate")
            writer.date(birthDate)
        }
        writeContacts(to: &writer)
        writer.field("registeredAt", registeredAt)
        writer.field("source", source)
        writer.field("updatedAt", updatedAt)
        writeConsents(to: &writer)
        writeLoyalty(to: &writer)
        writer.field("interests", interests)
        writer.field("tags", tags)
        writer.field("flags", flags)
        if store != nil || vocative != nil {
            writer.name("attributes")
            writer.openObject()
            writer.field("store", store)
            writer.field("vocative", vocative)
            writer.closeObject()
        }
        writer.closeObject()
    }

    private func writeExternalIDs(to writer: inout JSONWriter) {
        guard !externalIDs.isEmpty else { return }
        writer.name("externalIds")
        writer.openObject()
        for externalID in externalIDs { writer.field(externalID.system, externalID.id) }
        writer.closeObject()
    }

    private func writeContacts(to writer: inout JSONWriter) {
        writer.field("email", email)
        writer.field("phone", phone)
        writer.field("pushId", pushID)
        if let telegram {
            writer.name("messengers")
            writer.openObject()
            writer.field("telegram", telegram)
            writer.closeObject()
        }
        writer.field("city", city?.name)
        writer.field("region", city?.region)
        writer.field("timezone", city?.timezone)
        writer.field("language", language)
    }

    private func writeConsents(to writer: inout JSONWriter) {
        guard !consents.isEmpty else { return }
        writer.name("consents")
        writer.openArray()
        for consent in consents {
            writer.openObject()
            writer.field("purpose", consent.channel == nil ? "dataProcessing" : "marketing")
            writer.field("channel", consent.channel?.rawValue)
            writer.field("status", consent.status.rawValue)
            writer.field("at", consent.at)
            writer.field("source", consent.source)
            writer.field("proof", consent.proof)
            writer.field("confirmedAt", consent.confirmedAt)
            writer.closeObject()
        }
        writer.closeArray()
    }

    private func writeLoyalty(to writer: inout JSONWriter) {
        guard let loyalty else { return }
        writer.name("loyalty")
        writer.openObject()
        writer.field("tier", loyalty.tier)
        writer.field("points", loyalty.points)
        if let date = loyalty.pointsExpireAt {
            writer.name("pointsExpireAt")
            writer.date(date)
        }
        writer.closeObject()
    }
}
