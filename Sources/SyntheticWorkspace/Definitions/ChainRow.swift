/// A chain of the communication map, as `map/ID.json` holds it.
struct ChainRow: Sendable {
    let id: String
    let name: String
    let stage: String
    let priority: Int
    let content: String
    let reentry: String
    /// JSON.
    let trigger: String
    /// An expression, already escaped for JSON.
    var condition: String?
    /// JSON strings.
    var exit = #""consent.email = withdrawn""#
    let steps: [ChainStep]

    var json: String {
        """
        {
          "id": "\(id)", "name": "\(name)", "stage": "\(stage)", "priority": \(priority), "content": "\(content)",
          "reentry": "\(reentry)",
          "trigger": \(trigger),
          \(condition.map { "\"if\": \"\($0)\",\n  " } ?? "")"exit": [\(exit)],
          "steps": [
            \(steps.map(\.json).joined(separator: ",\n    "))
          ]
        }
        """
    }
}

extension ChainRow {
    /// What ends most chains: an order, or an unsubscription.
    static let stops = #""any(orders since entry)", "consent.email = withdrawn""#
}

/// A step of a chain, or two that belong together, as JSON.
struct ChainStep: Sendable {
    let json: String

    static func email(_ step: String, _ message: String) -> ChainStep { send(step, "email", message) }
    static func push(_ step: String, _ message: String) -> ChainStep { send(step, "push", message) }
    static func sms(_ step: String, _ message: String) -> ChainStep { send(step, "sms", message) }
    static func wait(_ duration: String) -> ChainStep { ChainStep(json: #"{"wait": "\#(duration)"}"#) }
    static let call = ChainStep(json: #"{"handoff": "call"}"#)

    /// Does `other` when the letter of `step` stays unopened for `duration`.
    static func unlessOpened(_ step: String, within duration: String, _ other: ChainStep) -> ChainStep {
        ChainStep(
            json: #"""
                {"wait": {"until": "opened(\"\#(step)\")", "atMost": "\#(duration)"}},
                    {"branch": {"if": "opened(\"\#(step)\")", "then": [], "else": [\#(other.json)]}}
                """#)
    }

    private static func send(_ step: String, _ channel: String, _ message: String) -> ChainStep {
        ChainStep(json: #"{"id": "\#(step)", "send": {"channel": "\#(channel)", "message": "\#(message)"}}"#)
    }
}
