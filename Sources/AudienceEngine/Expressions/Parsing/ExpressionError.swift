/// Why a text is not an expression, and where.
public struct ExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
    public let range: SourceRange
    public let reason: Reason
    /// The nearest word that would do.
    public let suggestion: String?

    init(_ reason: Reason, at range: SourceRange, suggestion: String? = nil) {
        self.range = range
        self.reason = reason
        self.suggestion = suggestion
    }

    /// The first character of the fault; 1 is the first of the text.
    public var column: Int { range.column }
    /// In characters; at least 1.
    public var length: Int { max(1, range.length) }

    /// `column 8: there is no field "gendr"; did you mean "gender"?`
    public var description: String { "column \(column): \(message)" }

    /// What is wrong and what to do, without the place.
    public var message: String {
        guard let suggestion else { return reason.message }
        return "\(reason.message); did you mean \(suggestion)?"
    }

    /// What is wrong. ``message`` words it in English, whoever speaks another language takes the case apart.
    public enum Reason: Hashable, Sendable {
        case tooLong(limit: Int)
        case tooDeep(limit: Int)
        case unclosedString
        case unexpectedCharacter(String)
        case notANumber(String)
        case noSuchDay(String)
        case nothingWritten
        /// Nothing was found at the end.
        case expected(Expectation, found: String?)
        case unknownName(NameKind, String)
        case unknownWord(String, field: String, known: [String])
        case wrongValue(field: String, expects: Expectation, found: String)
        case wrongOperator(String, field: String, why: Unsuitability)
        case reservedValue(String)
        case compareWithUnknown(field: String)
        case onlyInsideChain(String)
        case onlyInsideWhere(String, collection: String)
        case needsWholeDays
        case nextNeedsDate
        case needsTime(String)

        public enum NameKind: String, Hashable, Sendable {
            case field, function, collection, segment, list, scheme, sum
        }
    }
}

extension ExpressionError.Reason {
    public var message: String {
        switch self {
        case .tooLong(let limit): "the expression is longer than \(limit) bytes; make segments of its parts"
        case .tooDeep(let limit): "more than \(limit) levels of parentheses and \"not\"; make a segment of a part"
        case .unclosedString: "the quotation mark is never closed"
        case .unexpectedCharacter(let character): "\"\(character)\" means nothing here"
        case .notANumber(let text): "\"\(text)\" is not a number that can be computed with"
        case .noSuchDay(let text): "there is no day \(text)"
        case .nothingWritten: "nothing is written"
        case .expected(let what, let found): "expected \(what.message), found \(found ?? "the end")"
        case .unknownName(.sum, let name): "\"\(name)\" cannot be summed; orders.total and orders.quantity can"
        case .unknownName(let kind, let name): "there is no \(kind.rawValue) \"\(name)\""
        case .unknownWord(let word, let field, let known): unknownWord(word, field: field, known: known)
        case .wrongValue(let field, let expects, let found):
            "\(field) is compared with \(expects.message), not with \(found)"
        case .wrongOperator(let sign, let field, let why): "\"\(sign)\" does not suit \(field): \(why.message)"
        case .reservedValue(let word): "\"\(word)\" is a word of the language; put it in quotes to mean the text"
        case .compareWithUnknown(let field): "nothing equals unknown; write \"\(field) is unknown\""
        case .onlyInsideChain(let what): "\(what) has a meaning only inside a chain"
        case .onlyInsideWhere(let what, let collection):
            "\"\(what)\" belongs to one of the \(collection); write any(\(collection) where \(what) …)"
        case .needsWholeDays: "a date has no hours; write whole days, such as 7d"
        case .nextNeedsDate: "only a date or birthday can lie ahead; leave out \"next\""
        case .needsTime(let field): "\(field) is neither a time nor a date"
        }
    }

    private func unknownWord(_ word: String, field: String, known: [String]) -> String {
        guard !known.isEmpty, known.count <= 8 else { return "\(field) is never \"\(word)\"" }
        return "\(field) is never \"\(word)\" but one of \(known.joined(separator: ", "))"
    }
}
