import AudienceEngine
import CampaignDomain

/// What the things of the health page are called.
struct HealthVocabulary {
    let context: PresentationContext
    private var words: Words { context.words }

    init(_ context: PresentationContext) {
        self.context = context
    }

    /// What is asked for: `phone number`, `consent to SMS`.
    func name(_ question: DataQuestion) -> String {
        switch question {
        case .address(let kind): name(kind)
        case .consent(let channel): words("consent to {0}", words(channel.phrase))
        case .dataProcessing: words("consent to the use of data")
        case .confirmation(let channel): words("confirmation of consent to {0}", words(channel.phrase))
        case .field(.attribute(let name)): name
        case .field(let field): self.field(field.description)
        }
    }

    private func name(_ kind: AddressKind) -> String {
        switch kind {
        case .email: words(ValidatedField.email.phrase)
        case .phone: words(ValidatedField.phone.phrase)
        case .push: words("push address")
        case .messenger: words("messenger")
        case .mail: words("postal address")
        }
    }

    /// A field of customer records by its name in the file; an attribute has no other.
    func field(_ name: String) -> String {
        if let field = ValidatedField(rawValue: name) { return words(field.phrase) }
        return HealthVocabulary.fields[name].map { words($0) } ?? name
    }

    private static let fields: [String: Phrase] = [
        "familyName": Phrase("family name"), "patronymic": Phrase("patronymic"), "region": Phrase("region"),
        "language": Phrase("language"), "timezone": Phrase("time zone"), "source": Phrase("source"),
        "interests": Phrase("interests"), "tags": Phrase("tags"), "loyalty": Phrase("loyalty"),
        "pushId": Phrase("push address"), "messengers": Phrase("messengers"),
    ]

    func name(_ subject: DataFreshness.Subject) -> String {
        switch subject {
        case .field(let name): field(name)
        case .consent(let channel): words("consent to {0}", words(channel.phrase))
        }
    }

    func name(_ source: SourceContributions.Source) -> String {
        switch source {
        case .named(let name): name
        case .unnamed: words("without a source")
        case .others(let count): words.counted(count, .otherSource)
        }
    }

    func name(_ kind: DataCoverage.Reference) -> String {
        switch kind {
        case .name: words("a name")
        case .gender: words(ValidatedField.gender.phrase)
        case .birthDate: words(ValidatedField.birthDate.phrase)
        case .city: words(ValidatedField.city.phrase)
        case .interests: words("interests")
        case .consents: words("consents, given or withdrawn")
        }
    }

    func name(_ kind: DataCoverage.Transactional) -> String {
        switch kind {
        case .orders: words("completed orders")
        case .messages: words("messages delivered, opened or clicked")
        case .behaviour: words("visits, views, searches, carts")
        case .service: words("tickets, scores, reviews, calls")
        }
    }

    /// What a gain is, for the people it counts.
    func name(_ gain: DataGain.Kind) -> String {
        switch gain {
        case .reach(let channel): words("reachable by {0}", words(channel.phrase))
        case .segment(let id):
            words("decided in the segment {0}", context.quoted(SegmentNames(context).short(.segment(id))))
        case .scheme(let id): words("decided in the scheme {0}", context.quoted(SegmentNames(context).scheme(id)))
        case .messages(let campaign): words("no hole in the message of {0}", context.campaign(campaign.rawValue))
        }
    }
}

extension CountedNoun {
    fileprivate static let otherSource = CountedNoun("{0} other source", "{0} other sources")
}
