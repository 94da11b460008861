import CampaignDomain

/// Why an expression that could be read cannot be evaluated.
public enum EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownSegment(SegmentID)
    case unknownList(ListID)
    case unknownScheme(SchemeID)
    case unknownPart(String, SchemeID)
    /// A segment or scheme that the expression uses cannot be read.
    case invalid(DefinitionReference, ExpressionError)
    /// Definitions that use each other; the last is the first again.
    case cycle([DefinitionReference])
    /// Definitions use each other over too many steps.
    case tooDeep(DefinitionReference, limit: Int)
    case onlyInsideChain(String)
    /// A tree that no text parses to, such as an order's field outside of orders.
    case misplaced(String)

    public var description: String {
        switch self {
        case .unknownSegment(let id): "there is no segment \"\(id)\""
        case .unknownList(let id): "there is no list \"\(id)\""
        case .unknownScheme(let id): "there is no scheme \"\(id)\""
        case .unknownPart(let part, let scheme): "scheme \"\(scheme)\" has no part \"\(part)\""
        case .invalid(let place, let error): "\(place): \(error)"
        case .cycle(let path): path.map(\.name).joined(separator: " → ") + " is a circle; let one of them do without"
        case .tooDeep(let place, let limit): "\(place) stands on more than \(limit) others"
        case .onlyInsideChain(let what): "\(what) has a meaning only inside a chain"
        case .misplaced(let what): "\(what) cannot be asked here"
        }
    }
}

/// A definition that expressions can use, and whose own expressions can use others.
public enum DefinitionReference: Hashable, Sendable, CustomStringConvertible {
    case segment(SegmentID)
    case scheme(SchemeID)

    /// The bare id.
    public var name: String {
        switch self {
        case .segment(let id): id.rawValue
        case .scheme(let id): id.rawValue
        }
    }

    public var description: String {
        switch self {
        case .segment(let id): "segment \"\(id)\""
        case .scheme(let id): "scheme \"\(id)\""
        }
    }
}
