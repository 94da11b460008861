/// A text to send: Mustache templates over the recipient (`messages/ID.json`).
public struct Message: Sendable {
    public var id: MessageID
    public var language: String?
    /// Whom the text addresses, when it is written for one gender.
    public var gender: Gender?
    public var subject: String?
    public var preheader: String?
    public var body: String
    public var links: [String] = []
    /// Whether the text carries a way to unsubscribe. Absent means no.
    public var hasUnsubscribeLink: Bool?

    public init(id: MessageID, body: String) {
        self.id = id
        self.body = body
    }
}
