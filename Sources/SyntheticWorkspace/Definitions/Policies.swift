/// What a team has agreed to, as `policies.json` holds it.
struct Policies {
    /// Contacts that are written down for want of one.
    var junkContacts: [String]
    /// How many messages of any kind a person gets in seven days.
    var messagesInWeek = 3
    var quietHours = (from: "21:00", to: "09:00")
    /// JSON strings.
    var packs = ""
    /// Words of a test, in the languages of the team.
    var testMarkers = ["test", "тест", "тэст", "lorem ipsum"]
    /// JSON: severities that differ from the rules' own.
    var severity = #"{"sms-parts": "note"}"#
    /// Further fields: JSON names and values.
    var more: [String] = []

    /// The pharmacy's policies; a scale workspace uses them without the pack and the budget.
    static func russian(packs: String = "", more: [String] = []) -> String {
        Policies(
            junkContacts: ["79777777777", "70000000000", "test@test.ru", "noemail@*"], packs: packs, more: more
        ).json
    }

    var json: String {
        #"""
        {
          "identity": {
            "providerAliases": false,
            "sharedAddress": "once",
            "junkContacts": [\#(Self.strings(junkContacts))]
          },
          "doubleOptIn": ["email"],
          "caps": [
            {"channel": "email", "max": 1, "per": "24h"},
            {"channel": "any", "max": \#(messagesInWeek), "per": "7d"},
            {"kind": "manual", "max": 2, "per": "calendarWeek"},
            {"kind": "manual", "max": 5, "per": "calendarMonth"}
          ],
          "quietHours": {"from": "\#(quietHours.from)", "to": "\#(quietHours.to)", "action": "hold"},
          "bestBefore": {"city": "2y", "interests": "1y", "consents": "3y"},
          "controlGroup": {"share": 0.0, "salt": "2026"},
          "packs": [\#(packs)],
          "severity": \#(severity),
          "off": ["trigger-share"],
          "testMarkers": [\#(Self.strings(testMarkers))],
          "triggerShareGoal": 0.7\#(more.map { ",\n  " + $0 }.joined())
        }
        """#
    }

    private static func strings(_ values: [String]) -> String { values.map { "\"\($0)\"" }.joined(separator: ", ") }
}
