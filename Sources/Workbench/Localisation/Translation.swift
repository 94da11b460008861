/// What a language needs to say everything the workbench says. Phrases are keyed by their English text, so that a missing
/// one still reads.
struct Translation: Sendable {
    let pluralRule: PluralRule
    let decimalSeparator: String
    /// Twelve short names, as they stand between day and year.
    let months: [String]
    /// By English text; `{0}`, `{1}` … stand for arguments and may change places.
    let phrases: [String: String]
    /// By the English plural, in the order of ``pluralRule``.
    let nouns: [String: [String]]
    /// By rule identifier.
    let rules: [String: RuleWording]

    /// - Parameter phrases: by area; of a phrase that stands twice the first counts (a test allows none).
    init(
        pluralRule: PluralRule, decimalSeparator: String, months: [String],
        phrases: [KeyValuePairs<String, String>] = [], nouns: KeyValuePairs<String, [String]> = [:],
        rules: [KeyValuePairs<String, RuleWording>] = []
    ) {
        self.pluralRule = pluralRule
        self.decimalSeparator = decimalSeparator
        self.months = months
        self.phrases = Dictionary(phrases.flatMap { area in area.map { ($0.key, $0.value) } }) { first, _ in first }
        self.nouns = Dictionary(nouns.map { ($0.key, $0.value) }) { first, _ in first }
        self.rules = Dictionary(rules.flatMap { area in area.map { ($0.key, $0.value) } }) { first, _ in first }
    }
}

/// What a language says about a rule of the preview.
struct RuleWording: Hashable, Sendable {
    /// A name of one to four words.
    let title: String
    /// A clause that goes on after «1 204 records:»; no capital, no full stop.
    let summary: String
    /// Nil in English, where the rule says it itself.
    var whyItMatters: String?
    /// Nil in English, where the rule says it itself.
    var whatToDo: String?
}
