import CampaignDomain

extension Condition {
    /// Calls `body` with every predicate, also those inside `where`, from left to right.
    func forEachPredicate(_ body: (Predicate) -> Void) {
        switch self {
        case .all(let parts), .any(let parts): for part in parts { part.forEachPredicate(body) }
        case .not(let inner): inner.forEachPredicate(body)
        case .predicate(let predicate):
            body(predicate)
            predicate.selection?.condition?.forEachPredicate(body)
        }
    }

    /// The segments and schemes it uses directly, each once, in order of appearance.
    ///
    /// - Parameter lifecycle: the scheme that `lifecycle` means.
    func references(lifecycle: SchemeID?) -> [DefinitionReference] {
        var result: [DefinitionReference] = []
        forEachPredicate { predicate in
            let reference: DefinitionReference? =
                switch predicate {
                case .inSegment(let id): .segment(id)
                default: predicate.operand?.scheme(lifecycle: lifecycle).map { .scheme($0) }
                }
            if let reference, !result.contains(reference) { result.append(reference) }
        }
        return result
    }

    /// The first thing that only a chain can answer, as it is written.
    var firstChainReference: String? {
        var found: String?
        forEachPredicate { predicate in
            if case .chainReaction = predicate { found = found ?? predicate.description }
            if predicate.selection?.isSinceEntry == true { found = found ?? "\"since entry\"" }
        }
        return found
    }
}

extension Predicate {
    /// The orders or events it looks at.
    var selection: Selection? {
        if case .exists(let selection) = self { return selection }
        return operand?.selection
    }
}

extension Operand {
    var selection: Selection? {
        switch self {
        case .count(let selection), .sum(_, let selection), .moment(_, let selection): selection
        case .daysSince(let inner): inner.selection
        case .customer, .order, .event, .scheme: nil
        }
    }

    fileprivate func scheme(lifecycle: SchemeID?) -> SchemeID? {
        switch self {
        case .scheme(let id): id
        case .customer(.lifecycle): lifecycle
        default: nil
        }
    }
}
