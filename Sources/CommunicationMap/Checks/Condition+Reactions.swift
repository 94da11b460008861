import AudienceEngine
import CampaignDomain

extension Condition {
    typealias Reaction = (kind: EventKind, step: String)

    /// Every `opened("step")` and `clicked("step")`, from left to right.
    var reactions: [Reaction] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.reactions)
        case .not(let inner): inner.reactions
        case .predicate(.chainReaction(let kind, let step)): [(kind, step)]
        case .predicate: []
        }
    }

    /// The reactions without each of which the condition cannot hold: parts of an `and`, not of an `or` or `not`.
    var neededReactions: [Reaction] {
        switch self {
        case .all(let parts): parts.flatMap(\.neededReactions)
        case .predicate(.chainReaction(let kind, let step)): [(kind, step)]
        case .any, .not, .predicate: []
        }
    }

    /// The parts of the outermost `and`.
    var conjuncts: [Condition] {
        if case .all(let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
    }

    /// The words that a field of the event must have, one of them, for the condition to hold; nil when it may be anything.
    func wanted(_ field: EventField) -> [String]? {
        conjuncts.lazy.compactMap { part -> [String]? in
            switch part {
            case .predicate(.comparison(.event(field), .equal, let value)): [value].words
            case .predicate(.membership(.event(field), let values)): values.words
            default: nil
            }
        }.first
    }

    /// The event fields whose value the condition needs to hold.
    var neededEventFields: [EventField] {
        conjuncts.compactMap { part in
            switch part {
            case .predicate(.comparison(.event(let field), let comparison, _)) where comparison != .notEqual: field
            case .predicate(.membership(.event(let field), _)), .predicate(.between(.event(let field), _, _)),
                .predicate(.presence(.event(let field), isKnown: true)):
                field
            default: nil
            }
        }
    }
}

extension [Literal] {
    /// Nil when one of them is no text.
    fileprivate var words: [String]? {
        var words: [String] = []
        for literal in self {
            switch literal {
            case .text(let word), .symbol(let word): words.append(word)
            case .number, .date, .instant: return nil
            }
        }
        return words
    }
}
