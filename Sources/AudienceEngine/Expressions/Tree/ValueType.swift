import CampaignDomain

/// What a field or function gives, which decides how it may be compared.
public enum ValueType: Hashable, Sendable {
    /// Compared folded; has no order.
    case text
    case number
    case date
    case time
    /// A day of every year: only `within`.
    case birthday
    /// One of a few words.
    case symbol(SymbolSet)
    /// Attributes and event values: text, number or date, as what they are compared with.
    case asCompared
}

/// The words a field can have.
public enum SymbolSet: Hashable, Sendable {
    case gender, consent, channel, eventKind, bounce, flag
    /// The parts of a scheme; nil is the lifecycle.
    case part(of: SchemeID?)

    /// The words, nil when only the workspace's definitions know them.
    var fixedWords: [String]? {
        switch self {
        case .gender: Gender.allCases.map(\.rawValue)
        case .consent: [ConsentStatus.granted, .withdrawn].map(\.rawValue)
        case .channel: Channel.allCases.map(\.rawValue)
        case .eventKind: EventKind.allCases.map(\.rawValue)
        case .bounce: BounceKind.allCases.map(\.rawValue)
        case .flag: CustomerFlags.names.map(\.name)
        case .part: nil
        }
    }
}

extension Operand {
    /// O(1).
    public var type: ValueType {
        switch self {
        case .customer(let field): field.type
        case .order(let field): field.type
        case .event(let field): field.type
        case .scheme(let id): .symbol(.part(of: id))
        case .count, .sum, .daysSince: .number
        case .moment: .time
        }
    }
}
