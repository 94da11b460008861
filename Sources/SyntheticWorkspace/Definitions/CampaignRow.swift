/// A planned campaign, as `campaigns/ID.json` holds it: a row of what differs.
struct CampaignRow: Sendable {
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

/// Fields that many campaigns have.
extension CampaignRow {
    static let kpi = #""kpi": {"openRate": 0.2, "clickRate": 0.05}"#
    static let control = #""controlGroup": 0.05"#
    static let goal = #""goal": "count(orders within 3d) >= 1""#

    /// JSON of an audience of one segment.
    static func segment(_ id: String) -> String { #"{"include": {"segments": ["\#(id)"]}}"# }
}

extension MailingList {
    /// JSON of an audience of these lists.
    static func audience(_ lists: Self...) -> String {
        #"{"include": {"lists": [\#(lists.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))]}}"#
    }
}
