extension Translation {
    static let belarusian = Translation(
        pluralRule: .oneFewMany, decimalSeparator: ",",
        months: ["сту", "лют", "сак", "кра", "мая", "чэр", "ліп", "жні", "вер", "кас", "ліс", "сне"],
        phrases: Belarusian.phrases, nouns: Belarusian.nouns, rules: Belarusian.rules)
}

/// The Belarusian texts in the official orthography, a file an area.
enum Belarusian {
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
