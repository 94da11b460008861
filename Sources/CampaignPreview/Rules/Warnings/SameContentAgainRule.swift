import AudienceEngine
import CampaignDomain

/// The person was sent the same text before, under another message's name.
public struct SameContentAgainRule: RecordRule {
    public static let description = RuleDescription(
        id: "same-content-again", severity: .warn,
        whatItDoes: """
            Flags a person who was sent another message with the same body as the one they would get: equal but for case, ё \
            and white space. The subject does not matter; messages that no longer exist cannot be compared.
            """,
        whyItMatters: "Issue five was the same as issue one: five opened, none clicked, then unsubscribed.",
        whatToDo: "Write something new, or leave out those who have had it.")

    public static let examples: [RuleExample] = [
        .triggering("the same text under another subject") {
            $0.messages = [#"{"id": "first", "subject": "Зима", "body": "  здравствуйте! "}"#]
            $0.events = [
                #"{"customer": "a", "at": "2025-12-01T10:00:00Z", "kind": "sent", "channel": "email", "message": "first"}"#
            ]
        },
        .clean("another text") {
            $0.messages = [#"{"id": "first", "subject": "Весна", "body": "До свидания!"}"#]
            $0.events = [
                #"{"customer": "a", "at": "2025-12-01T10:00:00Z", "kind": "sent", "channel": "email", "message": "first"}"#
            ]
        },
        .clean("the same text, not sent to this person") {
            $0.messages = [#"{"id": "first", "subject": "Зима", "body": "Здравствуйте!"}"#]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.keptRows { message in
            context.facts.sent(campaign: nil, messages: sameAs(message, in: context)).intersection(context.kept)
        }
    }

    /// For each message that events name, whether it is another with the same text. Each text is folded once.
    private func sameAs(_ message: Message, in context: PreviewContext) -> [Bool] {
        let text = message.body.collapsed
        let copies = Set(
            context.audience.definitions.messages.filter { $0.id != message.id && $0.body.collapsed == text }
                .map(\.id.rawValue))
        return context.audience.snapshot.events.message.table(copies.contains)
    }

    private func isCopy(_ event: Int, _ same: [Bool], _ events: EventColumns, _ audience: Audience) -> Bool {
        guard events.kind[event] == .sent else { return false }
        let message = events.message.code(event)
        return message >= 0 && same[Int(message)] && audience.isVisible(event: event)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let message = context.message(of: row) else { return [] }
        let (audience, events) = (context.audience, context.audience.snapshot.events)
        let same = sameAs(message, in: context)
        var copies: [Int] = []
        audience.forEachEvent(ofPersonAt: row) { if isCopy($0, same, events, audience) { copies.append($0) } }
        return copies.sorted(by: events.precedes).flatMap { copy -> [Evidence] in
            [.event(audience.eventFact(copy)), .sameText(MessageID(events.message[copy] ?? ""), as: message.id)]
        }
    }
}

extension String {
    /// Folded, with every white space as one blank.
    fileprivate var collapsed: String {
        folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
