/// What reading a row does with one column: the meaning of the column without anything that must be counted or compared.
struct ColumnStep {
    enum Kind {
        case ignored
        case text(CustomerText)
        case attribute, id, externalID, otherID, anonymousID, fullName, messenger
        case registeredAt, updatedAt
        case tags, interests, attributesObject
        /// A value that is kept as an attribute when it cannot be read.
        case value
        case flag
        case word, grantedAt, confirmedAt, withdrawnAt, changedAt, proof
        case bouncedAt
    }

    let kind: Kind
    /// Of a consent, the place of its topic; −1 without one.
    let topic: Int
    /// Whether an empty field says something.
    let speaksWhenEmpty: Bool

    init(_ meaning: ColumnMeaning, topic: Int) {
        self.topic = topic
        kind = Kind(meaning)
        speaksWhenEmpty =
            switch meaning {
            case .consentWithdrawnAt(_, always: true), .bouncedAt(always: true): true
            case .consent(_, let words): words.whenEmpty != .nothing
            default: false
            }
    }
}

extension ColumnStep.Kind {
    fileprivate init(_ meaning: ColumnMeaning) {
        switch meaning {
        case .ignored, .order, .event: self = .ignored
        case .text(let field): self = .text(field)
        case .attribute: self = .attribute
        case .id: self = .id
        case .externalID(nil): self = .externalID
        case .externalID: self = .otherID
        case .anonymousID: self = .anonymousID
        case .fullName: self = .fullName
        case .messenger: self = .messenger
        case .registeredAt: self = .registeredAt
        case .updatedAt: self = .updatedAt
        case .tags: self = .tags
        case .interests: self = .interests
        case .attributesObject: self = .attributesObject
        case .gender, .birthDate, .loyaltyTier, .loyaltyPoints, .loyaltyPointsExpireAt: self = .value
        case .flag: self = .flag
        case .consent: self = .word
        case .consentGrantedAt: self = .grantedAt
        case .consentConfirmedAt: self = .confirmedAt
        case .consentWithdrawnAt: self = .withdrawnAt
        case .consentChangedAt: self = .changedAt
        case .consentProof: self = .proof
        case .bouncedAt: self = .bouncedAt
        }
    }
}

extension ColumnMeaning {
    /// The consent that a column is about.
    var topic: ConsentTopic? {
        switch self {
        case .consent(let topic, _), .consentGrantedAt(let topic), .consentConfirmedAt(let topic),
            .consentWithdrawnAt(let topic, _), .consentChangedAt(let topic), .consentProof(let topic):
            topic
        default: nil
        }
    }

    /// The name under which the values of a column are kept: that of an attribute, a system, a messenger or a flag.
    var keptName: String? {
        switch self {
        case .attribute(let name), .messenger(let name), .flag(let name): name
        case .externalID(let system): system
        default: nil
        }
    }
}
