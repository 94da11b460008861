import Foundation

/// A workspace of a few records, written by hand, so that the program opens at once.
enum SmallWorkspace {
    static let settings = """
        {"schema": 1, "name": "Chemist", "currency": "RUB", "timezone": "Europe/Moscow", "locale": "en", "country": "RU", \
        "clock": "2026-03-07T09:00:00+03:00"}
        """

    /// Sixty customers, `c-01` Anna01 … `c-60` Anna60; every third lives in Гродно, the others in Минск.
    static let customers: [String] = (1...60).map { number in
        let digits = (number < 10 ? "0" : "") + String(number)
        return """
            {"id":"c-\(digits)","givenName":"Anna\(digits)","familyName":"Person","city":"\(number % 3 == 0 ? "Гродно" : "Минск")",\
            "email":"anna\(digits)@example.org","phone":"+3752912345\(digits)","registeredAt":"2025-01-01T00:00:00Z",\
            "consents":[{"purpose":"dataProcessing","status":"granted","at":"2025-01-01T00:00:00Z"},\
            {"purpose":"marketing","channel":"email","status":"granted","at":"2025-01-01T00:00:00Z"}]}
            """
    }

    static let order = #"{"id":"o-1","customer":"c-01","at":"2026-02-03T12:00:00+03:00","total":"1249.50"}"#

    static let campaign = """
        {"id": "spring", "name": "Spring", "kind": "manual", "content": "promo", "channel": "email",
         "sendAt": "2026-03-08T09:00:00+03:00", "owner": "olga", "status": "draft",
         "audience": {"include": {"lists": ["everybody"]}}, "variants": [{"id": "a", "weight": 100, "message": "spring-a"}]}
        """

    static let message = """
        {"id": "spring-a", "language": "en", "subject": "Spring", "body": "Hello {{givenName}}", "unsubscribeLink": true}
        """

    /// - Parameter changes: files to write besides or instead; nil leaves one out.
    static func make(_ changes: [String: String?] = [:]) throws -> TemporaryFolder {
        let members = (1...60).map { "\"c-\($0 < 10 ? "0" : "")\($0)\"" }.joined(separator: ", ")
        var files: [String: String] = [
            "workspace.json": settings,
            "customers.jsonl": customers.map { $0 + "\n" }.joined(),
            "orders.jsonl": order + "\n",
            "lists/everybody.json": #"{"id": "everybody", "name": "Everybody", "members": [\#(members)]}"#,
            "campaigns/spring.json": campaign,
            "messages/spring-a.json": message,
        ]
        for (path, content) in changes { files[path] = content }
        let folder = try TemporaryFolder()
        for (path, content) in files { try folder.write(content, to: path) }
        return folder
    }
}
