import CampaignDomain

extension SegmentReports {
    /// What the members of a set are like, beside the base and beside the ideal that its segment or scheme declares.
    public func profile(of set: MemberSet) throws(EvaluationError) -> MemberProfile {
        try profile(of: try rows(of: set), ideal: try ideal(of: set))
    }

    /// What any visible records are like. O(records × attributes), and the items of all orders.
    ///
    /// - Parameters:
    ///   - ideal: an expression that describes whom the set was meant for.
    ///   - isCancelled: asked between attributes; what is left out then is not in the result.
    public func profile(
        of rows: RowSet, ideal: Expression? = nil, isCancelled: () -> Bool = { false }
    ) throws(EvaluationError) -> MemberProfile {
        let reader = ProfileReader(
            audience: audience, members: rows, counting: evaluator.personCounting,
            reachability: evaluator.facts.reachability)
        var attributes: [AttributeProfile] = []
        for attribute in ProfileAttribute.allCases where !isCancelled() {
            if let profile = reader.profile(of: attribute) { attributes.append(profile) }
        }
        return MemberProfile(
            memberCount: rows.count, baseCount: audience.visible.count, attributes: attributes,
            ideal: try ideal.map { expression throws(EvaluationError) in try match(expression, rows) })
    }

    private func match(_ ideal: Expression, _ members: RowSet) throws(EvaluationError) -> IdealMatch {
        let meeting = try evaluator.rows(where: ideal)
        return IdealMatch(
            expression: ideal.text, membersMeeting: meeting.intersection(members),
            outsideMeeting: meeting.subtracting(members), memberCount: members.count)
    }

    /// The portrait that a segment, or the scheme of a part, declares; nil when it declares none.
    public func ideal(of set: MemberSet) throws(EvaluationError) -> Expression? {
        let (text, reference): (String?, DefinitionReference)
        switch set {
        case .base: return nil
        case .segment(let id): (text, reference) = (audience.definitions.segment(id)?.ideal, .segment(id))
        case .part(let id, _), .unassigned(let id):
            (text, reference) = (audience.definitions.scheme(id)?.ideal, .scheme(id))
        }
        guard let text else { return nil }
        do {
            return try Expression.parse(text, vocabulary: ExpressionVocabulary(definitions: audience.definitions))
        } catch {
            throw .invalid(reference, error)
        }
    }
}
