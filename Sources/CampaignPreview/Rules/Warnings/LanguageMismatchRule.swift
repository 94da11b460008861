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
        let (audience, languages) = (context.audience, context.customers.language)
        return context.keptRows { message in
            guard let written = message.language?.primaryLanguage else { return context.none }
            let differs = languages.table { $0.primaryLanguage.map { $0 != written } ?? false }
            guard differs.contains(true) else { return context.none }
            return context.facts.parallel.filter(context.kept) { part in
                part.filter { row in
                    let source = audience.valueRow(for: row) { languages.code($0) >= 0 }
                    return source.map { differs[Int(languages.code($0))] } ?? false
                }
            }
        }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        let languages = context.customers.language
        let source = context.audience.valueRow(for: row) { languages.code($0) >= 0 }
        guard let message = context.message(of: row), let written = message.language,
            let language = source.flatMap({ languages[$0] })
        else { return [] }
        return [.language(language, message: message.id, written: written)]
    }
}

extension String {
    /// `ru` of `ru-BY` and `RU_by`; nil when there is none.
    var primaryLanguage: String? {
        let tag = folded.prefix { $0 != "-" && $0 != "_" }
        return tag.isEmpty ? nil : String(tag)
    }
}
