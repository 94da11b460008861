import AudienceEngine
import CampaignDomain
@testable import CampaignPreview
import Testing

/// A message as one person gets it, with what is missing in it, and what a reviewer should know.
@Suite struct MarkedMessageTests {
    private func message(
        _ change: (inout RuleExample) -> Void, variant: Int? = nil
    ) throws -> PersonalMessage {
        let workspace = try ExampleWorkspace(.clean("message", change))
        defer { workspace.remove() }
        let preview = try workspace.preview()
        let row = try #require(preview.audience.snapshot.customers.row(of: "a"))
        let choice = try #require(preview.variant(variant, for: row))
        return try #require(preview.message(choice, for: row))
    }

    private func body(_ template: String, customer: String = "{}") throws -> PersonalMessage {
        let escaped = template.replacing("\n", with: "\\n").replacing("\"", with: "\\\"")
        return try message {
            $0.customer = customer
            $0.message = #"{"body": "\#(escaped)", "language": null}"#
        }
    }

    /// Anna has no family name, city, loyalty or attributes.
    @Test(
        arguments: [
            ("{{givenName}}!", [.text("Анна!")]),
            ("Г-жа {{familyName}}!", [.text("Г-жа "), .hole(field: "familyName"), .text("!")]),
            ("{{{familyName}}}{{& city }}", [.hole(field: "familyName"), .hole(field: "city")]),
            ("{{#city}}в {{city}}{{/city}}{{^city}}у вас{{/city}}", [.fallback("у вас", field: "city")]),
            ("{{^givenName}}Гость{{/givenName}}{{givenName}}", [.text("Анна")]),
            (
                "{{loyalty.points}} {{#loyalty}}{{points}}{{/loyalty}}{{^loyalty}} нет {{familyName}}{{/loyalty}}",
                [
                    .hole(field: "loyalty.points"), .text("  "), .fallback("нет", field: "loyalty"), .text(" "),
                    .hole(field: "familyName"),
                ]
            ),
            ("{{uppercased(familyName)}}", [.hole(field: "familyName")]),
            ("{{product.name}}", [.hole(field: "product.name")]),
            ("{{nickname}}", [.hole(field: "nickname")]),
            ("{{! nothing }}", []),
            ("{{=<% %>=}}<%city%><%^city%>у вас<%/city%>", [.hole(field: "city"), .fallback("у вас", field: "city")]),
            ("{{$city}}{{familyName}}{{/city}}", [.hole(field: "familyName")]),
            ("{{#familyName}}x", [.text("{{#familyName}}x")]),
        ] as [(String, [MarkedText.Piece])])
    func `what is missing is marked`(template: String, pieces: [MarkedText.Piece]) throws {
        #expect(try body(template).text.body.pieces == pieces)
    }

    @Test func `a member's section has holes of its own`() throws {
        let shown = try body(
            "{{#loyalty}}{{tier}}: {{points}}{{/loyalty}} {{#attributes}}{{store}}, {{givenName}}{{/attributes}}",
            customer: #"{"loyalty": {"tier": "gold"}, "attributes": {"shop": "S"}}"#)
        #expect(
            shown.text.body.pieces == [
                .text("gold: "), .hole(field: "loyalty.points"), .text(" "), .hole(field: "attributes.store"),
                .text(", Анна"),
            ])
        #expect(shown.remarks == [.unknownField("store"), .hole(field: "loyalty.points")])
    }

    /// Marks must not change what is sent: whatever the template, the text without them is the renderer's.
    @Test func `marks change nothing of the text`() throws {
        let pieces = [
            "{{givenName}}", "{{familyName}}", "{{city}}", "{{loyalty.points}}", "{{{attributes.store}}}", "\n", "\n\n",
            " ",
            "\t", "Здравствуйте", "x", "{{! note }}", "{{foo}}",
            "{{#uppercased(givenName)}}y{{/uppercased(givenName)}}",
            "{{lowercased(givenName)}}", "\r\n", "{", "}}", "{{=<% %>=}}<%city%>, <%^foo%>y<%/foo%><%={{ }}=%>",
            "{{$block}}{{city}}z{{/block}}", "{{> part}}", "{{\n",
        ]
        let sections = ["givenName", "familyName", "loyalty", "attributes", "foo", "product"]
        var random = SeededNumbers(seed: 11)
        func template(depth: Int) -> String {
            (0..<random.next(5)).map { _ in
                guard depth > 0, random.next(3) == 0 else { return pieces[random.next(pieces.count)] }
                let name = sections[random.next(sections.count)]
                let sign = random.next(2) == 0 ? "#" : "^"
                let newline = random.next(2) == 0 ? "\n" : ""
                return "{{\(sign)\(name)}}\(newline)\(template(depth: depth - 1))\(newline)  {{/\(name)}}\(newline)"
            }.joined()
        }
        let workspace = try ExampleWorkspace(
            .clean("message") { $0.customer = #"{"attributes": {"shop": "S"}}"# })
        defer { workspace.remove() }
        let preview = try workspace.preview()
        let original = try #require(preview.context.messages.first)
        var marked = 0
        for _ in 0..<600 {
            var message = original
            message.body = template(depth: 3)
            let text = MessageText(message, for: 0, in: preview.audience)
            let rendered = MessageRenderer(message: message).render(for: 0, in: preview.audience)
            #expect(text.body.plain == rendered.body, "\(message.body)")
            marked += text.body.holes.count + text.body.fallbacks.count
        }
        #expect(marked > 300, "too little was missing to tell: \(marked)")
    }

    @Test(
        arguments: [
            ("a\n{{#loyalty}}b", TemplateFault.Reason.unclosedSection("loyalty"), 2, 1),
            ("{{#city}}{{#loyalty}}{{/city}}", .strayClose("city", open: "loyalty"), 1, 22),
            ("{{/city}}", .strayClose("city", open: nil), 1, 1),
            ("Да, {{givenName", .unclosedTag, 1, 5),
            ("{{имя}}", .wrongName("имя"), 1, 1),
        ])
    func `a template that cannot be parsed is shown as written`(
        template: String, reason: TemplateFault.Reason, line: Int, column: Int
    ) throws {
        let shown = try body(template)
        #expect(shown.text.body.plain == template)
        guard case .broken(.body, let fault)? = shown.remarks.first else {
            Issue.record("\(shown.remarks)")
            return
        }
        #expect(
            fault == TemplateFault(reason: reason, position: TemplatePosition(line: line, column: column)), "\(fault)")
    }

    @Test func `unknown fields, holes and fallbacks are told once`() throws {
        let shown = try message {
            $0.message = """
                {"subject": "{{familyName}}{{nickname}}", "preheader": "{{city}}", \
                "body": "{{familyName}} {{nickname}} {{^loyalty}}Станьте членом{{/loyalty}} {{givenName}}"}
                """
        }
        #expect(
            shown.remarks == [
                .unknownField("nickname"), .hole(field: "familyName"), .hole(field: "city"),
                .fallback(field: "loyalty"),
            ])
    }

