/// The campaigns on the desk on 7 March 2026.
enum PharmacyCampaigns {
    static let planned: [(id: String, json: String)] = rows.map { ($0.id, $0.json) }

    struct Row: Sendable {
        let id: String
        let name: String
        let series: String
        var kind = "manual"
        let content: String
        var channel = "email"
        let sendAt: String
        var timezonePolicy = "workspace"
        var quietHours = "hold"
        var owner = "olga"
        var status = "draft"
        var isTest = false
        /// JSON of the audience.
        let audience: String
        /// Further fields: JSON names and values.
        var more: [String] = []
        /// Message and weight of each variant.
        let variants: [(message: String, weight: Int)]
        var offers: [String] = []

        var json: String {
            var lines = [
                #""id": "\#(id)", "name": "\#(name)", "series": "\#(series)", "kind": "\#(kind)", "content": "\#(content)""#,
                #""channel": "\#(channel)", "sendAt": "\#(sendAt)", "timezonePolicy": "\#(timezonePolicy)", "quietHours": "\#(quietHours)""#,
                #""owner": "\#(owner)", "status": "\#(status)", "test": \#(isTest)"#,
                #""audience": \#(audience)"#,
            ]
            lines += more
            let texts = variants.enumerated().map { position, variant in
                let id = ["a", "b", "c"][position % 3]
                return #"{"id": "\#(id)", "weight": \#(variant.weight), "message": "\#(variant.message)"}"#
            }
            lines.append("\"variants\": [\(texts.joined(separator: ", "))]")
            if !offers.isEmpty {
                lines.append("\"offers\": [\(offers.map { "\"\($0)\"" }.joined(separator: ", "))]")
            }
            return "{\n  " + lines.joined(separator: ",\n  ") + "\n}"
        }
    }

    static let kpi = #""kpi": {"openRate": 0.2, "clickRate": 0.05}"#
    static let control = #""controlGroup": 0.05"#
    static let cost = #""budget": "5000.00", "costPerMessage": "0.10""#
    static let goal = #""goal": "count(orders within 3d) >= 1""#

    static func lists(_ lists: MailingList...) -> String {
        #"{"include": {"lists": [\#(lists.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))]}}"#
    }

    static func segment(_ id: String) -> String { #"{"include": {"segments": ["\#(id)"]}}"# }
}
