import CampaignDomain

extension SegmentCatalog {
    /// Whether somebody's events can change who is in one of these segments or schemes, or in one that they stand on.
    ///
    /// A command that only counts need not read events otherwise. Definitions that cannot be read count as needing them, so that
    /// nobody has to decide twice. O(predicates).
    public func needEvents(segments: [SegmentID], schemes: [SchemeID]) -> Bool {
        var waiting = segments.map { DefinitionReference.segment($0) } + schemes.map { .scheme($0) }
        var seen = Set(waiting)
        while let next = waiting.popLast() {
            guard let roots = roots(of: next) else { return true }
            for root in roots {
                if root.looksAtEvents { return true }
                waiting += root.references(lifecycle: lifecycle).filter { seen.insert($0).inserted }
            }
        }
        return false
    }

    private func roots(of definition: DefinitionReference) -> [Condition]? {
        switch definition {
        case .segment(let id): (try? expression(of: id)).map { [$0.root] }
        case .scheme(let id): (try? parts(of: id)).map { $0.map(\.root) }
        }
    }

    /// The scheme that `lifecycle` means.
    private var lifecycle: SchemeID? {
        SchemeID.lifecycles.first { (try? parts(of: $0)) != nil }
    }
}

extension Condition {
    /// Marketing consents count, for events withdraw them.
    fileprivate var looksAtEvents: Bool {
        var found = false
        forEachPredicate { predicate in
            if predicate.selection?.collection == .events { found = true }
            if case .customer(.consent) = predicate.operand { found = true }
            if case .chainReaction = predicate { found = true }
        }
        return found
    }
}
