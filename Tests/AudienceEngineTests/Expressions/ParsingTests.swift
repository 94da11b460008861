import AudienceEngine
import CampaignDomain
import Testing

@Suite("Reading expressions")
struct ParsingTests {
    static var definitions: Definitions {
        let base = SampleBase()
        base.segment("vip", "loyalty.tier = gold")
        base.list("newsletter-2019", [])
        base.scheme("lifecycle", [("active", "count(orders) > 1"), ("sleeping", "count(orders) = 1")])
        base.scheme("stage", [("new", "count(orders) = 0")])
        return base.definitions
    }

    static let vocabulary = ExpressionVocabulary(definitions: definitions)

    /// What is typed, and how it is printed; nil when it is printed as typed.
    static let forms: [(String, String?)] = [
        ("gender = female and age between 25 and 45 and city in (\"Minsk\", \"Гродно\")", nil),
        (
            "count(orders within 90d) >= 2 and not any(events where kind = \"opened\" within 90d)",
            "count(orders within 90d) >= 2 and not any(events where kind = opened within 90d)"
        ),
        ("count(events within 90d where kind = opened) > 0", "count(events where kind = opened within 90d) > 0"),
        ("sum(orders.total where category = \"vitamins\" within 1y) > 3000", nil),
        ("sum(orders.quantity where sku = s-5) >= 2.50", "sum(orders.quantity where sku = \"s-5\") >= 2.5"),
        ("days_since(last order) > 160 and consent.email = granted", nil),
        (
            "in_list(\"newsletter-2019\") and not in_segment(\"vip\") and rfm.r >= 4 and lifecycle = \"sleeping\"",
            "in_list(\"newsletter-2019\") and not in_segment(\"vip\") and rfm.r >= 4 and lifecycle = sleeping"
        ),
        ("birthday within next 7d", nil),
        ("name is unknown", nil),
        ("name is not unknown", "name is known"),
        ("name is not known", "name is unknown"),
        ("attr.store = \"S-12\"", nil),
        ("attr.\"delivery note\" = 'call \"first\"'", "attr.\"delivery note\" = \"call \\\"first\\\"\""),
        ("text ~ \"ива\"", nil),
        ("phone ~ 7916", "phone ~ \"7916\""),
        ("email = petr@example.org", "email = \"petr@example.org\""),
        ("externalIds.crm = 17", "externalIds.crm = \"17\""),
        ("registeredAt within 30d and last order within 12h", nil),
        ("last(events where kind = opened and channel = email) >= 2026-01-31", nil),
        ("registeredAt < \"2026-01-02T10:00:00+03:00\"", "registeredAt < 2026-01-02T07:00:00Z"),
        ("first(orders where total > 100) within 1w", nil),
        ("tags not in (vip, \"Big spender\")", "not tags in (\"vip\", \"Big spender\")"),
        ("age not between 18 and 25", "not age between 18 and 25"),
        ("scheme(\"stage\") != \"new\"", "scheme(\"stage\") != new"),
        (
            "(age > 1 or age < 2) and not (city = a or city = b)",
            "(age > 1 or age < 2) and not (city = \"a\" or city = \"b\")"
        ),
        ("age > 1 or age < 2 and age = 3", nil),
        ("NOT Gender = FEMALE AND Count(Orders) = 0", "not gender = female and count(orders) = 0"),
        ("flags = stoplist", "flags = stopList"),
        ("consent.dataProcessing is known", nil),
        ("loyalty.pointsExpireAt within next 2w and loyalty.points >= 100", nil),
        (
            "any(orders where city = \"Minsk\" and orders.total >= 10)",
            "any(orders where city = \"Minsk\" and total >= 10)"
        ),
        ("city = \"unknown\"", nil),
        ("not not age = 1", nil),
        ("gender ~ fem", "gender ~ \"fem\""),
    ]

