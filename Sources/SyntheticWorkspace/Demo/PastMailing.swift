/// A mailing that went out: its campaign file, its message, and to whom it went.
struct PastMailing<List: MailingList>: Sendable {
    let id: String
    let name: String
    let series: String
    let content: String
    let at: Instant
    let lists: [List]
    let message: String
    let subject: String
    let body: String
    var owner = "olga"
    /// Of one message, a decimal.
    var cost = "0.10"
    /// Whether every reader opened it and clicked, so that nobody's last letter is an unanswered one.
    var isReadByAll = false

    var mailing: Event.Mailing { Event.Mailing(campaign: id, message: message) }

    func json(on wallClock: WallClock) -> String {
        var writer = JSONWriter(on: wallClock)
        writer.instant(at)
        let sendAt = String(decoding: writer.bytes, as: UTF8.self)
        let included = lists.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        return #"""
            {
              "id": "\#(id)", "name": "\#(name)", "series": "\#(series)", "kind": "manual", "content": "\#(content)",
              "channel": "email", "sendAt": \#(sendAt), "timezonePolicy": "workspace", "quietHours": "hold",
              "owner": "\#(owner)", "status": "sent", "test": false,
              "audience": {"include": {"lists": [\#(included)]}},
              "variants": [{"id": "a", "weight": 100, "message": "\#(message)"}],
              "costPerMessage": "\#(cost)", "kpi": {"openRate": 0.2, "clickRate": 0.05}
            }
            """#
    }
}
