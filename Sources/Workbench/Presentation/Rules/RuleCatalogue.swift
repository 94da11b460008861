import CampaignDomain
import CampaignPreview

/// Every rule of the preview as it describes itself, in Markdown: what `docs/RULES.md` says. English, like the rules.
public enum RuleCatalogue {
    /// A chapter of the catalogue.
    private struct Chapter {
        let title: String
        let introduction: String
        /// What its rules are about and what they do, in a cell of the table.
        let kind: String
        let rules: [any Rule]
        /// Whether the order of the rules means something.
        var isOrdered = false
    }

    private static let chapters = [
        Chapter(
            title: "Rules that hold a record",
            introduction: """
                In this order: the first rule that concerns a record gives it its verdict, the others are kept as further \
                reasons. A rule that the policies make `warn` or `note` holds nobody.
                """,
            kind: "record, holds", rules: RuleRegistry.holding, isOrdered: true),
        Chapter(
            title: "Rules that flag a record",
            introduction: "The record is sent all the same, unless the policies make the rule a `hold`.",
            kind: "record, flags", rules: RuleRegistry.warnings),
        Chapter(
            title: "Rules about the campaign",
            introduction: "A `stop` blocks the launch until it is resolved, or overridden with a reason.",
            kind: "campaign", rules: RuleRegistry.campaign),
    ]

    /// The whole catalogue: a table of the identifiers, then a chapter for each kind of rule. The same rules give the same
    /// bytes. O(rules).
    public static func markdown() -> String {
        var lines = [
            "# Rules", "",
            """
            This page is made from the rules themselves by `make docs`; a test fails when it is stale. Identifiers are public \
            and stable. `policies.json` changes a severity (`"severity": {"sms-parts": "note"}`) or switches a rule off \
            (`"off": ["trigger-share"]`).
            """,
            "", "| identifier | about | place | severity |", "|---|---|---:|---|",
        ]
        for chapter in chapters { lines += table(chapter) }
        for chapter in chapters {
            lines += ["", "## \(chapter.title)", "", chapter.introduction]
            for (index, rule) in chapter.rules.enumerated() {
                let place = chapter.isOrdered ? "place \(index + 1) of \(chapter.rules.count)" : nil
                lines += section(type(of: rule), place: place)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func table(_ chapter: Chapter) -> [String] {
        chapter.rules.enumerated().map { index, rule in
            let description = type(of: rule).description
            let place = chapter.isOrdered ? "\(index + 1)" : ""
            return "| [`\(rule.id)`](#\(rule.id)) | \(chapter.kind) | \(place) | \(description.severity.rawValue) |"
        }
    }

    private static func section(_ rule: any Rule.Type, place: String?) -> [String] {
        let description = rule.description
        let title = RulePresenter(words: Words(.english)).title(description.id)
        let facts = [title, place, "severity `\(description.severity.rawValue)`"].compactMap(\.self)
        return [
            "", "### \(description.id)", "", facts.joined(separator: " · "), "",
            "**What it does.** \(oneLine(description.whatItDoes))", "",
            "**Why it matters.** \(oneLine(description.whyItMatters))", "",
            "**Examples.**", "",
        ] + examples(rule, triggering: true) + examples(rule, triggering: false) + [
            "", "**What to do.** \(oneLine(description.whatToDo))",
        ]
    }

    private static func examples(_ rule: any Rule.Type, triggering: Bool) -> [String] {
        rule.examples.filter { $0.triggers == triggering }.map { "- \(triggering ? "finds" : "silent"): \($0.title)" }
    }

    /// A paragraph is a line, whatever the layout of the source.
    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
