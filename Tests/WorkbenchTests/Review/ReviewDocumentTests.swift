import CampaignDomain
import CampaignPreview
import Testing

@testable import Workbench

/// The report on a review that a manager reads and prints.
@Suite struct ReviewDocumentTests {
    private func document(_ language: Language = .english) throws -> ReviewDocument {
        let model = CampaignsWorkspace.model()
        let campaign = try #require(model.definitions.campaign("8-march"))
        let subject = ReviewSubject(preview: try model.previewEngine.preview(campaign))
        let signOff = SignOff(
            checks: [.message], decision: .approve, reviewer: "Irina <b>",
            overrides: [ReviewOverride(rule: "test-content-live-audience", reason: "a | taste")])
        let entry = try #require(try signOff.entries(for: subject, log: .empty, at: model.asOf).first)
        let log = ReviewLog(lines: [
            ReviewLine(
                line: 1, number: 1, previous: ReviewLine.genesis, hash: ReviewChain.hash(of: "x"), canonical: "x",
                entry: entry)
        ])
        return ReviewDocument(
            review: CampaignReview(subject: subject, log: log), log: log, records: [:],
            context: PresentationContext(audience: model.audience, words: Words(language)))
    }

    @Test func theSameInputsGiveTheSameBytes() throws {
        #expect(try document().html == document().html)
        #expect(try document().markdown == document().markdown)
    }

    @Test func itTellsTheDecisionFirst() throws {
        let lines = try document().text.split(separator: "\n").map(String.init)
        #expect(lines[0] == "Review: 8 March")
        #expect(lines[1] == "  May not go out yet: Audience, Delivery, Compliance.")
        #expect(lines.contains { $0.contains("Message     ✔ signed off  Irina <b>  7 Mar 2026 09:00") })
        #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
    }

    @Test func namesAreTextAndNoMarkup() throws {
        let html = try document().html
        #expect(html.contains("Irina &lt;b&gt;"))
        #expect(!html.contains("Irina <b>"))
        let markdown = try document().markdown
        #expect(markdown.contains("a \\| taste"))
        #expect(markdown.contains("Irina &lt;b&gt;"))
    }

    @Test func theHashesStandInFull() throws {
        let hash = try #require(try document().markdown.firstMatch(of: /Content \| ([0-9a-f]{64}) \|/))
        #expect(hash.1.count == 64)
    }

    @Test func itSpeaksRussian() throws {
        let text = try document(.russian).text
        #expect(text.hasPrefix("Проверка: 8 March\n  Пока нельзя отправлять: Аудитория, Доставка, Закон."))
    }
}
