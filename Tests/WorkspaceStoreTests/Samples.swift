/// One sound definition of each kind, with fields that this program does not know.
enum Samples {
    static let campaign = """
        {"id": "8-march", "owner of the text": "olga", "name": "8 Марта", "kind": "manual", "content": "promo", "channel": "email",
         "sendAt": "2026-03-08T06:00:00Z", "quietHours": "hold", "status": "draft", "test": false,
         "audience": {"include": {"lists": ["old"], "segments": [], "people": 5}, "why": "tradition"},
         "controlGroup": 0.050, "variants": [{"id": "a", "weight": 50.0, "message": "m-a", "colour": "red"},
         {"id": "b", "weight": 50, "message": "m-b"}], "offers": ["s-5"], "offerEndsAt": "2026-03-10", "budget": "5000",
         "kpi": {"openRate": 0.2}}
        """
    static let message = """
        {"id": "m-a", "designer": {"name": "x"}, "language": "ru", "subject": "Привет", "body": "{{givenName}} \\u2764",
         "links": ["https://example.org"], "unsubscribeLink": true}
        """
    static let list = #"{"id": "old", "note": 1e3, "name": "Old", "members": ["c-1", "c-2"]}"#
    static let segments = """
        [{"id": "vip", "where": "x = 1", "colour": "gold"}, {"where": "broken"}, {"id": "new", "where": "y = 1", "priority": 2}]
        """
    static let schemes = """
        [{"id": "life", "parts": [{"id": "p", "where": "a = 1", "colour": 1}, {"id": "q", "where": "b = 1"}], "x": null}]
        """
    static let policies = """
        {"identity": {"providerAliases": false, "sharedAddress": "once", "junkContacts": ["79777777777"], "x": 1},
         "doubleOptIn": ["email"], "future": [1, 2],
         "caps": [{"channel": "email", "max": 1, "per": "24h", "why": "peace"}, {"channel": "any", "max": 3, "per": "7d"},
                  {"kind": "manual", "max": 2, "per": "calendarWeek"}, {"kind": "manual", "max": 5, "per": "calendarMonth"}],
         "quietHours": {"from": "21:00", "to": "09:00", "action": "hold"}, "bestBefore": {"city": "2y"},
         "controlGroup": {"share": 0.0, "salt": "2026"}, "severity": {"sms-parts": "note"}, "off": ["trigger-share"]}
        """
    static let chain = """
        {"id": "welcome", "drawn at": [3, 4], "name": "Welcome", "priority": 50, "content": "welcome", "reentry": "after 30d",
         "trigger": {"event": "optInConfirmed", "x": 1}, "if": "count(orders) = 0", "exit": ["consent.email = withdrawn"],
         "steps": [{"id": "thanks", "send": {"channel": "email", "message": "m-a", "y": 2}}, {"wait": "48h"},
          {"wait": {"until": "opened(\\"thanks\\")", "atMost": "2d"}},
          {"branch": {"if": "x = 1", "then": [], "else": [{"id": "push", "send": {"channel": "push", "message": "m"}}]}},
          {"split": [{"weight": 1, "steps": []}, {"weight": 1, "steps": []}]}, {"handoff": {"channel": "call"}}]}
        """
}
