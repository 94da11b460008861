import CampaignPreview
import Foundation
import Testing

@testable import Workbench

/// The catalogue of the rules is whole, and `docs/RULES.md` is what the rules say.
@Suite struct RuleCatalogueTests {
    /// Every identifier that was agreed on, by kind and in order. A rule that is dropped, renamed or forgotten fails here.
    private static let agreed: KeyValuePairs<String, [String]> = [
        "record, holds": [
            "duplicate-person", "erased", "no-data-consent", "stop-list", "no-address", "invalid-address",
            "bounced-address", "unsubscribed", "no-channel-consent", "unconfirmed-opt-in", "open-complaint",
            "control-group", "already-received", "goal-reached", "frequency-cap", "quiet-hours", "sunset", "under-age",
            "gender-mismatch", "owned-product", "wrong-region", "shared-address",
        ],
        "record, flags": [
            "gender-unknown", "language-mismatch", "owned-product-some", "category-never-bought", "stale-data",
            "missing-merge-field", "chain-collision", "opens-without-clicks", "never-opens", "same-content-again",
            "vip-generic", "better-channel", "night-shifted", "recent-return-or-bad-nps",
        ],
        "campaign": [
            "test-content-live-audience", "live-content-seed-audience", "flood", "rx-advertising",
            "missing-unsubscribe", "broken-template", "unknown-merge-field", "past-schedule", "empty-audience",
            "variant-weights", "list-overlap", "segment-in-both", "missing-people", "audience-jump",
            "manual-send-budget", "trigger-share", "no-control-group", "no-kpi-target", "subject-length", "sms-parts",
            "expired-offer", "scheme-gap", "cost-over-budget",
        ],
    ]

    private struct TableRow: Hashable {
        let id: String
        let kind: String
    }

    private let page = RuleCatalogue.markdown()

    private var table: [TableRow] {
        page.split(separator: "\n").compactMap { line in
            guard let match = line.firstMatch(of: /^\| \[?`([a-z-]+)`[^|]*\| ([a-z, ]+) \|/) else { return nil }
            return TableRow(id: String(match.1), kind: String(match.2))
        }
    }

    @Test func theTableHasEveryAgreedIdentifierOnceAndNoOther() {
        #expect(Set(table).count == table.count)
        for (kind, identifiers) in Self.agreed {
            let listed = table.filter { $0.kind == kind }
            #expect(Set(listed.map(\.id)) == Set(identifiers), "\(kind)")
        }
        #expect(table.count == Self.agreed.map(\.value.count).reduce(0, +))
    }

    @Test func theRegistryHasEveryAgreedRule() {
        let registered = [
            "record, holds": RuleRegistry.holding.map(\.id.rawValue),
            "record, flags": RuleRegistry.warnings.map(\.id.rawValue),
            "campaign": RuleRegistry.campaign.map(\.id.rawValue),
        ]
        for (kind, identifiers) in Self.agreed {
            #expect(Set(registered[kind] ?? []) == Set(identifiers), "\(kind)")
        }
    }

    @Test func holdingRulesStandInTheOrderOfTheWaterfall() throws {
        let holding = try #require(Self.agreed.first).value
        #expect(table.filter { $0.kind == "record, holds" }.map(\.id) == holding)
        #expect(page.contains("Frequency cap · place 15 of 22 · severity `hold`"))
    }

    @Test func everyRuleHasItsSectionWithAllItSays() {
        for rule in RuleRegistry.all.map({ type(of: $0) }) {
            let sections = page.components(separatedBy: "\n### \(rule.description.id)\n")
            #expect(sections.count == 2, "\(rule.description.id)")
            let section = sections.last?.components(separatedBy: "\n### ").first ?? ""
            for heading in ["What it does", "Why it matters", "Examples", "What to do"] {
                #expect(section.contains("\n**\(heading).**"), "\(rule.description.id)")
            }
            for example in rule.examples {
                #expect(section.contains("- \(example.triggers ? "finds" : "silent"): \(example.title)\n"))
            }
        }
    }

    @Test func thePageInDocsIsNotStale() throws {
        let file = SourceTexts.packageRoot.appending(path: "docs/RULES.md")
        let written = try? String(contentsOf: file, encoding: .utf8)
        #expect(written == page, "docs/RULES.md is stale; mend it with: make docs")
    }
}
