import CampaignDomain

/// Lists what may stand in a place of an expression.
struct CandidateSource {
    let vocabulary: ExpressionVocabulary
    let place: ExpressionPlace
    /// What is written of the word.
    let written: String

    private typealias Candidate = ExpressionCompletion.Candidate

    func candidates(
        for expectation: CompletionReader.Expectation, collection: Selection.Collection?
    ) -> [ExpressionCompletion.Candidate] {
        switch expectation {
        case .subject: subjects(of: collection)
        case .afterWord(let word): afterWord(word, collection)
        case .comparison(let operand): comparisons(for: operand.type)
        case .value(let operand): values(of: operand)
        case .upperEnd: keywords("and")
        case .presence: keywords("unknown", "known", "not")
        case .span(let isNextAllowed):
            (isNextAllowed ? keywords("next") : []) + ["7d", "30d", "90d", "1y"].map { Candidate($0, .value) }
        case .openValues: [Candidate("(", .keyword)]
        case .identifier(let kind): identifiers(kind)
        case .collection: Selection.Collection.allCases.map { Candidate($0.rawValue, .keyword) }
        case .sum: OrderSum.allCases.map { Candidate("orders.\($0.rawValue)", .field) }
        case .entry: keywords("entry")
        case .connective: connectives(in: collection)
        }
    }

    private func keywords(_ words: String...) -> [ExpressionCompletion.Candidate] {
        words.map { Candidate($0, .keyword) }
    }

    private func connectives(in collection: Selection.Collection?) -> [ExpressionCompletion.Candidate] {
        guard collection != nil else { return keywords("and", "or") }
        return keywords("and", "or", "where", "within") + (place == .chain ? keywords("since") : [])
    }

    // MARK: Left sides

    private func subjects(of collection: Selection.Collection?) -> [ExpressionCompletion.Candidate] {
        var fields: [String] = []
        switch collection {
        case .orders: fields = OrderField.allCases.map(\.rawValue)
        case .events: fields = EventField.allCases.map(\.rawValue)
        case nil: break
        }
        fields += CustomerField.named.map(\.name)
        fields += vocabulary.attributes.map { CustomerField.attribute($0).description }
        fields += vocabulary.externalSystems.map { CustomerField.externalID(system: $0).description }
        fields += vocabulary.messengers.map { CustomerField.messenger($0).description }
        fields += ["last order", "first order", "last event", "first event"]
        let holding = HoldingFunction.allCases.filter { place == .chain || $0 != .opened && $0 != .clicked }
        let functions = holding.map(\.rawValue) + ValueFunction.allCases.map(\.rawValue)
        return fields.map { Candidate($0, .field) } + functions.map { Candidate($0 + "(", .function) }
            + keywords("not")
    }

    private func afterWord(_ word: String, _ collection: Selection.Collection?) -> [ExpressionCompletion.Candidate] {
        if let operand = Operand(name: word, in: collection) { return comparisons(for: operand.type) }
        if Edge(rawValue: word.lowercased()) != nil {
            return Selection.Collection.allCases.map { Candidate($0.singular, .keyword) }
        }
        return []
    }

    // MARK: Right sides

    private func comparisons(for type: ValueType) -> [ExpressionCompletion.Candidate] {
        let signs: [Comparison]
        var words = ["in", "not in", "is"]
        switch type {
        case .text: signs = [.equal, .notEqual, .contains]
        case .symbol: signs = [.equal, .notEqual]
        case .birthday:
            signs = []
            words = ["within", "is"]
        case .number:
            signs = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
            words = ["between"] + words
        case .date, .time:
            signs = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
            words = ["within", "between"] + words
        case .asCompared:
            signs = Comparison.allCases
            words = ["within", "between"] + words
        }
        return signs.map { Candidate($0.rawValue, .comparison) } + words.map { Candidate($0, .keyword) }
    }

    private func values(of operand: Operand) -> [ExpressionCompletion.Candidate] {
        switch (operand.type, operand) {
        case (.symbol(.part(let scheme)), _):
            let parts = (scheme ?? vocabulary.lifecycle).flatMap { vocabulary.schemeParts[$0.rawValue] } ?? []
            return parts.map { Candidate(Literal.symbol($0.id).description, .value, detail: $0.name) }
        case (.symbol(let set), _): return (set.fixedWords ?? []).map { Candidate($0, .value) }
        case (_, .customer(let field)): return texts(vocabulary.values[field]?.offered(written: written) ?? [])
        case (_, .event(.campaign)): return texts(vocabulary.campaigns)
        case (_, .event(.chain)): return texts(vocabulary.chains)
        case (_, .event(.message)): return texts(vocabulary.messages)
        case (_, .event(.category)), (_, .order(.category)): return texts(vocabulary.categories)
        default: return []
        }
    }

    private func texts(_ values: [String]) -> [ExpressionCompletion.Candidate] {
        values.map { Candidate(Literal.quoted($0), .value) }
    }

    private func identifiers(_ kind: ExpressionError.Reason.NameKind) -> [ExpressionCompletion.Candidate] {
        let entries: [ExpressionVocabulary.Entry]
        switch kind {
        case .segment: entries = vocabulary.segments
        case .list: entries = vocabulary.lists
        case .scheme: entries = vocabulary.schemes
        case .field, .function, .collection, .sum: entries = []
        }
        return entries.map { Candidate(Literal.quoted($0.id), .identifier, detail: $0.name) }
    }
}