    @Test(
        arguments: [
            (#"{"gender": "female"}"#, #"{"gender": "female"}"#, []),
            (#"{"gender": "male"}"#, #"{"gender": "female"}"#, [.gender(.male, text: .female)]),
            (#"{"gender": null}"#, #"{"gender": "male"}"#, [.gender(nil, text: .male)]),
            (#"{"gender": "male"}"#, "{}", []),
            (#"{"language": "ru-RU"}"#, #"{"language": "RU"}"#, []),
            (#"{"language": "uk"}"#, #"{"language": "ru"}"#, [.language("uk", text: "ru")]),
            (#"{"language": null}"#, #"{"language": "ru"}"#, []),
        ] as [(String, String, [MessageRemark])])
    func `gender and language of text and person are compared`(
        customer: String, message: String, remarks: [MessageRemark]
    ) throws {
        let shown = try self.message {
            $0.customer = customer
            $0.message = message
        }
        #expect(shown.remarks == remarks)
    }

    @Test func `offers that the person has are told with their dates`() throws {
        let shown = try message {
            $0.products = [
                #"{"id": "s1", "name": "Крем"}"#, #"{"id": "s2", "repurchaseDays": 60}"#,
                #"{"id": "s3", "repurchaseDays": 10}"#,
            ]
            $0.campaign = #"{"offers": ["s1", "s2", "s3"]}"#
            $0.orders = [
                """
                {"id": "o9", "customer": "a", "at": "2026-02-01T10:00:00Z", "total": "1.00", \
                "items": [{"sku": "s1"}, {"sku": "s2"}, {"sku": "s3"}]}
                """
            ]
            $0.message = #"{"body": "{{product.name}}"}"#
        }
        let bought = try #require(Instant(iso8601: "2026-02-01T10:00:00Z"))
        #expect(
            shown.remarks == [
                .owned("s1", boughtAt: bought, dueAt: nil), .owned("s2", boughtAt: bought, dueAt: bought + .days(60)),
            ])
        #expect(shown.text.body.plain == "Крем", "the first offer is the product of the text")
    }

    @Test func `an SMS is paid for by the part`() throws {
        let shown = try message {
            $0.campaign = #"{"channel": "sms", "costPerMessage": "1.50"}"#
            $0.message = #"{"body": "\#(String(repeating: "я", count: 135))"}"#
        }
        #expect(shown.sms?.parts == 3 && shown.cost == Money(minorUnits: 450))
        let letter = try message { $0.campaign = #"{"costPerMessage": "1.50"}"# }
        #expect(letter.sms == nil && letter.cost == Money(minorUnits: 150))
        #expect(try message { $0.campaign = "{}" }.cost == nil)
    }

    @Test func `the person's own variant is known among the others`() throws {
        let workspace = try ExampleWorkspace(
            .clean("variants") {
                $0.campaign = """
                    {"variants": [{"id": "a", "weight": 1, "message": "m"}, {"id": "b", "weight": 3, "message": "gone"}]}
                    """
            })
        defer { workspace.remove() }
        let preview = try workspace.preview()
        let own = try #require(preview.variant(for: 0))
        #expect(own.isOwn && own.place == preview.context.variant(of: 0))
        let other = try #require(preview.variant(own.place + 1, for: 0))
        #expect(!other.isOwn && other.place == 1 - own.place)
        #expect(preview.variant(-1, for: 0)?.place == 1 && preview.variant(4, for: 0)?.place == 0)
        #expect(preview.variant(0, for: 0)?.share == 0.25 && preview.variant(1, for: 0)?.share == 0.75)
        #expect(preview.message(try #require(preview.variant(0, for: 0)), for: 0) != nil)
        #expect(preview.message(try #require(preview.variant(1, for: 0)), for: 0) == nil, "there is no such message")
    }

    @Test func `a campaign without variants has no message`() throws {
        let workspace = try ExampleWorkspace(.clean("none") { $0.campaign = #"{"variants": []}"# })
        defer { workspace.remove() }
        #expect(try workspace.preview().variant(for: 0) == nil)
    }
}

/// The same numbers in every run.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// From 0 up to, but not including, the bound.
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
