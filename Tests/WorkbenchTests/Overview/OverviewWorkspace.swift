import Workbench

/// One of everything that the overview tells: a flood tomorrow, an unsigned campaign, a complaint, and sends with their results.
enum OverviewWorkspace {
    private static let consents = #"""
        "consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2025-01-01T00:00:00Z"}, \#
        {"purpose": "marketing", "channel": "email", "status": "granted", "at": "2025-01-01T00:00:00Z"}]
        """#

    private static let favourites = #"""
        {"id": "favourites", "content": "promo", "reentry": "always", "trigger": {"event": "favourited", "each": "event"},
         "steps": [{"wait": "1d"}, {"id": "discount", "send": {"channel": "email", "message": "m"}}]}
        """#

    static func model(_ more: [String: String] = [:]) throws -> WorkbenchModel {
        try FolderModel.model(files.merging(more) { $1 })
    }

    private static var files: [String: String] {
        [
            "customers.jsonl": #"""
            {"id": "a", "givenName": "Ann", "email": "a@example.org", \#(consents)}
            {"id": "b", "givenName": "Bob", "email": "b@example.org", \#(consents)}

            """#,
            "events.jsonl": events.joined(separator: "\n") + "\n",
            "map/favourites.json": favourites,
            "messages/m.json": #"{"id": "m", "subject": "Less", "body": "Less."}"#,
            "policies.json": #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}]}"#,
            "segments.json": #"[{"id": "all", "where": "id is known"}]"#,
            "campaigns/spring.json": #"""
            {"id": "spring", "name": "Spring", "channel": "email", "content": "promo", "status": "draft", "owner": "olga",
             "sendAt": "2026-03-08T12:00:00+03:00", "audience": {"include": {"segments": ["all"]}},
             "variants": [{"id": "a", "weight": 1, "message": "m"}]}
            """#,
            "campaigns/winter.json": #"""
            {"id": "winter", "name": "Winter", "channel": "email", "content": "promo", "status": "sent",
             "kpi": {"openRate": 0.2, "clickRate": 0.05}}
            """#,
        ]
    }

    private static var events: [String] {
        let favoured = (0..<4).map { event("2026-03-07T08:0\($0):00", "favourited", "a", #""sku": "s""#) }
        let winter = ["a", "b"].flatMap { customer in
            ["sent", "delivered"].map {
                event("2026-02-20T10:00:00", $0, customer, #""channel": "email", "campaign": "winter""#)
            }
        }
        return favoured + winter + [
            event("2026-02-20T11:00:00", "opened", "a", #""channel": "email", "campaign": "winter""#),
            event(
                "2026-02-25T11:00:00", "sent", "b", #""channel": "email", "chain": "favourites", "step": "discount""#),
            event("2026-03-06T11:00:00", "ticketOpened", "b", #""ticket": "t-1""#),
        ]
    }

    private static func event(_ at: String, _ kind: String, _ customer: String, _ more: String) -> String {
        #"{"customer": "\#(customer)", "at": "\#(at)+03:00", "kind": "\#(kind)", \#(more)}"#
    }
}
