/// The communication map: what goes out by itself, and the one chain that goes wrong.
enum PharmacyChains {
    static let all: [(id: String, json: String)] = rows.map { row in
        (
            row.id,
            """
            {
              "id": "\(row.id)", "name": "\(row.name)", "stage": "\(row.stage)", "priority": \(row.priority), "content": "\(row.content)",
              "reentry": "\(row.reentry)",
              "trigger": \(row.trigger),
              \(row.condition.map { "\"if\": \"\($0)\",\n  " } ?? "")"exit": [\(row.exit)],
              "steps": [
                \(row.steps.joined(separator: ",\n    "))
              ]
            }
            """
        )
    }

    struct Row {
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
        /// JSON objects.
        let steps: [String]
    }

    static func email(_ step: String, _ message: String) -> String {
        #"{"id": "\#(step)", "send": {"channel": "email", "message": "\#(message)"}}"#
    }

    static func push(_ step: String, _ message: String) -> String {
        #"{"id": "\#(step)", "send": {"channel": "push", "message": "\#(message)"}}"#
    }

    static func sms(_ step: String, _ message: String) -> String {
        #"{"id": "\#(step)", "send": {"channel": "sms", "message": "\#(message)"}}"#
    }

    static func wait(_ duration: String) -> String { #"{"wait": "\#(duration)"}"# }

    /// Sends `other` when the letter of `step` stays unopened for `duration`.
    static func unlessOpened(_ step: String, within duration: String, _ other: String) -> [String] {
        [
            #"{"wait": {"until": "opened(\"\#(step)\")", "atMost": "\#(duration)"}}"#,
            #"{"branch": {"if": "opened(\"\#(step)\")", "then": [], "else": [\#(other)]}}"#,
        ]
    }

    private static let rows: [Row] = newcomers + behaviour + relationship
}
