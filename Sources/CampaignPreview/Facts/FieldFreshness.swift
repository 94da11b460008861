import AudienceEngine
import CampaignDomain

/// How old the fields are that a campaign uses, against `policies.bestBefore`.
struct FieldFreshness {
    private struct Field {
        let name: String
        let bestBefore: TimeSpan
        /// Whether a record has a value. Found once, since a name costs more than a column.
        let isKnown: (Int) -> Bool
    }

    private let context: PreviewContext
    /// The fields of customer records that the campaign uses and that have a best-before, in order of name.
    private let fields: [Field]
    private let updatedAt: Column<Int64>
    private let registeredAt: Column<Int64>
    private let consentBestBefore: TimeSpan?
    private let consents: ConsentReader
    private let consentTimes: Column<Int64>

    init(context: PreviewContext) {
        self.context = context
        let bestBefore = context.policies.bestBefore
        fields = CampaignFields(campaign: context.campaign, definitions: context.audience.definitions)
            .names(messages: context.messages, offers: context.offers)
            .compactMap { name in
                bestBefore[name].map {
                    Field(name: name, bestBefore: $0, isKnown: context.customers.knowledge(of: name))
                }
            }
            .sorted { $0.name < $1.name }
        (updatedAt, registeredAt) = (context.customers.updatedAt, context.customers.registeredAt)
        (consents, consentTimes) = (context.audience.consents, context.customers.consents.at)
        consentBestBefore = context.campaign.content == .service ? nil : bestBefore["consents"]
    }

    var isEmpty: Bool { fields.isEmpty && consentBestBefore == nil }

    func isStale(_ row: Int) -> Bool {
        fields.contains { staleSince($0, row) != nil } || staleConsent(row) != nil
    }

    func stale(for row: Int) -> [Evidence] {
        let stale: [Evidence] = fields.compactMap { field in
            staleSince(field, row).map { .staleField(field.name, since: $0, bestBefore: field.bestBefore) }
        }
        guard let consentBestBefore, let since = staleConsent(row) else { return stale }
        return stale + [.staleField("consents", since: since, bestBefore: consentBestBefore)]
    }

    private func staleSince(_ field: Field, _ row: Int) -> Instant? {
        guard let source = context.audience.valueRow(for: row, where: field.isKnown) else { return nil }
        let updated = updatedAt[source]
        let since = updated != CustomerColumns.noTime ? updated : registeredAt[source]
        guard since != CustomerColumns.noTime, Instant(seconds: since) <= context.audience.asOf - field.bestBefore
        else { return nil }
        return Instant(seconds: since)
    }

    /// The newest grant of the person's records for the channel, when even that is too old.
    private func staleConsent(_ row: Int) -> Instant? {
        guard let consentBestBefore else { return nil }
        var newest = CustomerColumns.noTime
        for record in context.audience.linkedRecords(of: row) {
            let consent = consents.consent(of: Int(record), purpose: .marketing, channel: context.campaign.channel)
            guard consent.state.isGranted, case .entry(let entry) = consent.decidedBy else { continue }
            newest = max(newest, consentTimes[entry])
        }
        guard newest != CustomerColumns.noTime,
            Instant(seconds: newest) <= context.audience.asOf - consentBestBefore
        else { return nil }
        return Instant(seconds: newest)
    }
}

extension CustomerColumns {
    /// Tells whether a record has a value of a field, by the name it has in the file.
    fileprivate func knowledge(of field: String) -> (Int) -> Bool {
        switch field {
        case "givenName": { [givenName] in givenName.code($0) >= 0 }
        case "familyName": { [familyName] in familyName.code($0) >= 0 }
        case "patronymic": { [patronymic] in patronymic.code($0) >= 0 }
        case "gender": { [gender] in gender[$0] != CustomerColumns.absent }
        case "birthDate": { [birthDate] in birthDate[$0] != CustomerColumns.noDate }
        case "email": { [email] in !email.isMissing($0) }
        case "phone": { [phone] in !phone.isMissing($0) }
        case "pushId": { [pushID] in !pushID.isMissing($0) }
        case "messengers": { [messengers] in !messengers.entries($0).isEmpty }
        case "city": { [city] in city.code($0) >= 0 }
        case "region": { [region] in region.code($0) >= 0 }
        case "timezone": { [zone] in zone.code($0) >= 0 }
        case "language": { [language] in language.code($0) >= 0 }
        case "source": { [source] in source.code($0) >= 0 }
        case "loyalty":
            { [loyaltyTier, loyaltyPoints] in
                loyaltyTier.code($0) >= 0 || loyaltyPoints[$0] != CustomerColumns.noNumber
            }
        case "interests": { [interests] in !interests.codes($0).isEmpty }
        case "tags": { [tags] in !tags.codes($0).isEmpty }
        default: attributes[field].map { column in { column.code($0) >= 0 } } ?? { _ in false }
        }
    }
}
