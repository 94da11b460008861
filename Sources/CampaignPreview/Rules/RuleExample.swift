/// A small workspace in which a rule does or does not speak, written as JSON that is laid over a workspace where all is well.
///
/// The base: on 7 March 2026, 09:00 in Moscow, Anna (record `a`: a woman of 35, every consent granted and confirmed, an order
/// in January) stands in the list `everybody`, to which campaign `c` sends the promo email `m` on 8 March at 12:00. Every
/// field given here replaces the base's; `null` removes it.
public struct RuleExample: Sendable {
    public let title: String
    /// Whether the rule concerns record `a` (a rule about records) or campaign `c` (a rule about the campaign).
    public let triggers: Bool
    public var customer = "{}"
    /// Further customer records, whole, each with the base's consents unless it has its own. They are in the list too.
    public var others: [String] = []
    /// Whether Anna's order in January is there.
    public var hasOrderInJanuary = true
    public var orders: [String] = []
    public var events: [String] = []
    public var products: [String] = []
    public var campaign = "{}"
    public var otherCampaigns: [String] = []
    public var message = "{}"
    /// Further messages, whole.
    public var messages: [String] = []
    public var segments: [String] = []
    public var schemes: [String] = []
    /// Chains of the communication map, whole.
    public var chains: [String] = []
    /// Further lists, whole.
    public var lists: [String] = []
    public var policies = "{}"

    public init(_ title: String, triggers: Bool) {
        self.title = title
        self.triggers = triggers
    }

    /// A case in which the rule speaks.
    public static func triggering(
        _ title: String, _ change: (inout RuleExample) -> Void = { _ in }
    ) -> RuleExample {
        var example = RuleExample(title, triggers: true)
        change(&example)
        return example
    }

    /// A case in which the rule is silent.
    public static func clean(_ title: String, _ change: (inout RuleExample) -> Void = { _ in }) -> RuleExample {
        var example = RuleExample(title, triggers: false)
        change(&example)
        return example
    }

    /// A letter a day after every single favourite, and its text.
    static let favouriteChain = #"""
        {"id": "favourite", "content": "promo", "reentry": "always", "trigger": {"event": "favourited", "each": "event"},
         "exit": ["any(orders since entry)"],
         "steps": [{"wait": "1d"}, {"id": "discount", "send": {"channel": "email", "message": "discount"}}]}
        """#
    static let chainLetter = #"""
        {"id": "discount", "language": "ru", "subject": "Скидка", "body": "На избранное.", "unsubscribeLink": true}
        """#
}
