import AudienceEngine
import CampaignDomain

/// How old the fields are that a campaign uses, against `policies.bestBefore`.
struct FieldFreshness: Sendable {
    struct Field: Sendable {
        let name: String
        let bestBefore: TimeSpan
        /// Whether a record has a value. Found once, since a name costs more than a column.
        let isKnown: @Sendable (Int) -> Bool
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

    /// The records that the campaign knows too old a thing of.
    func stale(_ facts: PreviewFacts) -> RowSet {
        var stale = context.none
        for field in fields { stale.formUnion(facts.stale(self, field)) }
        if consentBestBefore != nil {
            stale.formUnion(facts.consents(.marketing, on: context.campaign.channel).stale)
        }
        return stale
    }

    func stale(for row: Int) -> [Evidence] {
        let stale: [Evidence] = fields.compactMap { field in
            staleSince(field, row).map { .staleField(field.name, since: $0, bestBefore: field.bestBefore) }
        }
        guard let consentBestBefore, let since = staleConsent(row) else { return stale }
        return stale + [.staleField("consents", since: since, bestBefore: consentBestBefore)]
    }

    func staleSince(_ field: Field, _ row: Int) -> Instant? {
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
