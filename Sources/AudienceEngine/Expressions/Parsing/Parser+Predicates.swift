import CampaignDomain

extension Parser {
    /// A function that holds or not, or an operand with what follows it. `not in` and `not between` are the `not` of the
    /// predicate.
    mutating func predicate() throws(ExpressionError) -> Condition {
        if case .word(let word) = token.kind, following.kind == .open,
            let function = HoldingFunction(name: word)
        {
            return .predicate(try holdingFunction(function, name: word))
        }
        let start = token.range
        let operand = try operand()
        let subject = Subject(operand: operand, range: start.through(previousRange))
        if take(.not) {
            guard token.kind == .keyword(.in) || token.kind == .keyword(.between) else {
                throw unexpected(.inOrBetween)
            }
            return .not(.predicate(try tail(of: subject)))
        }
        return .predicate(try tail(of: subject))
    }

    private mutating func tail(of subject: Subject) throws(ExpressionError) -> Predicate {
        let sign = token
        switch sign.kind {
        case .comparison(let comparison):
            advance()
            try check(comparison, sign: sign, suits: subject)
            return .comparison(subject.operand, comparison, try literal(for: subject, comparison: comparison))
        case .keyword(.in):
            advance()
            try refuseBirthday(subject, sign: sign)
            return .membership(subject.operand, try literals(for: subject))
        case .keyword(.between):
            advance()
            return try between(subject, sign: sign)
        case .keyword(.is):
            advance()
            return try presence(of: subject.operand)
        case .keyword(.within):
            advance()
            return .within(subject.operand, try window(for: subject, sign: sign))
        default:
            throw unexpected(.comparison(after: subject.operand.description))
        }
    }

    private mutating func between(_ subject: Subject, sign: Token) throws(ExpressionError) -> Predicate {
        try check(.lessOrEqual, sign: sign, suits: subject)
        let low = try literal(for: subject, comparison: .greaterOrEqual)
        try expect(.keyword(.and), .andOfBetween)
        return .between(subject.operand, low, try literal(for: subject, comparison: .lessOrEqual))
    }

    private mutating func presence(of operand: Operand) throws(ExpressionError) -> Predicate {
        let isNegated = take(.not)
        if take(.unknown) { return .presence(operand, isKnown: isNegated) }
        if take(.known) { return .presence(operand, isKnown: !isNegated) }
        throw unexpected(.unknownOrKnown)
    }

    private mutating func window(for subject: Subject, sign: Token) throws(ExpressionError) -> Window {
        let next = token.range
        let isNext = take(.next)
        let range = token.range
        let span = try span()
        switch subject.operand.type {
        case .date, .birthday, .asCompared:
            if span.unit == .hours { throw ExpressionError(.needsWholeDays, at: range) }
        case .time:
            if isNext { throw ExpressionError(.nextNeedsDate, at: next) }
        case .text, .number, .symbol:
            throw ExpressionError(.needsTime(subject.operand.description), at: subject.range)
        }
        return Window(span, isNext: isNext)
    }

    mutating func span() throws(ExpressionError) -> Span {
        guard case .span(let span, _) = token.kind else { throw unexpected(.span) }
        advance()
        return span
    }

    // MARK: What suits what

    private func check(_ comparison: Comparison, sign: Token, suits subject: Subject) throws(ExpressionError) {
        try refuseBirthday(subject, sign: sign)
        let why: Unsuitability
        switch (subject.operand.type, comparison) {
        case (.text, _) where comparison.isOrder: why = .textHasNoOrder
        case (.symbol, _) where comparison.isOrder: why = .wordsHaveNoOrder
        case (.number, .contains), (.date, .contains), (.time, .contains): why = .notText
        default: return
        }
        throw ExpressionError(
            .wrongOperator(Parser.spelling(sign), field: subject.operand.description, why: why), at: sign.range)
    }

    private func refuseBirthday(_ subject: Subject, sign: Token) throws(ExpressionError) {
        guard subject.operand.type == .birthday else { return }
        throw ExpressionError(
            .wrongOperator(Parser.spelling(sign), field: "birthday", why: .everyYear), at: sign.range)
    }

    private static func spelling(_ sign: Token) -> String {
        switch sign.kind {
        case .comparison(let comparison): comparison.rawValue
        case .keyword(let keyword): keyword.rawValue
        default: sign.name
        }
    }
}

/// An operand and where it stands, for the errors about what follows it.
struct Subject {
    var operand: Operand
    var range: SourceRange
}

/// Functions that hold or do not hold by themselves.
enum HoldingFunction: String, CaseIterable {
    case any
    case inList = "in_list"
    case inSegment = "in_segment"
    case opened, clicked

    init?(name: String) {
        guard let function = HoldingFunction.allCases.first(where: { $0.rawValue == name.lowercased() }) else {
            return nil
        }
        self = function
    }
}

extension Parser {
    fileprivate mutating func holdingFunction(
        _ function: HoldingFunction, name: String
    ) throws(ExpressionError) -> Predicate {
        let range = token.range
        advance()
        advance()
        let predicate: Predicate
        switch function {
        case .any: predicate = .exists(try selection())
        case .inList: predicate = .inList(ListID(try knownID(.list, among: vocabulary?.lists)))
        case .inSegment: predicate = .inSegment(SegmentID(try knownID(.segment, among: vocabulary?.segments)))
        case .opened, .clicked:
            if place != .chain { throw ExpressionError(.onlyInsideChain("\(name)(…)"), at: range) }
            predicate = .chainReaction(function == .opened ? .opened : .clicked, step: try identifier(.step))
        }
        try expect(.close, .closing)
        return predicate
    }

    /// The id of something that the vocabulary must know, when there is one.
    mutating func knownID(
        _ kind: ExpressionError.Reason.NameKind, among known: [ExpressionVocabulary.Entry]?
    ) throws(ExpressionError) -> String {
        let range = token.range
        let id = try identifier(.id(kind))
        guard let known, !known.contains(where: { $0.id == id }) else { return id }
        let near =
            known.first { $0.name.folded == id.folded }?.id ?? Spelling.nearest(to: id, among: known.map(\.id))
        throw ExpressionError(.unknownName(kind, id), at: range, suggestion: near.map(Literal.quoted))
    }

    private mutating func identifier(_ what: Expectation) throws(ExpressionError) -> String {
        defer { advance() }
        switch token.kind {
        case .string(let text), .word(let text): return text
        case .number(_, let spelling), .span(_, let spelling): return spelling
        default: throw unexpected(what)
        }
    }
}
