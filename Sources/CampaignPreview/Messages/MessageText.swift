import AudienceEngine
import CampaignDomain

/// A message as one recipient gets it, with marks where something is missing.
public struct MessageText: Hashable, Sendable {
    public let subject: MarkedText?
    public let preheader: MarkedText?
    public let body: MarkedText

    public init(subject: MarkedText?, preheader: MarkedText?, body: MarkedText) {
        self.subject = subject
        self.preheader = preheader
        self.body = body
    }

    /// The message as it is written, with its tags.
    public init(template message: Message) {
        self.init(
            subject: message.subject.map { MarkedText($0) }, preheader: message.preheader.map { MarkedText($0) },
            body: MarkedText(message.body))
    }

    /// A message filled in for a row. O(length).
    ///
    /// - Parameter offer: the product that `{{product.name}}` is about.
    public init(_ message: Message, for row: Int, in audience: Audience, offer: Product? = nil) {
        self = MarkedMessage(message).rendered(for: row, in: audience, offer: offer)
    }

    /// Subject, preheader and body, those that are there.
    public var texts: [MarkedText] { [subject, preheader, body].compactMap(\.self) }
}

/// The templates of a message, ready to be rendered with marks. For the one message that is looked at; whole audiences are
/// rendered by ``MessageRenderer``.
struct MarkedMessage: Sendable {
    private let subject: MarkedTemplate?
    private let preheader: MarkedTemplate?
    private let body: MarkedTemplate

    init(_ message: Message) {
        subject = message.subject.map { MarkedTemplate($0) }
        preheader = message.preheader.map { MarkedTemplate($0) }
        body = MarkedTemplate(message.body)
    }

    private var templates: [(part: MessagePart, template: MarkedTemplate)] {
        [(.subject, subject), (.preheader, preheader), (.body, body)].compactMap { part, template in
            template.map { (part, $0) }
        }
    }

    var faults: [(part: MessagePart, fault: TemplateFault)] {
        templates.compactMap { part, template in template.fault.map { (part, $0) } }
    }

    /// The tags of its templates.
    var tags: [TemplateTag] { templates.flatMap(\.template.tags) }

    func rendered(for row: Int, in audience: Audience, offer: Product?) -> MessageText {
        let fields = MergeFields(audience: audience, offer: offer).values(for: row)
        return MessageText(
            subject: subject?.rendered(fields), preheader: preheader?.rendered(fields), body: body.rendered(fields))
    }
}
