import AudienceEngine
import CampaignDomain

/// How old the fields are that a campaign uses, against `policies.bestBefore`.
struct FieldFreshness {
    private let context: PreviewContext
    /// The fields of customer records that the campaign uses and that have a best-before, in order of name.
    private let fields: [(name: String, bestBefore: TimeSpan)]
    private let consentBestBefore: TimeSpan?

    init(context: PreviewContext) {
        self.context = context
        let bestBefore = context.policies.bestBefore
        fields = CampaignFields(campaign: context.campaign, definitions: context.audience.definitions)
            .names(messages: context.messages, offers: context.offers)
            .compactMap { name in bestBefore[name].map { (name, $0) } }
            .sorted { $0.name < $1.name }
        consentBestBefore = context.campaign.content == .service ? nil : bestBefore["consents"]
    }

    var isEmpty: Bool { fields.isEmpty && consentBestBefore == nil }

    func firstStale(for row: Int) -> Evidence? {
        for field in fields {
            if let evidence = staleField(field.name, field.bestBefore, row) { return evidence }
        }
        return staleConsent(row)
    }

    func stale(for row: Int) -> [Evidence] {
        fields.compactMap { staleField($0.name, $0.bestBefore, row) } + (staleConsent(row).map { [$0] } ?? [])
    }

    private func staleField(_ name: String, _ bestBefore: TimeSpan, _ row: Int) -> Evidence? {
        let customers = context.customers
        guard let source = context.audience.valueRow(for: row, where: { customers.isKnown(name, $0) }),
            let since = customers.updatedAt(source) ?? customers.registeredAt(source),
            since <= context.audience.asOf - bestBefore
        else { return nil }
        return .staleField(name, since: since, bestBefore: bestBefore)
    }

    /// The newest grant of the person's records for the channel, when even that is too old.
    private func staleConsent(_ row: Int) -> Evidence? {
        guard let consentBestBefore else { return nil }
        let consents = context.customers.consents
        var newest: Instant?
        for record in context.audience.linkedRecords(of: row) {
            let consent = context.audience.recordConsent(
                of: Int(record), purpose: .marketing, channel: context.campaign.channel)
            guard consent.state.isGranted, case .entry(let entry) = consent.decidedBy,
                consents.at[entry] != CustomerColumns.noTime
            else { continue }
            newest = max(newest ?? .distantPast, Instant(seconds: consents.at[entry]))
        }
        guard let newest, newest <= context.audience.asOf - consentBestBefore else { return nil }
        return .staleField("consents", since: newest, bestBefore: consentBestBefore)
    }
}

extension CustomerColumns {
    /// Whether a record has a value of a field, by the name it has in the file.
    fileprivate func isKnown(_ field: String, _ row: Int) -> Bool {
        switch field {
        case "givenName": givenName.code(row) >= 0
        case "familyName": familyName.code(row) >= 0
        case "patronymic": patronymic.code(row) >= 0
        case "gender": gender[row] != CustomerColumns.absent
        case "birthDate": birthDate[row] != CustomerColumns.noDate
        case "email": !email.isMissing(row)
        case "phone": !phone.isMissing(row)
        case "pushId": !pushID.isMissing(row)
        case "messengers": !messengers.entries(row).isEmpty
        case "city": city.code(row) >= 0
        case "region": region.code(row) >= 0
        case "timezone": zone.code(row) >= 0
        case "language": language.code(row) >= 0
        case "source": source.code(row) >= 0
        case "loyalty": loyaltyTier.code(row) >= 0 || loyaltyPoints[row] != CustomerColumns.noNumber
        case "interests": !interests.codes(row).isEmpty
        case "tags": !tags.codes(row).isEmpty
        default: attributes[field].map { $0.code(row) >= 0 } ?? false
        }
    }
}
