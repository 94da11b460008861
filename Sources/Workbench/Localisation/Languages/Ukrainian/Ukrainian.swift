extension Translation {
    static let ukrainian = Translation(
        pluralRule: .oneFewMany, decimalSeparator: ",",
        months: [
            "січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд.",
        ],
        phrases: Ukrainian.phrases, nouns: Ukrainian.nouns, rules: Ukrainian.rules)
}

/// The Ukrainian texts, a file an area.
enum Ukrainian {
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
