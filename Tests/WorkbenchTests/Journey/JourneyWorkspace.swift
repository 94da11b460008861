import Workbench

/// A welcome of two letters, one persona and one customer.
enum JourneyWorkspace {
    private static let consents = #"""
        "consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2025-01-01T00:00:00Z"},
        {"purpose": "marketing", "channel": "email", "status": "granted", "at": "2025-01-01T00:00:00Z"}]
        """#

    private static let welcome = #"""
        {"id": "welcome", "name": "Welcome", "stage": "new", "content": "promo", "trigger": {"event": "optInConfirmed"},
         "if": "count(orders) = 0", "exit": ["any(orders since entry)"],
         "steps": [{"id": "thanks", "send": {"channel": "email", "message": "thanks"}}, {"wait": "1d"},
                   {"id": "gift", "send": {"channel": "email", "message": "gift"}}, {"wait": "2d"},
                   {"id": "sms", "send": {"channel": "sms", "message": "short"}}]}
        """#

    static func model(isReadOnly: Bool = false, more: [String: String] = [:]) throws -> WorkbenchModel {
        let files = [
            "customers.jsonl":
                #"{"id": "c1", "givenName": "Vera", "familyName": "Frost", "email": "vera@example.org", \#(consents)}"#
                .replacing("\n", with: " ") + "\n",
            "personas/mia.json":
                #"{"id": "mia", "givenName": "Mia", "familyName": "Wood", "email": "mia@example.org", \#(consents), "story": "Reads in the evening."}"#,
            "segments.json": #"[{"id": "buyers", "name": "Buyers", "where": "any(orders within 3d)"}]"#,
            "map/welcome.json": welcome,
            "messages/thanks.json":
                #"{"id": "thanks", "subject": "Thank you, {{givenName}}", "body": "Good to have you, {{givenName}}."}"#,
            "messages/gift.json": #"{"id": "gift", "subject": "A gift", "body": "Something for you."}"#,
            "messages/short.json": #"{"id": "short", "body": "Come by."}"#,
            "policies.json": #"{"caps": [{"channel": "email", "max": 1, "per": "7d"}]}"#,
        ]
        return try FolderModel.model(files.merging(more) { $1 }, isReadOnly: isReadOnly)
    }
}
