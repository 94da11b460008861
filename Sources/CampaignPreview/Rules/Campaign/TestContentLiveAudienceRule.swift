import AudienceEngine
import CampaignDomain

/// Test content and an audience beyond seed records.
public struct TestContentLiveAudienceRule: CampaignRule {
    public static let description = RuleDescription(
        id: "test-content-live-audience", severity: .stop,
        whatItDoes: """
            Stops a campaign that is flagged as a test, or whose subject, preheader or body has one of the policies' test \
            markers as a word of its own, when it targets anyone none of whose records is a seed. Counts those records.
            """,
        whyItMatters: "«Test» goes to every subscriber; five hours later, «Test 2!».",
        whatToDo: "Send it to seed records only, or write the real text.")

    public static let examples: [RuleExample] = [
        .triggering("the subject says so") { $0.message = #"{"subject": "Тест 2!"}"# },
        .triggering("the campaign is flagged") { $0.campaign = #"{"test": true}"# },
        .clean("to a seed record") {
            $0.message = #"{"subject": "Тест"}"#
            $0.customer = #"{"flags": ["seed"]}"#
        },
        .clean("the marker is only part of a word") { $0.message = #"{"subject": "Протестировано зимой"}"# },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let markers = markers(in: context)
        guard context.campaign.isTest || !markers.isEmpty else { return nil }
        let flags = context.customers.flags
        let live = context.outcome.targeted.filter { row in
            !context.audience.linkedRecords(of: row).contains { flags[Int($0)].contains(.seed) }
        }
        guard !live.isEmpty else { return nil }
        return CampaignFinding(count: live.count, evidence: markers + [.liveRecords(live.count)], rows: live)
    }

    private func markers(in context: CampaignContext) -> [Evidence] {
        let wanted = context.policies.testMarkers.map(\.folded).filter { !$0.isEmpty }
        var found: [Evidence] = []
        for message in context.messages {
            for text in [message.subject, message.preheader, message.body].compactMap(\.self) {
                let folded = text.folded
                found += wanted.filter { folded.containsAsWord($0) }.map { .text(text, marker: $0) }
            }
        }
        return found
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
