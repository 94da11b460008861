import CampaignDomain

extension Explanation {
    /// The predicates that the answer rests on, from left to right: those of the tree, and in the place of each `in_segment`
    /// those of its segment, transitively. A segment that is used again is not entered again. O(predicates).
    public var leaves: [Explanation] {
        var entered: Set<SegmentID> = []
        var leaves: [Explanation] = []
        collectLeaves(into: &leaves, &entered)
        return leaves
    }

    private func collectLeaves(into leaves: inout [Explanation], _ entered: inout Set<SegmentID>) {
        switch form {
        case .all, .any, .not: for part in parts { part.collectLeaves(into: &leaves, &entered) }
        case .predicate(.inSegment(let id)):
            if entered.insert(id).inserted { segment?.collectLeaves(into: &leaves, &entered) }
        case .predicate: leaves.append(self)
        }
    }

    /// What the tree would come to, by the same three-valued logic, if some predicates were otherwise wherever they stand, also
    /// inside the segments that are used. Predicates inside a `where` and the parts of schemes stay as they are.
    ///
    /// - Parameter forced: what a predicate is to come to; nil leaves it as it is.
    /// - Complexity: O(predicates), each segment once.
    public func truth(forcing forced: (Predicate) -> Truth?) -> Truth {
        var segments: [SegmentID: Truth] = [:]
        return truth(forcing: forced, &segments)
    }

    private func truth(forcing forced: (Predicate) -> Truth?, _ segments: inout [SegmentID: Truth]) -> Truth {
        switch form {
        case .all:
            var result = Truth.yes
            for part in parts { result = min(result, part.truth(forcing: forced, &segments)) }
            return result
        case .any:
            var result = Truth.no
            for part in parts { result = max(result, part.truth(forcing: forced, &segments)) }
            return result
        case .not: return (parts.first?.truth(forcing: forced, &segments) ?? .unknown).negated
        case .predicate(let predicate):
            if let truth = forced(predicate) { return truth }
            guard case .inSegment(let id) = predicate, let segment else { return truth }
            if let known = segments[id] { return known }
            // Whoever is not known to be in a segment is not in it.
            let membership: Truth = segment.truth(forcing: forced, &segments) == .yes ? .yes : .no
            segments[id] = membership
            return membership
        }
    }
}
