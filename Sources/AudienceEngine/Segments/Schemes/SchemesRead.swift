import CampaignDomain

extension ExpressionEvaluator {
    /// The schemes that expressions read, directly or through segments, in order of id; `lifecycle` reads the scheme it
    /// means. What is wrong with a segment is not told here: it reads nothing. O(text of what is read).
    public func schemes(readBy expressions: [Expression], segments: [SegmentID]) -> [SchemeID] {
        let lifecycle = ExpressionVocabulary(definitions: audience.definitions).lifecycle
        var waiting =
            segments.map { DefinitionReference.segment($0) }
            + expressions.flatMap { $0.root.references(lifecycle: lifecycle) }
        var seen: Set<DefinitionReference> = []
        var schemes: [SchemeID] = []
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            switch next {
            case .scheme(let id): schemes.append(id)
            case .segment(let id):
                waiting += (try? catalog.expression(of: id))?.root.references(lifecycle: lifecycle) ?? []
            }
        }
        return schemes.sorted()
    }
}
