import Foundation

/// Recursive descent: `not` binds before `and`, `and` before `or`.
struct ReferenceParser {
    private let tokens: [ReferenceToken]
    private var place = 0

    static func expression(_ text: String) throws -> ReferenceExpression {
        var parser = ReferenceParser(tokens: try ReferenceTokenizer.tokens(text))
        let expression = try parser.disjunction()
        guard parser.place == parser.tokens.count else {
            throw ReferenceError("unexpected \(parser.tokens[parser.place]) in \(text)")
        }
        return expression
    }

    private init(tokens: [ReferenceToken]) {
        self.tokens = tokens
    }

    private mutating func take(_ token: ReferenceToken) -> Bool {
        guard place < tokens.count, tokens[place] == token else { return false }
        place += 1
        return true
    }

    private mutating func expect(_ token: ReferenceToken) throws {
        guard take(token) else { throw ReferenceError("expected \(token) at token \(place)") }
    }

    private mutating func next() throws -> ReferenceToken {
        guard place < tokens.count else { throw ReferenceError("the expression ends too early") }
        defer { place += 1 }
        return tokens[place]
    }

    private mutating func disjunction() throws -> ReferenceExpression {
        var left = try conjunction()
        while take(.word("or")) { left = .or(left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws -> ReferenceExpression {
        var left = try negation()
        while take(.word("and")) { left = .and(left, try negation()) }
        return left
    }

    private mutating func negation() throws -> ReferenceExpression {
        take(.word("not")) ? .not(try negation()) : try predicate()
    }

    private mutating func predicate() throws -> ReferenceExpression {
        if take(.symbol("(")) {
            let inner = try disjunction()
            try expect(.symbol(")"))
            return inner
        }
        if take(.word("in_list")) { return .inList(try nameInParentheses()) }
        if take(.word("in_segment")) { return .inSegment(try nameInParentheses()) }
        if take(.word("opened")) { return .reaction(kind: "opened", step: try nameInParentheses()) }
        if take(.word("clicked")) { return .reaction(kind: "clicked", step: try nameInParentheses()) }
        if take(.word("any")) { return .any(try collectionInParentheses()) }
        let left = try operand()
        return .compare(left, try comparison())
    }

    // MARK: Left

    private mutating func operand() throws -> ReferenceOperand {
        guard case .word(let word) = try next() else { throw ReferenceError("expected a field at token \(place - 1)") }
        switch word {
        case "count": return .count(try collectionInParentheses())
        case "sum": return .sum(try collectionInParentheses())
        case "scheme": return .scheme(try nameInParentheses())
        case "days_since":
            try expect(.symbol("("))
            let inner = try operand()
            try expect(.symbol(")"))
            return .daysSince(inner)
        case "first": return .first(try happening())
        case "last": return .last(try happening())
        default: return .field(word)
        }
    }

    /// What follows `last` and `first`: `order`, `event`, or a collection in parentheses.
    private mutating func happening() throws -> ReferenceCollection {
        if take(.word("order")) { return ReferenceCollection(kind: .orders, field: nil, within: nil, filter: nil) }
        if take(.word("event")) { return ReferenceCollection(kind: .events, field: nil, within: nil, filter: nil) }
        return try collectionInParentheses()
    }

    private mutating func nameInParentheses() throws -> String {
        try expect(.symbol("("))
        guard case .text(let name) = try next() else { throw ReferenceError("expected a quoted name") }
        try expect(.symbol(")"))
        return name
    }

    /// `where` and `within` come in either order.
    private mutating func collectionInParentheses() throws -> ReferenceCollection {
        try expect(.symbol("("))
        guard case .word(let word) = try next() else { throw ReferenceError("expected orders or events") }
        let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
        guard let kind: ReferenceCollection.Kind = ["orders": .orders, "events": .events][parts[0]] else {
            throw ReferenceError("there is no collection \(word)")
        }
        var within: Int?
        var filter: ReferenceExpression?
        var isSinceEntry = false
        while !take(.symbol(")")) {
            if within == nil, take(.word("within")) {
                within = try duration()
            } else if take(.word("since")) {
                try expect(.word("entry"))
                isSinceEntry = true
            } else {
                guard filter == nil, take(.word("where")) else { throw ReferenceError("expected where, within or )") }
                filter = try disjunction()
            }
        }
        return ReferenceCollection(
            kind: kind, field: parts.count == 2 ? parts[1] : nil, within: within, filter: filter,
            isSinceEntry: isSinceEntry)
    }

    private mutating func duration() throws -> Int {
        guard case .duration(let seconds) = try next() else { throw ReferenceError("expected a duration such as 30d") }
        return seconds
    }

    // MARK: Right

    private mutating func comparison() throws -> ReferenceComparison {
        switch try next() {
        case .symbol("="): return .equals(try literal())
        case .symbol("!="): return .differs(try literal())
        case .symbol("<"): return .less(try literal())
        case .symbol("<="): return .atMost(try literal())
        case .symbol(">"): return .greater(try literal())
        case .symbol(">="): return .atLeast(try literal())
        case .symbol("~"): return .contains(try literal())
        case .word("in"): return .isIn(try literals())
        case .word("between"):
            let low = try literal()
            try expect(.word("and"))
            return .between(low, try literal())
        case .word("is"):
            try expect(.word("unknown"))
            return .isUnknown
        case .word("within"):
            let isNext = take(.word("next"))
            let seconds = try duration()
            return isNext ? .withinNext(seconds) : .within(seconds)
        case let other: throw ReferenceError("expected a comparison, not \(other)")
        }
    }

    private mutating func literals() throws -> [ReferenceLiteral] {
        try expect(.symbol("("))
        var literals = [try literal()]
        while take(.symbol(",")) { literals.append(try literal()) }
        try expect(.symbol(")"))
        return literals
    }

    private mutating func literal() throws -> ReferenceLiteral {
        switch try next() {
        case .word(let text), .text(let text): return .text(text)
        case .number(let number): return .number(number)
        case .date(let date): return .date(date)
        case let other: throw ReferenceError("expected a value, not \(other)")
        }
    }
}
