import AudienceEngine
import CampaignDomain

/// The message is in another language than the person's.
public struct LanguageMismatchRule: RecordRule {
    public static let description = RuleDescription(
        id: "language-mismatch", severity: .warn,
        whatItDoes: """
            Flags a person whose known language is another than that of the message they get. Only the language counts, not \
            the region: `ru-BY` and `ru` are the same. A message without a language fits everybody.
            """,
        whyItMatters: "A letter that cannot be read is not read, and says that nobody looked to whom it goes.",
        whatToDo: "Translate the message, or leave these people out.")

    public static let examples: [RuleExample] = [
        .triggering("a Belarusian gets a letter in Russian") { $0.customer = #"{"language": "be-BY"}"# },
        .clean("the region does not matter") { $0.customer = #"{"language": "RU_by"}"# },
        .clean("the person's language is unknown"),
        .clean("the message says no language") {
            $0.customer = #"{"language": "be"}"#
            $0.message = #"{"language": null}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        let languages = context.customers.language
        return context.keptRows { message in
            let none = RowSet(capacity: context.kept.capacity)
            guard let written = message.language?.primaryLanguage else { return none }
            let differs = languages.table { $0.primaryLanguage.map { $0 != written } ?? false }
            guard differs.contains(true) else { return none }
            return context.kept.filter { row in
                context.language(of: row).map { differs[$0] } ?? false
            }
        }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let message = context.message(of: row), let written = message.language,
            let language = context.language(of: row)
        else { return [] }
        return [.language(context.customers.language.values[language], message: message.id, written: written)]
    }
}

extension PreviewContext {
    /// The code of the language of a row's person, nil when it is unknown.
    fileprivate func language(of row: Int) -> Int? {
        let languages = customers.language
        return audience.valueRow(for: row) { languages.code($0) >= 0 }.map { Int(languages.code($0)) }
    }
}

extension String {
    /// `ru` of `ru-BY` and `RU_by`; nil when there is none.
    fileprivate var primaryLanguage: String? {
        let tag = folded.prefix { $0 != "-" && $0 != "_" }
        return tag.isEmpty ? nil : String(tag)
    }
}
