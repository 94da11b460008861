extension Translation {
    static let russian = Translation(
        pluralRule: .oneFewMany, decimalSeparator: ",",
        months: [
            "янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек.",
        ],
        phrases: Russian.phrases, nouns: Russian.nouns, rules: Russian.rules)
}

/// The Russian texts, a file an area.
enum Russian {
    static let phrases: [KeyValuePairs<String, String>] = [
<<<<<<< HEAD
        vocabulary, happenings, evidence, reports, shell, lists, customers, campaigns, preview, recipient, checks,
=======
        vocabulary, happenings, evidence, reports, shell, lists, customers, campaigns, preview, recipient,
        messages, caps,
>>>>>>> message-page
    ]
    static let rules: [KeyValuePairs<String, RuleWording>] = [standingRules, timelinessRules, warningRules]
}
