import AudienceEngine
import CampaignDomain
import CampaignPreview
import Testing

/// Rules about the message look at the one that each person gets.
@Suite struct VariantRuleTests {
    private func preview(variants: String, messages: [String]) throws -> CampaignPreview {
        let workspace = try ExampleWorkspace(
            .clean("variants") { example in
                example.customer = #"{"language": "be"}"#
                example.others = (10..<70).map {
                    #"{"id": "p\#($0)", "language": "be", "email": "p\#($0)@example.org"}"#
                }
                example.messages = messages
                example.campaign = #"{"variants": \#(variants)}"#
            })
        defer { workspace.remove() }
        return try workspace.preview()
    }

    private func flagged(_ preview: CampaignPreview) throws -> RowSet {
        try #require(preview.outcome.flagging.first { $0.rule == "language-mismatch" }).rows
    }

    @Test func `only those who get the letter in the other language are flagged`() throws {
        let preview = try preview(
            variants: #"[{"id": "a", "weight": 50, "message": "m"}, {"id": "b", "weight": 50, "message": "by"}]"#,
            messages: [#"{"id": "by", "language": "be", "body": "Вітаем!"}"#])
        let expected = preview.outcome.targeted.filter { preview.context.message(of: $0)?.id == "m" }
        #expect(try flagged(preview) == expected)
        #expect(expected.count > 15 && expected.count < 45)
    }

    @Test func `when every variant is in the other language everyone is flagged`() throws {
        let preview = try preview(
            variants: #"[{"id": "a", "weight": 50, "message": "m"}, {"id": "b", "weight": 50, "message": "kz"}]"#,
            messages: [#"{"id": "kz", "language": "kk-KZ", "body": "Сәлем!"}"#])
        #expect(try flagged(preview) == preview.outcome.targeted)
    }

    @Test func `a variant without a message concerns nobody`() throws {
        let preview = try preview(
            variants: #"[{"id": "a", "weight": 50, "message": "m"}, {"id": "b", "weight": 50, "message": "gone"}]"#,
            messages: [])
        let expected = preview.outcome.targeted.filter { preview.context.message(of: $0) != nil }
        #expect(try flagged(preview) == expected)
        #expect(!expected.isEmpty && expected != preview.outcome.targeted)
    }
}
