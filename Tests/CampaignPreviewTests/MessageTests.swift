import AudienceEngine
import CampaignDomain
import CampaignPreview
import Testing

/// A message as one person gets it.
@Suite struct MessageTests {
    /// The body for record `a`, as the campaign's message says it.
    private func body(_ template: String, _ change: (inout RuleExample) -> Void = { _ in }) throws -> String {
        try rendered(template, change).body
    }

    private func rendered(_ template: String, _ change: (inout RuleExample) -> Void) throws -> RenderedMessage {
        let workspace = try ExampleWorkspace(.clean("message", change))
        defer { workspace.remove() }
        let preview = try workspace.preview()
        var message = try #require(preview.context.messages.first)
        message.body = template
        let row = try #require(preview.audience.snapshot.customers.row(of: "a"))
        return MessageRenderer(message: message).render(
            for: row, in: preview.audience, offer: preview.context.offers.first)
    }

    @Test(
        arguments: [
            ("Здравствуйте!", "Здравствуйте!"),
            ("{{givenName}}, весна!", "Анна, весна!"),
            ("{{ givenName }}", "Анна"),
            ("{{familyName}}!", "!"),
            ("{{#familyName}}Г-жа {{familyName}}{{/familyName}}{{^familyName}}{{givenName}}{{/familyName}}", "Анна"),
            (
                "{{gender}} {{birthDate}} {{email}} {{phone}} {{id}}",
                "female 1990-05-01 anna@example.org +79161234567 a"
            ),
            (
                "{{#loyalty}}У Вас {{loyalty.points}} баллов{{/loyalty}}{{^loyalty}}Станьте членом{{/loyalty}}",
                "Станьте членом"
            ),
            ("\nПервая строка\n", "\nПервая строка\n"),
            ("\n{{givenName}}\n", "\nАнна\n"),
            ("{{givenName", "{{givenName"),
            ("{{#givenName}}без конца", "{{#givenName}}без конца"),
            ("", ""),
        ])
    func `a template is filled in for its recipient`(template: String, body: String) throws {
        #expect(try self.body(template) == body)
    }

    @Test func `plain text stays plain text`() throws {
        let change = #"{"givenName": "<Анна> & «К°»", "attributes": {"store": "S & Co"}}"#
        #expect(try body("{{givenName}}") { $0.customer = change } == "<Анна> & «К°»")
        #expect(try body("{{{givenName}}}") { $0.customer = change } == "<Анна> & «К°»")
        #expect(try body("{{attributes.store}}") { $0.customer = change } == "S & Co")
        #expect(try body("{{givenName}}") { $0.customer = #"{"givenName": "{{id}}"}"# } == "{{id}}")
    }

    @Test func `points, tier and the offered product have their names`() throws {
        let text = try body("{{loyalty.tier}}: {{loyalty.points}} до {{loyalty.pointsExpireAt}}, {{product.name}}") {
            $0.customer = #"{"loyalty": {"tier": "gold", "points": 120, "pointsExpireAt": "2026-04-01"}}"#
            $0.products = [#"{"id": "s-1", "name": "Крем"}"#]
            $0.campaign = #"{"offers": ["s-1"]}"#
        }
        #expect(text == "gold: 120 до 2026-04-01, Крем")
    }

    @Test func `what the record does not know its person knows`() throws {
        let template =
            "{{givenName}} {{gender}} {{birthDate}} {{email}} {{phone}} {{city}} {{attributes.store}} {{loyalty.points}}"
        let text = try body(template) {
            $0.customer = """
                {"externalIds": {"crm": "1"}, "givenName": null, "gender": null, "birthDate": null, "email": null, \
                "phone": null}
                """
            $0.others = [
                """
                {"id": "b", "externalIds": {"crm": "1"}, "givenName": "Аня", "gender": "female", "birthDate": "1990-05-02", \
                "email": "b@example.org", "phone": "+79160000000", "city": "Минск", "attributes": {"store": "S-12"}, \
                "loyalty": {"points": 7}}
                """
            ]
        }
        #expect(text == "Аня female 1990-05-02 b@example.org +79160000000 Минск S-12 7")
    }

    @Test func `subject and preheader are templates too`() throws {
        let message = try rendered("Текст") {
            $0.message = #"{"subject": "{{givenName}}, скидка", "preheader": "Только {{gender}}"}"#
        }
        #expect(message.subject == "Анна, скидка" && message.preheader == "Только female" && message.body == "Текст")
        let bare = try rendered("Текст") { $0.message = #"{"subject": null}"# }
        #expect(bare.subject == nil && bare.preheader == nil)
    }
}
