import CampaignDomain

extension Expression {
    /// How long an expression may be, in bytes of UTF-8.
    public static let longest = 262_144
    /// How many parentheses, functions and `not` may stand inside each other.
    public static let deepest = 100

    /// Reads an expression.
    ///
    /// Keywords (`and`, `within` …) may be written in any case, and so may the names of fields and functions; keys such as that
    /// of `attr.store` and ids are taken as they are. Text stands in double or single quotes, or bare when it is one word.
    ///
    /// - Parameters:
    ///   - vocabulary: when given, unknown segments, lists, schemes and scheme parts are errors.
    ///   - place: where the expression stands; only a chain's conditions may ask for its reactions.
    /// - Complexity: O(length); an error costs a look at all names of its kind.
    public static func parse(
        _ text: String, vocabulary: ExpressionVocabulary? = nil, place: ExpressionPlace = .customers
    ) throws(ExpressionError) -> Expression {
        guard text.utf8.count <= longest else {
            throw ExpressionError(.tooLong(limit: longest), at: SourceRange(column: 1, length: 1))
        }
        var parser = Parser(tokens: try Lexer.tokens(of: text), vocabulary: vocabulary, place: place)
        return try parser.parse(text)
    }
}

/// A recursive descent over the tokens: each method reads one form of the grammar and leaves the position behind it.
struct Parser {
    private let tokens: [Token]
    private var position = 0
    private var depth = 0
    let vocabulary: ExpressionVocabulary?
    let place: ExpressionPlace
    /// Whose fields go before the customer's; the innermost `where` is last.
    var collections: [Selection.Collection]
    private var predicateRanges: [SourceRange] = []

    init(tokens: [Token], vocabulary: ExpressionVocabulary?, place: ExpressionPlace) {
        self.tokens = tokens
        self.vocabulary = vocabulary
        self.place = place
        collections = place == .event ? [.events] : []
    }

    mutating func parse(_ text: String) throws(ExpressionError) -> Expression {
        if token.kind == .end { throw ExpressionError(.nothingWritten, at: token.range) }
        let root = try disjunction()
        guard token.kind == .end else { throw unexpected(.connectiveOrEnd) }
        return Expression(root: root, text: text, predicateRanges: predicateRanges)
    }

    // MARK: Tokens

    var token: Token { tokens[position] }

    var following: Token { tokens[min(position + 1, tokens.count - 1)] }

    var previousRange: SourceRange { tokens[max(0, position - 1)].range }

    mutating func advance() {
        if position < tokens.count - 1 { position += 1 }
    }

    /// Moves behind the keyword if it is next.
    mutating func take(_ keyword: Keyword) -> Bool {
        take(.keyword(keyword))
    }

    mutating func take(_ kind: Token.Kind) -> Bool {
        guard token.kind == kind else { return false }
        advance()
        return true
    }

    mutating func expect(_ kind: Token.Kind, _ what: Expectation) throws(ExpressionError) {
        guard take(kind) else { throw unexpected(what) }
    }

    func unexpected(_ what: Expectation) -> ExpressionError {
        ExpressionError(.expected(what, found: token.kind == .end ? nil : token.name), at: token.range)
    }

    /// Goes one level deeper for the length of `body`, so that no text can exhaust the stack.
    mutating func nested<Result>(
        _ body: (inout Parser) throws(ExpressionError) -> Result
    ) throws(ExpressionError) -> Result {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Expression.deepest else {
            throw ExpressionError(.tooDeep(limit: Expression.deepest), at: token.range)
        }
        return try body(&self)
    }

    // MARK: Operators

    mutating func disjunction() throws(ExpressionError) -> Condition {
        var parts = [try conjunction()]
        while take(.or) { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(ExpressionError) -> Condition {
        var parts = [try negation()]
        while take(.and) { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation() throws(ExpressionError) -> Condition {
        if take(.not) {
            return .not(try nested { (parser) throws(ExpressionError) in try parser.negation() })
        }
        if take(.open) {
            let inner = try nested { (parser) throws(ExpressionError) in try parser.disjunction() }
            try expect(.close, .closing)
            return inner
        }
        let start = token.range
        let isOutermost = collections.isEmpty || place == .event && collections.count == 1
        let condition = try predicate()
        if isOutermost { predicateRanges.append(start.through(previousRange)) }
        return condition
    }
}
