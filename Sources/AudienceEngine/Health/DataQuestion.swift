import CampaignDomain

/// Something that a customer can be asked for.
public enum DataQuestion: Hashable, Sendable {
    /// An address that can be used.
    case address(AddressKind)
    /// Consent to marketing on a channel, from somebody who never said yes or no.
    case consent(Channel)
    /// Consent to the use of data, likewise.
    case dataProcessing
    /// The confirmation of a consent, where policies want a double opt-in.
    case confirmation(Channel)
    /// The value of a field.
    case field(CustomerField)

    /// The question that would make a field known; nil for what nobody can tell by being asked: ids, dates of records, loyalty,
    /// tags, scores.
    init?(about field: CustomerField) {
        switch field {
        case .email: self = .address(.email)
        case .phone: self = .address(.phone)
        case .attribute("address"): self = .address(.mail)
        case .consent(let channel): self = .consent(channel)
        case .dataProcessingConsent: self = .dataProcessing
        case .name, .givenName: self = .field(.givenName)
        case .birthDate, .birthday, .age: self = .field(.birthDate)
        case .familyName, .patronymic, .gender, .city, .region, .language, .attribute: self = .field(field)
        default: return nil
        }
    }

    /// The question that would fill a hole in a message.
    ///
    /// - Parameter name: as templates write it, `city` or `attributes.store`.
    public init?(templateName name: String) {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            guard parts[0] == "attributes" else { return nil }
            self.init(about: .attribute(parts[1]))
        } else {
            guard let known = CustomerField.named.first(where: { $0.name == name }) else { return nil }
            self.init(about: known.field)
        }
    }

    /// The name of what is asked for, as files and commands write it: `phone`, `consent.sms`, `attributes.store`.
    public var name: String {
        switch self {
        case .address(let kind):
            switch kind {
            case .email: "email"
            case .phone: "phone"
            case .push: "pushId"
            case .messenger: "messengers"
            case .mail: "attributes.address"
            }
        case .consent(let channel): "consent.\(channel.rawValue)"
        case .dataProcessing: "consent.dataProcessing"
        case .confirmation(let channel): "confirmation.\(channel.rawValue)"
        case .field(.attribute(let name)): "attributes.\(name)"
        case .field(let field): field.description
        }
    }

    /// The field that is known after the answer; nil for what no expression can ask for.
    var field: CustomerField? {
        switch self {
        case .address(.email): .email
        case .address(.phone): .phone
        case .address(.mail): .attribute("address")
        case .address, .confirmation: nil
        case .consent(let channel): .consent(channel)
        case .dataProcessing: .dataProcessingConsent
        case .field(let field): field
        }
    }
}

/// What one would gain if everybody who can be asked a question answered it.
///
/// Persons are counted, each by the smallest of its records.
public struct DataAsk: Sendable {
    public let question: DataQuestion
    /// Whom to ask: persons of whom it is not known, whose data may be used and whom nobody flagged.
    public let people: CountedRows
    /// How many of them a direct channel reaches already; the others can only be asked where they come by themselves.
    public let reachableCount: Int
    /// Each with at least one person: reach, segments, schemes, messages, of each kind the largest first.
    public let gains: [DataGain]
    /// For each channel those who would be reachable if they also agreed to it, having said nothing of it yet.
    public let ifAgreed: [(channel: Channel, people: CountedRows)]
    /// Everybody for whom something is gained: what the questions are ranked by.
    public let gaining: CountedRows
}

/// What an answer would be good for, and for whom.
public struct DataGain: Sendable {
    public enum Kind: Hashable, Sendable {
        /// A channel would reach them.
        case reach(Channel)
        /// Whether they are in a segment would be known, whatever they answer.
        case segment(SegmentID)
        /// In which part of a scheme they are would be known.
        case scheme(SchemeID)
        /// The messages of a campaign to come would have one hole or fallback less for them.
        case messages(of: CampaignID)
    }

    public let kind: Kind
    public let people: CountedRows
    /// For a channel: those of them whom no direct channel reaches now.
    public let newlyReached: CountedRows?
}

/// A campaign to come whose messages ask for a field, and the recipients of whom it is not known.
public struct MessageHole: Sendable {
    public let campaign: CampaignID
    /// As the template writes it.
    public let name: String
    /// Records.
    public let rows: RowSet

    public init(campaign: CampaignID, name: String, rows: RowSet) {
        self.campaign = campaign
        self.name = name
        self.rows = rows
    }
}
