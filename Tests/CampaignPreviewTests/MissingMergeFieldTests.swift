import AudienceEngine
import CampaignDomain
import CampaignPreview
import Testing

/// Who would see a hole: told from the tags and bitmaps, held against what the renderer makes of the same templates.
@Suite struct MissingMergeFieldTests {
    /// Four people of whom different things are known.
    private static func people(_ example: inout RuleExample) {
        example.customer = #"""
            {"familyName": "Ли", "city": "Минск", "loyalty": {"tier": "gold", "points": 7, "pointsExpireAt": "2026-05-01"},
             "attributes": {"store": "S-1", "tier": "T", "loyalty": "yes"}}
            """#
        example.others = [
            #"{"id": "b", "givenName": "Борис", "loyalty": {"tier": "silver"}, "attributes": {"city": "Гродно"}}"#,
            #"{"id": "c", "city": "Брест", "loyalty": {"points": 0}}"#,
            #"{"id": "d", "attributes": {"store": "S-2"}}"#,
        ]
        example.products = [#"{"id": "s-1", "name": "Крем"}"#]
        example.campaign = #"{"offers": ["s-1"]}"#
    }

    private struct Base {
        let preview: CampaignPreview

        init() throws {
            let workspace = try ExampleWorkspace(.clean("people", MissingMergeFieldTests.people))
            defer { workspace.remove() }
            preview = try workspace.preview()
        }

        /// The same people, sent another text.
        func sending(_ body: String) throws -> CampaignPreview {
            var definitions = preview.audience.definitions
            for index in definitions.messages.indices { definitions.messages[index].body = body }
            let audience = Audience(
                snapshot: preview.audience.snapshot, definitions: definitions, asOf: preview.audience.asOf)
            return try PreviewEngine(audience: audience, evaluator: ExpressionEvaluator(audience: audience)).preview(
                preview.campaign)
        }
    }

    @Test(
        arguments: [
            ("{{givenName}} {{familyName}}", ["a": "", "b": "familyName", "c": "givenName familyName"]),
            ("{{#city}}{{city}}{{familyName}}{{/city}}", ["a": "", "b": "", "c": "familyName", "d": ""]),
            ("{{^city}}where?{{/city}}", ["a": "", "b": "city", "c": "", "d": "city"]),
            ("{{^city}}{{givenName}}{{/city}}", ["b": "city", "d": "city givenName"]),
            ("{{#loyalty}}{{tier}} {{points}}{{/loyalty}}", ["a": "", "b": "points", "c": "tier", "d": ""]),
            ("{{loyalty.points}}", ["a": "", "b": "loyalty.points", "c": "", "d": "loyalty.points"]),
            ("{{#attributes}}{{city}}{{/attributes}}", ["a": "", "b": "", "c": "", "d": "city"]),
            ("{{#attributes}}{{loyalty.tier}}{{/attributes}}", ["a": "loyalty.tier", "b": "", "c": "loyalty.tier"]),
            ("{{#attributes}}{{.city}}{{/attributes}}", ["a": ".city", "b": "", "c": ".city"]),
            ("{{attributes.nothing}}{{nickname}}", ["a": "attributes.nothing nickname"]),
            ("{{product.name}}{{product.price}}", ["a": "product.price"]),
            ("{{givenName.first}}", ["a": "givenName.first"]),
            ("{{uppercased(city)}}{{twice(city)}}", ["a": "city", "d": "city"]),
            ("{{#even(loyalty.points)}}{{nickname}}{{/even(loyalty.points)}}", ["a": "", "b": "", "c": "nickname"]),
            ("{{^even(loyalty.points)}}odd{{/even(loyalty.points)}}", ["a": "", "b": "loyalty.points", "c": ""]),
            ("{{>footer}}{{! {{nickname}} }}", ["a": "", "d": ""]),
            ("{{$block}}{{nickname}}{{/block}}", ["a": "nickname"]),
            ("{{#broken}}{{nickname}}", ["a": ""]),
        ])
    func `the names without a value are told for each`(template: String, missing: [String: String]) throws {
        let preview = try Base().sending(template)
        for (id, names) in missing {
            let row = try #require(preview.audience.snapshot.customers.row(of: CustomerID(id)))
            let found = preview.evidence(of: "missing-merge-field", for: row).map { fact in
                if case .missingField(let name, message: "m") = fact { name } else { "\(fact)" }
            }
            #expect(found.joined(separator: " ") == names, "\(template) for \(id)")
            #expect(isFlagged(row, in: preview) == !names.isEmpty, "\(template) for \(id)")
        }
    }

    /// Variables stand in angle brackets and fallbacks begin with a caret, so a hole shows in what is rendered.
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `a hole is told exactly when one is rendered`(seed: UInt64) throws {
        let base = try Base()
        var dice = Dice(state: seed)
        var holes = 0
        for _ in 0..<250 {
            let template = dice.template(depth: 0)
            let preview = try base.sending(template)
            let renderer = MessageRenderer(message: try #require(preview.context.messages.first))
            for row in preview.outcome.targeted.rows {
                let body = renderer.renderBody(
                    for: row, in: preview.audience, offer: preview.context.offers.first)
                let hasHole = body.contains("<>") || body.contains("^")
                holes += hasHole ? 1 : 0
                #expect(isFlagged(row, in: preview) == hasHole, "\(template) made \(body), seed \(seed)")
            }
        }
        #expect(holes > 200 && holes < 800, "the templates are too tame to tell")
    }

    private func isFlagged(_ row: Int, in preview: CampaignPreview) -> Bool {
        preview.outcome.flagging.contains { $0.rule == "missing-merge-field" && $0.rows.contains(row) }
    }

    private struct Dice {
        var state: UInt64

        mutating func roll(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }

        private static let names = [
            "givenName", "familyName", "city", "loyalty", "loyalty.tier", "loyalty.points", "tier", "points",
            "attributes",
            "attributes.store", "store", "attributes.loyalty", "product", "product.name", "name", ".tier", ".city",
            "id",
            "gender", "nickname", "city.name",
        ]
        private static let functions = ["uppercased", "empty", "even", "plusone", "reversed"]

        private mutating func name() -> String {
            let name = Dice.names[roll(Dice.names.count)]
            return roll(5) == 0 ? "\(Dice.functions[roll(Dice.functions.count)])(\(name))" : name
        }

        mutating func template(depth: Int) -> String {
            (0...roll(2)).map { _ in
                switch depth > 2 ? 0 : roll(4) {
                case 0, 1: return "<{{\(name())}}>"
                case 2:
                    let name = name()
                    return "{{#\(name)}}\(template(depth: depth + 1)){{/\(name)}}"
                default:
                    // Without functions: a fallback taken because one answers «no» is no hole.
                    let name = Dice.names[roll(Dice.names.count)]
                    return "{{^\(name)}}^\(template(depth: depth + 1)){{/\(name)}}"
                }
            }.joined()
        }
    }
}
