import CampaignDomain

/// What a consent is about.
public struct ConsentTopic: Hashable, Sendable {
    public let purpose: ConsentPurpose
    /// Nil is every channel.
    public let channel: Channel?

    public init(_ purpose: ConsentPurpose, _ channel: Channel? = nil) {
        self.purpose = purpose
        self.channel = channel
    }

    public static let email = ConsentTopic(.marketing, .email)
    public static let sms = ConsentTopic(.marketing, .sms)
    public static let allMarketing = ConsentTopic(.marketing)
    public static let dataProcessing = ConsentTopic(.dataProcessing)

    /// `email`, `sms` …, `all` or `dataProcessing`.
    public var name: String {
        purpose == .dataProcessing ? purpose.rawValue : channel?.rawValue ?? "all"
    }

    init?(name: Substring) {
        switch name {
        case "all": self = .allMarketing
        case "dataProcessing": self = .dataProcessing
        default:
            guard let channel = Channel(rawValue: String(name)) else { return nil }
            self.init(.marketing, channel)
        }
    }
}

/// What a word of a tool says about a consent.
public enum ConsentWord: String, CaseIterable, Sendable {
    case granted
    case withdrawn
    /// The person is not subscribed, and the tool does not say whether they ever were: takes back what this source granted,
    /// and says nothing otherwise.
    case notGranted
    case nothing
}

/// The words by which a column states a consent.
public struct ConsentWords: Hashable, Sendable {
    /// By folded word.
    public let meanings: [String: ConsentWord]
    /// Of an empty field.
    public let whenEmpty: ConsentWord
    /// How the words are written.
    public let spelling: ConsentSpelling

    public init(
        _ meanings: [String: ConsentWord], whenEmpty: ConsentWord = .nothing, spelling: ConsentSpelling = .plain
    ) {
        self.meanings = meanings
        self.whenEmpty = whenEmpty
        self.spelling = spelling
    }

    static let yes = ["yes", "true", "1", "on", "y", "да", "так"]
    static let no = ["no", "false", "0", "off", "n", "нет", "ні"]

    /// Yes is one thing, no another.
    public static func flag(
        yes: ConsentWord, no: ConsentWord, spelling: ConsentSpelling = .plain
    ) -> ConsentWords {
        ConsentWords(
            Dictionary(
                ConsentWords.yes.map { ($0, yes) } + ConsentWords.no.map { ($0, no) },
                uniquingKeysWith: { first, _ in first }), spelling: spelling)
    }

    /// The words of our own files: what stands there is called by its name.
    static let stated = ConsentWords(
        flag(yes: .granted, no: .notGranted).meanings.merging([
            "granted": .granted, "withdrawn": .withdrawn, "unknown": .nothing,
        ]) { first, _ in first })
}

/// How a tool writes where a consent stands. What it has no word for is the word that promises least.
public struct ConsentSpelling: Hashable, Sendable {
    public var granted: String
    public var withdrawn: String
    /// Nobody ever stated anything.
    public var unknown: String
    /// Of somebody who is written to without a marketing consent, as service content may be; nil is the word for unknown.
    public var addressed: String?
    /// Of somebody who may be written to but whose address bounces; nil where the tool does not say so here.
    public var bounced: String?

    public init(
        granted: String, withdrawn: String, unknown: String, addressed: String? = nil, bounced: String? = nil
    ) {
        self.granted = granted
        self.withdrawn = withdrawn
        self.unknown = unknown
        self.addressed = addressed
        self.bounced = bounced
    }

    public static let plain = ConsentSpelling(granted: "granted", withdrawn: "withdrawn", unknown: "")
}

/// What a column of a file means in a workspace. The same description serves for reading and for writing.
public enum ColumnMeaning: Hashable, Sendable {
    case ignored
    case attribute(String)
    /// A JSON object, each member of which is an attribute.
    case attributesObject
    /// The workspace's own id of the record.
    case id
    /// The id in a system; nil is the tool whose file this is.
    case externalID(system: String?)
    /// A profile on the site or in the app that turns out to be this person.
    case anonymousID
    case text(CustomerText)
    /// Given and family name in one.
    case fullName
    case messenger(String)
    case gender
    case birthDate
    case registeredAt
    case updatedAt
    case tags
    case interests
    case loyaltyTier
    case loyaltyPoints
    case loyaltyPointsExpireAt
    /// Raised by a word that means yes.
    case flag(String)
    /// A word that states a consent.
    case consent(ConsentTopic, ConsentWords)
    /// When a consent was granted; a time here states the grant.
    case consentGrantedAt(ConsentTopic)
    case consentConfirmedAt(ConsentTopic)
    /// When a consent was withdrawn. In the files of some tools the column itself says that everybody in the file has withdrawn.
    case consentWithdrawnAt(ConsentTopic, always: Bool)
    /// When whatever the column of words says came to be.
    case consentChangedAt(ConsentTopic)
    /// How it can be proved: an address of the network, a method, a form.
    case consentProof(ConsentTopic)
    /// When the email address was found not to exist; `always` as above.
    case bouncedAt(always: Bool)
    case order(OrderField)
    case event(EventField)
}

/// The plain texts of a customer record.
public enum CustomerText: String, CaseIterable, Sendable {
    case givenName, familyName, patronymic, email, phone, pushId, city, region, timezone, language, source
}

/// The columns of orders; those of its items repeat from row to row.
public enum OrderField: String, CaseIterable, Sendable {
    case id, customer, customerExternalId, email, phone, givenName, familyName, at, status, cancelledAt, total, currency
    case channel, sku, quantity, price, items
}

/// The columns of events, as `events.jsonl` names them.
public enum EventField: String, CaseIterable, Sendable {
    case customer, customerExternalId, email, phone, anonymousId, at, kind, channel, campaign, chain, step, message
    case address, bounce, sku, query, value, ticket
}
