import AudienceEngine
import CampaignDomain
import Testing

@testable import CampaignPreview

/// What the rules about the campaign count, and the facts they give.
@Suite struct CampaignRuleTests {
    private func preview(_ change: (inout RuleExample) -> Void) throws -> CampaignPreview {
        let workspace = try ExampleWorkspace(.clean("counted", change))
        defer { workspace.remove() }
        return try workspace.preview()
    }

    private func finding(_ rule: RuleID, _ change: (inout RuleExample) -> Void) throws -> Finding? {
        try preview(change).findings.first { $0.rule == rule }
    }

    @Test func `a broken message counts for each of its variants, and its fault is told once`() throws {
        let finding = try finding("broken-template") {
            $0.message = #"{"subject": "{{#city}}", "body": "{{имя}}"}"#
            $0.campaign = #"""
                {"variants": [{"id": "a", "message": "m"}, {"id": "b", "message": "m"}, {"id": "c", "message": "gone"}]}
                """#
        }
        let place = TemplatePosition(line: 1, column: 1)
        #expect(finding?.severity == .stop)
        #expect(finding?.count == 3)
        #expect(
            finding?.evidence == [
                .messageMissing("gone", variant: "c"),
                .brokenTemplate(
                    "m", part: .subject, fault: TemplateFault(reason: .unclosedSection("city"), position: place)),
                .brokenTemplate("m", part: .body, fault: TemplateFault(reason: .wrongName("имя"), position: place)),
            ])
    }

    @Test func `an unknown field counts once, and the nearest is named`() throws {
        let finding = try finding("unknown-merge-field") {
            $0.message =
                #"{"subject": "{{loyality.points}}", "body": "{{loyality.points}} {{zzzz}} {{#loyalty}}{{point}}{{/loyalty}}"}"#
        }
        #expect(finding?.count == 3)
        #expect(
            finding?.evidence == [
                .unknownField("loyality.points", message: "m", nearest: "loyalty.points"),
                .unknownField("zzzz", message: "m", nearest: nil),
                .unknownField("point", message: "m", nearest: nil),
            ])
    }

    @Test(arguments: [
        (#"{{.}} {{uppercased(givenName)}} {{#city}}{{.}}{{/city}}"#, 0),
        (#"{{#product}}{{name}}{{/product}}{{name}}"#, 1),
        (#"{{givenName.first}} {{loyalty.points.all}} {{^nobody}}x{{/nobody}}"#, 3),
        (#"{{! remark }}{{> footer}}{{$part}}{{wrong}}{{/part}}"#, 1),
        (#"{{#city}}{{wrong}"#, 0),
    ])
    func `a name is looked up as the renderer does`(body: String, unknown: Int) throws {
        let finding = try finding("unknown-merge-field") { $0.message = #"{"body": "\#(body)"}"# }
        #expect(finding?.count ?? 0 == unknown)
    }

    @Test func `weights may be off by a hundredth`() throws {
        func count(_ first: String, _ second: String) throws -> Int? {
            try finding("variant-weights") {
                $0.campaign = #"""
                    {"variants": [{"id": "a"\#(first), "message": "m"}, {"id": "b"\#(second), "message": "m"}]}
                    """#
            }?.count
        }
        #expect(try count(#", "weight": 33.33"#, #", "weight": 66.66"#) == nil)
        #expect(try count(#", "weight": 33.33"#, #", "weight": 66.65"#) == 2)
        #expect(try count(#", "weight": 50.01"#, #", "weight": 50.00"#) == nil)
        #expect(try count(#", "weight": 100"#, "") == 2)
        #expect(try count("", "") == nil)
    }

    @Test func `variants without weights, or of weight zero, share alike`() {
        var campaign = Campaign(id: "c")
        campaign.variants = ["a", "b", "c", "d"].map { Campaign.Variant(id: $0, message: "m") }
        #expect(campaign.variantShares == [0.25, 0.25, 0.25, 0.25])
        campaign.variants = [0.0, 0.0].map { (weight: Double) in Campaign.Variant(id: "a", weight: weight, message: "m")
        }
        #expect(campaign.variantShares == [0.5, 0.5])
        campaign.variants = [30.0, 10.0].map { (weight: Double) in
            Campaign.Variant(id: "a", weight: weight, message: "m")
        }
        #expect(campaign.variantShares == [0.75, 0.25])
    }

    @Test func `a scheme's records count once, whatever is wrong with them`() throws {
        let finding = try finding("scheme-gap") {
            $0.others = [#"{"id": "b", "gender": "male"}"#, #"{"id": "d"}"#]
            $0.schemes = [
                #"""
                {"id": "s", "parts": [{"id": "women", "where": "gender = female"}, {"id": "named", "where": "name is known"}]}
                """#,
                #"{"id": "whole", "parts": [{"id": "all", "where": "id is known"}]}"#,
                #"{"id": "t", "parts": [{"id": "men", "where": "gender = male"}]}"#,
            ]
            $0.campaign =
                #"{"intent": "scheme(\"s\") = \"women\" or scheme(\"whole\") = \"all\"", "goal": "scheme(\"t\") = \"men\""}"#
        }
        #expect(finding?.count == 3)
        #expect(
            finding?.evidence == [
                .schemeGap("s", unassigned: 2, overlapping: 1), .schemeGap("t", unassigned: 2, overlapping: 0),
            ])
    }

    /// Forty persons, a variant of one part and one of two, and one whose length depends on the name.
    @Test func `each recipient's own text is paid for`() throws {
        let names = (0..<40).map { String(repeating: "и", count: $0 * 4 + 1) }
        func texts(_ bodies: [String]) throws -> CampaignPreview {
            try preview {
                $0.others = names.enumerated().map { place, name in
                    #"{"id": "p\#(place)", "givenName": "\#(name)", "phone": "+7916000\#(1000 + place)"}"#
                }
                $0.message = #"{"body": "\#(bodies[0])"}"#
                let messages = bodies.indices.map { $0 == 0 ? "m" : "m\($0)" }
                let variants = bodies.indices.map { #"{"id": "\#($0)", "message": "\#(messages[$0])"}"# }
                $0.messages = zip(messages, bodies).dropFirst().map { #"{"id": "\#($0)", "body": "\#($1)"}"# }
                $0.campaign = #"""
                    {"channel": "sms", "budget": "0.00", "costPerMessage": "1.00", "variants": [\#(variants.joined(separator: ","))]}
                    """#
            }
        }
        let long = String(repeating: "я", count: 71)
        for bodies in [["я"], [long], [long, long], ["я", long], ["{{givenName}}я"], ["я", "{{givenName}}я", long]] {
            let preview = try texts(bodies)
            var units = 0
            preview.outcome.send.forEach { row in
                guard let message = preview.context.message(of: row) else { return }
                units += SMSLength(MessageRenderer(message: message).render(for: row, in: preview.audience).body).parts
            }
            let finding = preview.findings.first { $0.rule == "cost-over-budget" }
            #expect(finding?.count == 41)
            #expect(finding?.evidence == [.cost(Money(minorUnits: Int64(units * 100)), units: units, budget: .zero)])
        }
    }

    @Test func `an amount that does not fit is the most that does`() {
        #expect(Money(minorUnits: 490) * 3 == Money(minorUnits: 1470))
        #expect(Money(minorUnits: .max / 2) * 3 == Money(minorUnits: .max))
        #expect(Money(minorUnits: .min / 2) * 3 == Money(minorUnits: .min))
    }
}
