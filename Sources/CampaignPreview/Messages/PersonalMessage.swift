import AudienceEngine
import CampaignDomain

/// A variant of a campaign's message, seen by one person.
public struct VariantChoice: Hashable, Sendable {
    public let variant: Campaign.Variant
    /// Its place among the campaign's variants.
    public let place: Int
    /// Which share of the audience gets it, 0 to 1.
    public let share: Double
    /// Whether it is the one that the person gets.
    public let isOwn: Bool
}

/// A variant's message as one record's person would get it, and what a reviewer should know about the two.
public struct PersonalMessage: Sendable {
    public let choice: VariantChoice
    /// The definition as it is written.
    public let message: Message
    /// The templates filled in; those that cannot be parsed as they are written.
    public let text: MessageText
    public let remarks: [MessageRemark]
    /// How many parts the body takes; nil unless it is an SMS.
    public let sms: SMSLength?
    /// What sending it costs: every part of an SMS is paid for. Nil when the campaign names no cost.
    public let cost: Money?
}

/// Something about a message and its recipient that a reviewer should know.
public enum MessageRemark: Hashable, Sendable {
    /// The template cannot be parsed and would go out as it is written.
    case broken(MessagePart, TemplateFault)
    /// No recipient can have the field.
    case unknownField(String)
    /// The person has no value, and nothing stands in its place.
    case hole(field: String)
    /// The person has no value, and the template says something else.
    case fallback(field: String)
    /// The text addresses one gender; the person's is another, or unknown.
    case gender(Gender?, text: Gender)
    case language(String, text: String)
    /// An offered product that the person has and is not due to buy again.
    case owned(ProductID, boughtAt: Instant, dueAt: Instant?)
}

extension CampaignPreview {
    /// The variant at a place, any number being valid, or the person's own. Nil when the campaign has none. O(variants).
    ///
    /// - Parameter row: a visible row, targeted or not.
    public func variant(_ place: Int? = nil, for row: Int) -> VariantChoice? {
        let variants = campaign.variants
        guard !variants.isEmpty, let own = context.variant(of: row) else { return nil }
        let place = place.map { ($0 % variants.count + variants.count) % variants.count } ?? own
        return VariantChoice(
            variant: variants[place], place: place, share: campaign.variantShares[place], isOwn: place == own)
    }

    /// A variant's message as a row's person gets it: a targeted record's is that of its kept record. Nil when the message
    /// does not exist. O(the person's orders + distinct products ordered).
    public func message(_ choice: VariantChoice, for row: Int) -> PersonalMessage? {
        guard let message = audience.definitions.message(choice.variant.message) else { return nil }
        let recipient = outcome.targeted.contains(row) ? context.keptRow(of: row) : row
        let marked = MarkedMessage(message)
        let text = marked.rendered(for: recipient, in: audience, offer: context.offers.first)
        let sms = campaign.channel == .sms ? SMSLength(text.body.plain) : nil
        return PersonalMessage(
            choice: choice, message: message, text: text,
            remarks: templateRemarks(marked, text) + personRemarks(message, recipient),
            sms: sms,
            cost: campaign.costPerMessage.map { Money(minorUnits: $0.minorUnits &* Int64(sms?.parts ?? 1)) })
    }

    private func templateRemarks(_ marked: MarkedMessage, _ text: MessageText) -> [MessageRemark] {
        var named: Set<String> = []
        let unknown = MergeFieldNames(customers: context.customers).unknown(in: marked.tags)
            .filter { named.insert($0).inserted }
        // A field of a section goes by its path here, and by the name in its tag among the unknown.
        func known(_ fields: [String]) -> [String] {
            fields.filter { field in
                let member = field.split(separator: ".").last.map(String.init) ?? field
                return !unknown.contains(member) && named.insert(field).inserted
            }
        }
        return marked.faults.map { .broken($0.part, $0.fault) } + unknown.map { .unknownField($0) }
            + known(text.texts.flatMap(\.holes)).map { .hole(field: $0) }
            + known(text.texts.flatMap(\.fallbacks)).map { .fallback(field: $0) }
    }

    private func personRemarks(_ message: Message, _ row: Int) -> [MessageRemark] {
        var remarks: [MessageRemark] = []
        let gender = context.gender(of: row)
        if let wanted = message.gender, wanted != gender { remarks.append(.gender(gender, text: wanted)) }
        let languages = context.customers.language
        if let text = message.language,
            let own = audience.valueRow(for: row, where: { languages.code($0) >= 0 }).flatMap({ languages[$0] }),
            let language = own.primaryLanguage, let written = text.primaryLanguage, language != written
        {
            remarks.append(.language(own, text: text))
        }
        return remarks + owned(row)
    }

    private func owned(_ row: Int) -> [MessageRemark] {
        OfferOwnership(context: context).evidence(for: row).compactMap { fact in
            guard case .product(let product, let boughtAt, let dueAt) = fact else { return nil }
            return .owned(product, boughtAt: boughtAt, dueAt: dueAt)
        }
    }
}
