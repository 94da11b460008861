import CampaignDomain
import CampaignPreview
import Testing

@testable import Workbench

/// What changed, what is wrong with the log, and why something is not taken, in words.
@Suite struct ReviewPresenterTests {
    private let presenter = ReviewPresenter(
        PresentationContext(words: Words(.english), settings: CampaignsWorkspace.model().settings))

    @Test(arguments: [
        (ReviewChange.content(part: "message 8-march-a subject"), "the subject of «8-march-a» changed"),
        (.content(part: "schedule"), "the schedule changed"), (.content(part: nil), "the content changed"),
        (.policy(part: "caps"), "policies changed: frequency caps"), (.policy(part: nil), "the policies changed"),
        (.policy(part: "future"), "policies changed: «future»"),
        (.ruleSet(from: 1, to: 2), "the rules of the program changed: version 1 → 2"),
        (.verdict("unsubscribed", from: 402, to: 433), "Unsubscribed: 402 → 433 (+31)"),
        (.verdict("send", from: 10, to: 9), "will be sent: 10 → 9 (−1)"),
        (.otherRecords, "other records than before, as many with every verdict"),
        (.newStop("past-schedule"), "a stop that nobody has weighed: Past schedule"),
    ])
    func changesAreNamed(change: ReviewChange, expected: String) {
        #expect(presenter.sentence(change) == expected)
    }

    /// A part that the digest knows and the presenter does not would be shown by its inner name.
    @Test func everyPartHasWords() throws {
        let model = CampaignsWorkspace.model()
        let campaign = try #require(model.definitions.campaign("8-march"))
        let digest = ReviewSubject(preview: try model.previewEngine.preview(campaign)).digest
        for part in digest.content.keys {
            #expect(!presenter.sentence(ReviewChange.content(part: part)).contains(": "), "\(part)")
        }
        for part in digest.policies.keys {
            #expect(!presenter.sentence(ReviewChange.policy(part: part)).contains("«"), "\(part)")
        }
    }

    @Test(arguments: [
        (ReviewChainBreak.altered(line: 3), "line 3 of reviews.jsonl was altered after it was sealed"),
        (.removed(count: 1, before: 2), "1 entry was removed before line 2 of reviews.jsonl"),
        (.removed(count: 3, before: 2), "3 entries were removed before line 2 of reviews.jsonl"),
        (.inserted(line: 4, copyOf: 1), "line 4 of reviews.jsonl was put in: it is a copy of line 1"),
        (.inserted(line: 4, copyOf: nil), "line 4 of reviews.jsonl was put in afterwards"),
        (.reordered(line: 1, after: 2), "line 1 of reviews.jsonl was moved: it belongs after line 2"),
        (.unreadable(line: 5, reason: "check is missing"), "line 5 of reviews.jsonl cannot be read: check is missing"),
    ])
    func breaksAreNamed(broken: ReviewChainBreak, expected: String) {
        #expect(presenter.sentence(broken) == expected)
    }
}
