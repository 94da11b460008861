import CampaignDomain

/// What is typed in the filter bar: nothing, plain words, or an expression.
///
/// The rule is one that can be seen: a text is an expression when, outside of quotation marks, it has one of the signs
/// `= ! < > ~ ( )`, or one of the words `is`, `between`, `within` behind another word. Everything else is plain words.
/// So `ива` and `иванов минск` search, while `city = Минск` and `name is unknown` compare, and a slip in an expression is an
/// error to be shown rather than a search that finds nobody.
public enum FilterQuery: Hashable, Sendable {
    /// Everybody.
    case everything
    /// All must occur, folded, in id, names, contacts or external ids; words in quotation marks are one.
    case words([String])
    case expression(Expression)

    /// Throws only for what looks like an expression and is none. O(length).
    public static func parse(
        _ text: String, vocabulary: ExpressionVocabulary? = nil
    ) throws(ExpressionError) -> FilterQuery {
        if isExpression(text) { return .expression(try Expression.parse(text, vocabulary: vocabulary)) }
        let words = pieces(of: text).map(\.text).filter { !$0.isEmpty }
        return words.isEmpty ? .everything : .words(words)
    }

    /// The expression that gives the same rows; nil for everybody.
    public var expression: Expression? {
        switch self {
        case .everything: return nil
        case .expression(let expression): return expression
        case .words(let words):
            let parts = words.map { Condition.predicate(.comparison(.customer(.text), .contains, .text($0))) }
            return Expression(root: parts.count == 1 ? parts[0] : .all(parts))
        }
    }

    /// Whether whoever fits this filter fits the other one too, as far as can be told from the texts: letters were added.
    public func isNarrower(than other: FilterQuery) -> Bool {
        switch (self, other) {
        case (_, .everything): true
        case (.words(let words), .words(let others)):
            others.allSatisfy { other in words.contains { $0.folded.contains(other.folded) } }
        default: self == other
        }
    }

    private static let signs: Set<Character> = ["=", "!", "<", ">", "~", "(", ")"]
    private static let words: Set<String> = ["is", "between", "within"]

    private static func isExpression(_ text: String) -> Bool {
        let pieces = pieces(of: text)
        if pieces.contains(where: { !$0.isQuoted && $0.text.contains(where: signs.contains) }) { return true }
        return pieces.dropFirst().contains { !$0.isQuoted && words.contains($0.text.lowercased()) }
    }

    /// The text cut at spaces and quotation marks. An open quotation reaches to the end, as somebody is still typing.
    private static func pieces(of text: String) -> [(text: String, isQuoted: Bool)] {
        var result: [(text: String, isQuoted: Bool)] = []
        var piece = ""
        var isQuoted = false
        for character in text {
            if character == "\"" {
                if !piece.isEmpty { result.append((piece, isQuoted)) }
                piece = ""
                isQuoted.toggle()
            } else if character.isWhitespace, !isQuoted {
                if !piece.isEmpty { result.append((piece, false)) }
                piece = ""
            } else {
                piece.append(character)
            }
        }
        if !piece.isEmpty { result.append((piece, isQuoted)) }
        return result
    }
}

extension ExpressionEvaluator {
    /// The rows that a filter leaves.
    ///
    /// - Parameters:
    ///   - rows: where nobody else can fit, because a wider filter has left these; nil for all.
    ///   - cancelled: whether nobody waits for the answer any more; asked from every thread.
    /// - Throws: `EvaluationError` for what cannot be answered, `CancellationError` when nobody waits.
    public func rows(
        matching query: FilterQuery, among rows: RowSet? = nil,
        unless cancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> RowSet {
        guard let expression = query.expression else { return audience.visible }
        let compiled = try compile(expression)
        let context = rows.map { self.context.narrowed(to: $0) } ?? self.context
        let found = compiled.condition.sets(moment, context.done(by: parallel.unless(cancelled))).yes
        if cancelled() { throw CancellationError() }
        return found
    }

    /// Makes ready what a search for plain words needs, so that the first letter is answered as fast as the others. O(text).
    public func prepareSearch() {
        _ = context.searchTexts.texts(context)
    }
}
