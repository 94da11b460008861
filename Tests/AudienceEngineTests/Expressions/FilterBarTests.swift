import AudienceEngine
import CampaignDomain
import Testing

@Suite("The filter bar")
struct FilterBarTests {
    static let words: [(String, [String])] = [
        ("ива", ["ива"]), ("  иванов   минск ", ["иванов", "минск"]), ("\"Пётр Ив\" 7916", ["Пётр Ив", "7916"]),
        ("is", ["is"]), ("\"a = b\"", ["a = b"]), ("\"откр", ["откр"]), ("petr@example.org", ["petr@example.org"]),
        ("+7916", ["+7916"]), ("not or and", ["not", "or", "and"]),
    ]

    @Test("plain words search", arguments: words)
    func plainWords(_ text: String, _ expected: [String]) throws {
        #expect(try FilterQuery.parse(text) == .words(expected))
    }

    static let expressions = ["age > 3", "name is unknown", "birthday within 7d", "(age = 1)", "any(orders)", "city~x"]

    @Test("a sign or a comparing word makes an expression", arguments: expressions)
    func expression(_ text: String) throws {
        #expect(try FilterQuery.parse(text) == .expression(try Expression.parse(text)))
    }

    @Test("a slip in an expression is an error, not a search")
    func slip() throws {
        #expect(throws: ExpressionError.self) { try FilterQuery.parse("citi = Минск") }
        #expect(throws: ExpressionError.self) { try FilterQuery.parse("citi is unknown") }
        #expect(try FilterQuery.parse("  ") == .everything)
    }

    static let searches: [(String, [String])] = [
        ("петр", ["a"]), ("ПЕТР 7916", ["a"]), ("петр гродно", []), ("example", ["a"]), ("", ["a", "b", "c"]),
        ("анна мария", ["b"]), ("\"анна мария\"", []), ("17", ["a"]),
    ]

    @Test("all words must occur in names, contacts or ids", arguments: searches)
    func search(_ text: String, _ expected: [String]) throws {
        let evaluator = try FieldEvaluationTests.base().evaluator()
        let rows = try evaluator.rows(matching: try FilterQuery.parse(text)).rows
        #expect(rows.map { evaluator.audience.snapshot.customers.customerID($0).rawValue } == expected)
    }

    /// A text with `|` as cursor, the column and length replaced, and the first candidates.
    static let completions: [(String, Int, Int, [String])] = [
        ("gen|", 1, 3, ["gender"]), ("GENDER| = male", 1, 6, ["gender"]), ("gender |", 8, 0, ["=", "!="]),
        ("gender = |", 10, 0, ["female", "male"]), ("gender = m|", 10, 1, ["male"]),
        ("gender = male |", 15, 0, ["and", "or"]), ("gender = male and ci|", 19, 2, ["city"]),
        ("age |", 5, 0, ["=", "!=", "<"]), ("age between 1 |", 15, 0, ["and"]),
        ("age is |", 8, 0, ["unknown", "known"]),
        ("in_segment(|", 12, 0, ["\"vip\""]), ("in_segment(\"v|", 12, 2, ["\"vip\""]),
        ("in_list(news|", 9, 4, ["\"newsletter-2019\""]), ("lifecycle = sl|", 13, 2, ["sleeping"]),
        ("scheme(\"stage\") = |", 19, 0, ["new"]), ("count(|", 7, 0, ["orders", "events"]),
        ("sum(|", 5, 0, ["orders.total"]), ("any(events where k|", 18, 1, ["kind"]),
        ("any(events where kind = op|", 25, 2, ["opened"]), ("any(events where kind = opened) and k|", 37, 1, []),
        ("count(orders) |", 15, 0, ["="]), ("count(orders |", 14, 0, ["and", "or", "where", "within"]),
        ("birthday within |", 17, 0, ["next", "7d"]), ("last order within |", 19, 0, ["7d"]),
        ("tags in (|", 10, 0, ["\"VIP\"", "\"new\"", "\"Ёлка\""]), ("tags in (vip, n|", 15, 1, ["\"new\""]),
        ("attr.st|", 1, 7, ["attr.store"]), ("city = \"Ми|", 8, 3, ["\"Минск\""]),
        ("last |", 6, 0, ["order", "event"]),
        ("days_since(last order) |", 24, 0, ["="]), ("not (age > 3 or |", 17, 0, ["id"]),
    ]

    @Test("what fits at the cursor", arguments: completions)
    func completion(_ marked: String, _ column: Int, _ length: Int, _ first: [String]) throws {
        let cursor = marked.distance(from: marked.startIndex, to: try #require(marked.firstIndex(of: "|")))
        let base = FieldEvaluationTests.base()
        base.definitions = ParsingTests.definitions
        let vocabulary = ExpressionVocabulary(definitions: base.definitions, snapshot: try base.snapshot())
        let completion = ExpressionCompletion(
            text: marked.replacing("|", with: ""), cursor: cursor, vocabulary: vocabulary)
        #expect(completion.replaced == SourceRange(column: column, length: length))
        #expect(Array(completion.candidates.prefix(first.count).map(\.text)) == first)
        if first.isEmpty { #expect(!completion.candidates.contains { $0.text == "kind" }) }
    }
}
