import AudienceEngine
import CampaignDomain

/// The same campaign or message was already sent to the person.
public struct AlreadyReceivedRule: RecordRule {
    public static let description = RuleDescription(
        id: "already-received", severity: .hold,
        whatItDoes: """
            Holds a person any of whose records was already sent this campaign, or a message of one of its variants, bounced \
            or not.
            """,
        whyItMatters: "The same letter twice is the mistake people notice first.",
        whatToDo: "Send a new message, or leave them out.")

    public static let examples: [RuleExample] = [
        .triggering("the first wave of the campaign") {
            $0.events = [
                #"{"customer": "a", "at": "2026-03-01T10:00:00Z", "kind": "sent", "channel": "email", "campaign": "c"}"#
            ]
        },
        .triggering("the message went out in another campaign") {
            $0.events = [
                #"{"customer": "a", "at": "2026-01-01T10:00:00Z", "kind": "sent", "campaign": "old", "message": "m"}"#
            ]
        },
        .clean("another campaign") {
            $0.events = [#"{"customer": "a", "at": "2026-03-01T10:00:00Z", "kind": "sent", "campaign": "old"}"#]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        let events = context.audience.snapshot.events
        let messages = Set(context.campaign.variants.map(\.message.rawValue))
        let received = context.facts.sent(
            campaign: events.campaign.code(of: context.campaign.id.rawValue),
            messages: events.message.table(messages.contains))
        return context.kept.intersection(received)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        let events = context.audience.snapshot.events
        let messages = Set(context.campaign.variants.map(\.message.rawValue))
        var found: [Evidence] = []
        context.audience.forEachEvent(ofPersonAt: row) { event in
            guard events.kind[event] == .sent else { return }
            let isSame = events.campaign[event] == context.campaign.id.rawValue
            if isSame || events.message[event].map(messages.contains) ?? false {
                found.append(.event(context.audience.eventFact(event)))
            }
        }
        return found
    }
}
