import CampaignDomain

extension Parser {
    /// A field or a function that gives a value.
    mutating func operand() throws(ExpressionError) -> Operand {
        guard case .word(let word) = token.kind else { throw unexpected(.fieldOrFunction) }
        let name = token
        if following.kind == .open { return try valueFunction(word, at: name.range) }
        advance()
        if let edge = Edge(rawValue: word.lowercased()), let collection = takeSingular() {
            return .moment(edge, Selection(collection))
        }
        return try field(word, at: name)
    }

    /// `order` or `event` after `last` or `first`.
    private mutating func takeSingular() -> Selection.Collection? {
        guard case .word(let word) = token.kind,
            let collection = Selection.Collection.allCases.first(where: {
                $0.singular == word.lowercased() || $0.rawValue == word.lowercased()
            })
        else { return nil }
        advance()
        return collection
    }

    private mutating func valueFunction(_ word: String, at range: SourceRange) throws(ExpressionError) -> Operand {
        guard let function = ValueFunction(rawValue: word.lowercased()) else {
            let names = HoldingFunction.allCases.map(\.rawValue) + ValueFunction.allCases.map(\.rawValue)
            let near = Spelling.nearest(to: word, among: names)
            throw ExpressionError(.unknownName(.function, word), at: range, suggestion: near.map { "\($0)(…)" })
        }
        advance()
        advance()
        let operand: Operand
        switch function {
        case .count: operand = .count(try selection())
        case .sum: operand = try sum()
        case .last: operand = .moment(.last, try selection())
        case .first: operand = .moment(.first, try selection())
        case .daysSince: operand = .daysSince(try dated())
        case .scheme: operand = .scheme(SchemeID(try knownID(.scheme, among: vocabulary?.schemes)))
        }
        try expect(.close, .closing)
        return operand
    }

    private mutating func dated() throws(ExpressionError) -> Operand {
        let start = token.range
        let operand = try nested { (parser) throws(ExpressionError) in try parser.operand() }
        switch operand.type {
        case .date, .time, .asCompared: return operand
        case .birthday, .text, .number, .symbol:
            throw ExpressionError(.needsTime(operand.description), at: start.through(previousRange))
        }
    }

    // MARK: Selections

    /// `orders` or `events`, with `where`, `within` and `since entry` in any order.
    mutating func selection() throws(ExpressionError) -> Selection {
        guard case .word(let word) = token.kind else { throw unexpected(.collection) }
        guard let collection = Selection.Collection(rawValue: word.lowercased()) else {
            let near = Spelling.nearest(to: word, among: Selection.Collection.allCases.map(\.rawValue))
            throw ExpressionError(.unknownName(.collection, word), at: token.range, suggestion: near)
        }
        advance()
        return try clauses(of: collection)
    }

    private mutating func sum() throws(ExpressionError) -> Operand {
        guard case .word(let word) = token.kind else { throw unexpected(.sum) }
        let known = OrderSum.allCases.map { "orders.\($0.rawValue)" }
        guard let index = known.firstIndex(of: word.lowercased()) else {
            throw ExpressionError(
                .unknownName(.sum, word), at: token.range, suggestion: Spelling.nearest(to: word, among: known))
        }
        advance()
        return .sum(OrderSum.allCases[index], try clauses(of: .orders))
    }

    private mutating func clauses(of collection: Selection.Collection) throws(ExpressionError) -> Selection {
        var selection = Selection(collection)
        while true {
            if selection.condition == nil, take(.where) {
                selection.condition = try condition(of: collection)
            } else if selection.span == nil, take(.within) {
                if token.kind == .keyword(.next) { throw ExpressionError(.nextNeedsDate, at: token.range) }
                selection.span = try span()
            } else if !selection.isSinceEntry, token.kind == .keyword(.since) {
                try sinceEntry()
                selection.isSinceEntry = true
            } else {
                return selection
            }
        }
    }

    private mutating func sinceEntry() throws(ExpressionError) {
        let range = token.range
        advance()
        try expect(.keyword(.entry), .entryAfterSince)
        if place != .chain {
            throw ExpressionError(.onlyInsideChain("\"since entry\""), at: range.through(previousRange))
        }
    }

    private mutating func condition(of collection: Selection.Collection) throws(ExpressionError) -> Condition {
        collections.append(collection)
        defer { collections.removeLast() }
        return try nested { (parser) throws(ExpressionError) in try parser.disjunction() }
    }

    // MARK: Fields

    private mutating func field(_ word: String, at name: Token) throws(ExpressionError) -> Operand {
        if let operand = Operand(name: word, in: collections.last) {
            if operand == .customer(.lifecycle), let vocabulary, vocabulary.lifecycle == nil {
                throw ExpressionError(.unknownName(.scheme, "lifecycle"), at: name.range)
            }
            return operand
        }
        if let quoted = quotedKeyField(word, after: name) { return .customer(quoted) }
        throw unknownField(word, at: name.range)
    }

    /// `attr."delivery note"`, with the quotes right behind the point.
    private mutating func quotedKeyField(_ word: String, after name: Token) -> CustomerField? {
        guard let (prefix, key) = CustomerField.split(word), key.isEmpty, case .string(let text) = token.kind,
            token.range.column == name.range.column + name.range.length
        else { return nil }
        advance()
        return .keyed(prefix: prefix, key: text)
    }

    private func unknownField(_ word: String, at range: SourceRange) -> ExpressionError {
        let owns = collections.isEmpty ? Parser.onlyInside(word) : nil
        if let owns { return ExpressionError(.onlyInsideWhere(word, collection: owns.rawValue), at: range) }
        var names = CustomerField.named.map(\.name) + CustomerField.keyedPrefixes.map { $0 + "." }
        switch collections.last {
        case .orders: names = OrderField.allCases.map(\.rawValue) + names
        case .events: names = EventField.allCases.map(\.rawValue) + names
        case nil: names += ["last order", "first order", "last event", "first event"]
        }
        let near = Spelling.nearest(to: word, among: names)
        return ExpressionError(.unknownName(.field, word), at: range, suggestion: near)
    }

    private static func onlyInside(_ word: String) -> Selection.Collection? {
        let name = word.lowercased()
        if EventField(rawValue: name) != nil { return .events }
        return OrderField(rawValue: name) == nil ? nil : .orders
    }
}

/// Functions that give a value.
enum ValueFunction: String, CaseIterable {
    case count, sum, last, first
    case daysSince = "days_since"
    case scheme
}
