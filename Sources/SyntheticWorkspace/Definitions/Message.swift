/// The text of a letter, SMS or push, as `messages/ID.json` holds it.
struct Message: Sendable {
    let id: String
    var subject: String?
    var preheader: String?
    let body: String
    var language = "ru"
    var gender: Gender?
    var links: [String] = []
    var hasUnsubscribeLink = true

    /// One field a line, so that a change of a word is a change of a line.
    var json: String {
        var lines = [field("id", id), field("language", language)]
        if let gender { lines.append(field("gender", gender.rawValue)) }
        if let subject { lines.append(field("subject", subject)) }
        if let preheader { lines.append(field("preheader", preheader)) }
        lines.append(field("body", body))
        if !links.isEmpty { lines.append("  \"links\": [\(links.map(quoted).joined(separator: ", "))]") }
        lines.append("  \"unsubscribeLink\": \(hasUnsubscribeLink)")
        return "{\n" + lines.joined(separator: ",\n") + "\n}"
    }

    private func field(_ name: String, _ value: String) -> String { "  \"\(name)\": " + quoted(value) }

    private func quoted(_ value: String) -> String {
        var writer = JSONWriter()
        writer.string(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

/// In which language a shop writes, and where its links lead.
struct Letterhead: Sendable {
    let language: String
    let site: String

    func letter(_ id: String, _ subject: String, preheader: String? = nil, _ body: String) -> Message {
        Message(
            id: id, subject: subject, preheader: preheader, body: body, language: language,
            links: ["https://\(site)/m/\(id)"])
    }

    /// An SMS or a push.
    func short(_ id: String, _ body: String) -> Message { Message(id: id, body: body, language: language) }

    /// The letter of a mailing that went out.
    func letter<List>(of mailing: PastMailing<List>) -> Message {
        Message(
            id: mailing.message, subject: mailing.subject, body: mailing.body, language: language,
            links: ["https://\(site)/\(mailing.id)"])
    }
}
