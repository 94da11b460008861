import AudienceEngine
import CampaignDomain

/// Whether a campaign's content is a test, and for whom tests are meant.
struct TestContent {
    let context: CampaignContext
    /// The policies' test markers that stand in a subject, preheader or body as words of their own.
    let markers: [Evidence]

    init(_ context: CampaignContext) {
        self.context = context
        let wanted = context.policies.testMarkers.map(\.folded).filter { !$0.isEmpty }
        markers = context.messages.flatMap { message in
            MessagePart.allCases.compactMap { $0.template(of: message) }.flatMap { text in
                let folded = text.folded
                return wanted.filter { folded.containsAsWord($0) }.map { Evidence.text(text, marker: $0) }
            }
        }
    }

    var isTest: Bool { context.campaign.isTest || !markers.isEmpty }

    /// The targeted records of persons none of whose records is a seed.
    var liveRecords: RowSet {
        context.outcome.targeted.subtracting(context.facts.flagged(.seed))
    }
}

extension String {
    /// Whether `word` stands in the text with no letter directly before or after it.
    fileprivate func containsAsWord(_ word: String) -> Bool {
        let text = Array(unicodeScalars)
        let wanted = Array(word.unicodeScalars)
        guard !wanted.isEmpty, text.count >= wanted.count else { return false }
        return (0...(text.count - wanted.count)).contains { start in
            let end = start + wanted.count
            return text[start] == wanted[0] && text[start..<end].elementsEqual(wanted)
                && (start == 0 || !text[start - 1].properties.isAlphabetic)
                && (end == text.count || !text[end].properties.isAlphabetic)
        }
    }
}