    @Test("every form is read, and its print is read as the same", arguments: forms)
    func roundTrip(_ typed: String, _ printed: String?) throws {
        let expression = try Expression.parse(typed, vocabulary: Self.vocabulary)
        #expect(expression.description == printed ?? typed)
        #expect(try Expression.parse(expression.description, vocabulary: Self.vocabulary) == expression)
        #expect(Expression(root: expression.root) == expression)
    }

    static let chainForms = [
        "opened(\"offers\") or clicked(\"offers\")", "any(orders since entry)",
        "count(events where kind = visited within 2d since entry) > 1",
    ]

    @Test("a chain's conditions may ask for what happened since the entry", arguments: chainForms)
    func chainForm(_ text: String) throws {
        let expression = try Expression.parse(text, place: .chain)
        #expect(expression.description == text)
        #expect(throws: ExpressionError.self) { try Expression.parse(text) }
        #expect(throws: EvaluationError.self) { try SampleBase().evaluator().rows(where: expression) }
    }

    @Test("a trigger's condition speaks of the event first")
    func triggerCondition() throws {
        let expression = try Expression.parse("sku is known and gender = female", place: .event)
        guard case .all(let parts) = expression.root else { throw Failure() }
        #expect(parts[0] == .predicate(.presence(.event(.sku), isKnown: true)))
        #expect(
            expression.predicateRanges == [SourceRange(column: 1, length: 12), SourceRange(column: 18, length: 15)])
    }

    private struct Failure: Error {}

    @Test("and binds before or, not before and; runs are one node")
    func precedence() throws {
        let age = { (number: Int) in
            Condition.predicate(.comparison(.customer(.age), .equal, .number(DecimalNumber(number))))
        }
        let expression = try Expression.parse("age = 1 or not age = 2 and age = 3 or age = 4")
        #expect(expression.root == .any([age(1), .all([.not(age(2)), age(3)]), age(4)]))
    }

    @Test("predicates know where they stand")
    func ranges() throws {
        let expression = try Expression.parse(
            "(город.x = 1)".replacing("город.x", with: "age") + " and  name is unknown")
        #expect(expression.predicateRanges.map(\.column) == [2, 16])
        #expect(expression.predicateRanges.map(\.length) == [7, 15])
    }

    /// Text, column, length, message.
    static let faults: [(String, Int, Int, String)] = [
        ("", 1, 1, "nothing is written"),
        ("gendr = female", 1, 5, "there is no field \"gendr\"; did you mean gender?"),
        ("age > 3 and citi = a", 13, 4, "there is no field \"citi\"; did you mean city?"),
        ("gender = femle", 10, 5, "gender is never \"femle\" but one of female, male; did you mean female?"),
        ("any(events where kind = opend)", 25, 5, "kind is never \"opend\"; did you mean opened?"),
        ("any(events where channel = emial)", 28, 5, "channel is never \"emial\"; did you mean email?"),
        ("consent.email = unknown", 17, 7, "nothing equals unknown; write \"consent.email is unknown\""),
        ("consent.emal = granted", 1, 12, "there is no field \"consent.emal\"; did you mean consent.email?"),
        ("in_segment(\"vop\")", 12, 5, "there is no segment \"vop\"; did you mean \"vip\"?"),
        ("in_list(\"nothing like it\")", 9, 17, "there is no list \"nothing like it\""),
        ("scheme(\"stag\") = new", 8, 6, "there is no scheme \"stag\"; did you mean \"stage\"?"),
        (
            "lifecycle = sleping", 13, 7,
            "lifecycle is never \"sleping\" but one of active, sleeping; did you mean sleeping?"
        ),
        ("coutn(orders) > 1", 1, 5, "there is no function \"coutn\"; did you mean count(…)?"),
        ("count(order) > 1", 7, 5, "there is no collection \"order\"; did you mean orders?"),
        ("sum(orders.price) > 1", 5, 12, "\"orders.price\" cannot be summed; orders.total and orders.quantity can"),
        ("age = old", 7, 3, "age is compared with a number, not with \"old\""),
        ("age = \"25\"", 7, 4, "age is compared with a number, not with \"25\""),
        ("city > \"A\"", 6, 1, "\">\" does not suit city: text has no order"),
        ("age ~ 2", 5, 1, "\"~\" does not suit age: it is not text"),
        (
            "birthday = 2026-01-01", 10, 1,
            "\"=\" does not suit birthday: it comes every year; use \"within\", or birthDate"
        ),
        ("birthDate = 2026-02-30", 13, 10, "there is no day 2026-02-30"),
        ("birthDate = soon", 13, 4, "birthDate is compared with a date such as 2026-03-08, not with \"soon\""),
        ("city within 3d", 1, 4, "city is neither a time nor a date"),
        ("birthday within 12h", 17, 3, "a date has no hours; write whole days, such as 7d"),
        ("registeredAt within next 7d", 21, 4, "only a date or birthday can lie ahead; leave out \"next\""),
        ("registeredAt within 7", 21, 1, "expected a span such as 30d, 24h, 2w or 1y, found 7"),
        ("age between 1 or 2", 15, 2, "expected \"and\" between the two ends, found \"or\""),
        ("(age = 1", 9, 1, "expected \")\", found the end"),
        ("age = 1 age = 2", 9, 3, "expected \"and\", \"or\" or the end, found \"age\""),
        ("age = 1 && age = 2", 9, 2, "\"&&\" means nothing here; did you mean and?"),
        ("age", 4, 1, "expected a comparison such as \"=\" after age, found the end"),
        ("city = and", 8, 3, "\"and\" is a word of the language; put it in quotes to mean the text"),
        ("city = \"Minsk", 8, 6, "the quotation mark is never closed"),
        ("kind = opened", 1, 4, "\"kind\" belongs to one of the events; write any(events where kind …)"),
        ("opened(\"x\")", 1, 6, "opened(…) has a meaning only inside a chain"),
        ("any(orders since entry)", 12, 11, "\"since entry\" has a meaning only inside a chain"),
        ("имя = 1", 1, 3, "there is no field \"имя\""),
    ]

    @Test("every fault has its place, its length and a way out", arguments: faults)
    func fault(_ text: String, _ column: Int, _ length: Int, _ message: String) {
        let error = #expect(throws: ExpressionError.self) {
            try Expression.parse(text, vocabulary: Self.vocabulary)
        }
        #expect(error?.column == column)
        #expect(error?.length == length)
        #expect(error?.message == message)
    }

    @Test("no text exhausts the stack or the patience")
    func hugeTexts() throws {
        let hostile = [
            String(repeating: "(", count: 200_000), String(repeating: "not ", count: 60_000) + "age = 1",
            String(repeating: "any(orders where ", count: 10_000), String(repeating: "days_since(", count: 20_000),
            String(repeating: "x", count: 1_048_576), String(repeating: "x", count: 200_000) + " = 1",
        ]
        let clock = ContinuousClock()
        for text in hostile {
            let elapsed = clock.measure {
                #expect(throws: ExpressionError.self) { try Expression.parse(text, vocabulary: Self.vocabulary) }
            }
            #expect(elapsed < .seconds(5))
        }
        let flat = Array(repeating: "age = 1", count: 20_000).joined(separator: " or ")
        #expect(try Expression.parse(flat).predicateRanges.count == 20_000)
    }

    @Test("the deepest nesting that is allowed is read and evaluated")
    func deepest() throws {
        let base = SampleBase()
        base.add("c-1") { $0.city = "Minsk" }
        let nots = String(repeating: "not ", count: Expression.deepest) + "city = Minsk"
        #expect(try base.evaluator().ids(nots) == ["c-1"])
        #expect(throws: ExpressionError.self) { try Expression.parse("not " + nots) }
    }
}
