import CampaignDomain

extension Parser {
    /// `( VALUE, … )`.
    mutating func literals(for subject: Subject) throws(ExpressionError) -> [Literal] {
        try expect(.open, .openingAfterIn)
        var values = [try literal(for: subject, comparison: .equal)]
        while take(.comma) { values.append(try literal(for: subject, comparison: .equal)) }
        try expect(.close, .commaOrClosing)
        return values
    }

    /// The value that is next, as the subject's type wants it.
    mutating func literal(for subject: Subject, comparison: Comparison) throws(ExpressionError) -> Literal {
        try refuseKeyword(as: subject)
        let literal: Literal
        switch subject.operand.type {
        case .text: literal = .text(try spelling())
        case .symbol where comparison == .contains: literal = .text(try spelling())
        case .symbol(let set): literal = .symbol(try word(of: set, for: subject))
        case .number: literal = try number(for: subject)
        case .date: literal = try date(for: subject, orInstant: false)
        case .time: literal = try date(for: subject, orInstant: true)
        case .birthday: throw unexpected(.within)
        case .asCompared: literal = try anyLiteral(for: subject, comparison: comparison)
        }
        advance()
        return literal
    }

    /// Keywords are no values; `= unknown` is a common slip with a better answer.
    private func refuseKeyword(as subject: Subject) throws(ExpressionError) {
        guard case .keyword(let keyword) = token.kind else { return }
        if keyword == .unknown {
            throw ExpressionError(.compareWithUnknown(field: subject.operand.description), at: token.range)
        }
        throw ExpressionError(.reservedValue(keyword.rawValue), at: token.range)
    }

    /// The value as text, however it is spelt.
    private func spelling() throws(ExpressionError) -> String {
        switch token.kind {
        case .string(let text), .word(let text): text
        case .number(_, let spelling), .span(_, let spelling): spelling
        case .date(let date): date.description
        default: throw unexpected(.value)
        }
    }

    private func wrongValue(_ subject: Subject, expects: Expectation) -> ExpressionError {
        switch token.kind {
        case .end, .close, .open, .comma, .comparison: unexpected(expects)
        default:
            ExpressionError(
                .wrongValue(field: subject.operand.description, expects: expects, found: token.name), at: token.range)
        }
    }

    private func number(for subject: Subject) throws(ExpressionError) -> Literal {
        if case .number(let number, _) = token.kind { return .number(number) }
        throw wrongValue(subject, expects: .number)
    }

    private func date(for subject: Subject, orInstant: Bool) throws(ExpressionError) -> Literal {
        switch token.kind {
        case .date(let date): return .date(date)
        case .string(let text), .word(let text):
            if let date = CalendarDate(text) { return .date(date) }
            if orInstant, let instant = Instant(iso8601: text) { return .instant(instant) }
        default: break
        }
        throw wrongValue(subject, expects: .date)
    }

    /// Attributes take the type of the value; order needs one that has an order.
    private func anyLiteral(for subject: Subject, comparison: Comparison) throws(ExpressionError) -> Literal {
        if comparison == .contains { return .text(try spelling()) }
        switch token.kind {
        case .number(let number, _): return .number(number)
        case .date(let date): return .date(date)
        default:
            if comparison.isOrder { throw wrongValue(subject, expects: .numberOrDate) }
            return .text(try spelling())
        }
    }

    /// One of the words of a set, in its own spelling.
    private func word(of set: SymbolSet, for subject: Subject) throws(ExpressionError) -> String {
        let written = try spelling()
        guard let known = set.fixedWords ?? parts(of: set) else { return written }
        if let word = known.first(where: { $0.folded == written.folded }) { return word }
        let field = subject.operand.description
        if written.folded == "unknown" { throw ExpressionError(.compareWithUnknown(field: field), at: token.range) }
        throw ExpressionError(
            .unknownWord(written, field: field, known: known), at: token.range,
            suggestion: Spelling.nearest(to: written, among: known))
    }

    /// The parts of a scheme, nil when they are not known.
    private func parts(of set: SymbolSet) -> [String]? {
        guard case .part(let scheme) = set, let vocabulary, let id = scheme ?? vocabulary.lifecycle else { return nil }
        return vocabulary.schemeParts[id.rawValue]?.map(\.id)
    }
}
