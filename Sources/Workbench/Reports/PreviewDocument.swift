import CampaignDomain
import CampaignPreview

/// A preview as other programs read it (docs/COMMANDS.md). Things are called by their ids.
public struct PreviewDocument: Sendable {
    private let preview: CampaignPreview
    private let presenter: FindingPresenter

    public init(preview: CampaignPreview, words: Words, mask: PersonalDataMask) {
        self.preview = preview
        presenter = FindingPresenter(words: words, settings: preview.audience.definitions.settings, mask: mask)
    }

    /// O(targeted records).
    public var json: JSONTree {
        object(hashes: PreviewHashes(preview: preview), findings: preview.findings.map(object))
    }

    func object(hashes: PreviewHashes, findings: [JSONTree]) -> JSONTree {
        let outcome = preview.outcome
        return [
            "campaign": .string(preview.campaign.id.rawValue),
            "asOf": .string(preview.audience.definitions.settings.zone.iso8601(preview.audience.asOf)),
            "targeted": .integer(outcome.targeted.count),
            "send": .integer(outcome.send.count),
            "sendWithWarnings": .integer(outcome.sendWithWarnings.count),
            "held": .integer(outcome.held),
            "sources": .array(sources),
            "waterfall": .array(
                waterfall.map { ["verdict": .string($0.rule.rawValue), "count": .integer($0.count)] }),
            "findings": .array(findings),
            "hashes": [
                "content": .string(hashes.content),
                "audience": .string(hashes.audience),
                "policy": .string(hashes.policy),
            ],
        ]
    }

    func object(_ finding: Finding) -> JSONTree {
        [
            "rule": .string(finding.rule.rawValue),
            "severity": .string(finding.severity.rawValue),
            "count": .integer(finding.count),
            "message": .string(presenter.message(finding)),
        ]
    }

    /// Every holding rule in order, also those at zero and those that the policies switched off.
    public var waterfall: [(rule: RuleID, count: Int)] {
        let counts = Dictionary(
            preview.outcome.holding.map { ($0.rule, $0.primary.count) }, uniquingKeysWith: { first, _ in first })
        let catalogue = RuleRegistry.holding.map(\.id)
        let promoted = preview.outcome.holding.map(\.rule).filter { !catalogue.contains($0) }
        return (catalogue.dropLast() + promoted + catalogue.suffix(1)).map { ($0, counts[$0] ?? 0) }
    }

    private var sources: [JSONTree] {
        let breakdown = preview.outcome.sources
        return [(breakdown.included, "include"), (breakdown.excluded, "exclude")].flatMap { sources, role in
            sources.map { source -> JSONTree in
                .object([
                    .init(source.isList ? "list" : "segment", .string(source.id)), .init("role", .string(role)),
                    .init("count", .integer(source.rows.count)),
                ])
            }
        }
    }
}
