import CampaignDomain

/// One of the texts of a message, each a template of its own.
public enum MessagePart: CaseIterable, Hashable, Sendable {
    case subject, preheader, body

    /// The template, when the message has it.
    public func template(of message: Message) -> String? {
        switch self {
        case .subject: message.subject
        case .preheader: message.preheader
        case .body: message.body
        }
    }
}
