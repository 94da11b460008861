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
        vocabulary, map, happenings, evidence, reports, shell, lists, customers, campaigns, preview, recipient, checks,
        messages, caps, nearestMiss, difference, review, reviewChanges, reviewLog, segmentReports, segments,
        segmentPages, definitions, importing, importPage, exporting, mapScreen, mapChain, mapMonth, whatIf, journey,
        deeds, journeyPlayer, tour, overview, health, conflicts, expressions,
    ]
    static let rules: [KeyValuePairs<String, RuleWording>] = [
        standingRules, timelinessRules, warningRules, campaignRules, planRules,
    ]
}
