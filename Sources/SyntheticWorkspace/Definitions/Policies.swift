/// The pharmacy's policies; a scale workspace uses them without the pack and the budget.
enum Policies {
    /// - Parameter more: further fields: JSON names and values.
    static func json(packs: String, more: [String] = []) -> String {
        #"""
        {
          "identity": {
            "providerAliases": false,
            "sharedAddress": "once",
            "junkContacts": ["79777777777", "70000000000", "test@test.ru", "noemail@*"]
          },
          "doubleOptIn": ["email"],
          "caps": [
            {"channel": "email", "max": 1, "per": "24h"},
            {"channel": "any", "max": 3, "per": "7d"},
            {"kind": "manual", "max": 2, "per": "calendarWeek"},
            {"kind": "manual", "max": 5, "per": "calendarMonth"}
          ],
          "quietHours": {"from": "21:00", "to": "09:00", "action": "hold"},
          "bestBefore": {"city": "2y", "interests": "1y", "consents": "3y"},
          "controlGroup": {"share": 0.0, "salt": "2026"},
          "packs": [\#(packs)],
          "severity": {"sms-parts": "note"},
          "off": ["trigger-share"],
          "testMarkers": ["test", "тест", "тэст", "lorem ipsum"],
          "triggerShareGoal": 0.7\#(more.map { ",\n  " + $0 }.joined())
        }
        """#
    }
}
