import CampaignDomain
import CampaignPreview
import TerminalKit

/// One campaign's part of a check: what a report says about it, in words without control characters.
public struct CheckedCampaign: Sendable {
    public let preview: CampaignPreview
    public let hashes: PreviewHashes
    public let findings: [CheckedFinding]
    let context: PresentationContext

    init(
        _ preview: CampaignPreview, failingFrom threshold: Severity, in check: CheckContext,
        places: @escaping (DefinitionField) -> DefinitionPlace?
    ) {
        self.preview = preview
        hashes = PreviewHashes(preview: preview)
        context = PresentationContext(audience: preview.audience, words: check.words, mask: check.mask)
        let teller = FindingTeller(preview: preview, context: context, threshold: threshold, places: places)
        findings = preview.findings.map(teller.tell)
    }

    /// Whether none of its findings fails the check.
    public var passes: Bool { !findings.contains(where: \.fails) }

    private var words: Words { context.words }
    private var outcome: PreviewOutcome { preview.outcome }

    var id: String { SanitizedText(preview.campaign.id.rawValue).text }
    var name: String { SanitizedText(preview.campaign.name).text }
    var workspace: String { SanitizedText(context.settings.name).text }
    var verdict: String { passes ? words("passes") : words("does not pass") }
    var sign: String { passes ? "✔" : Severity.stop.sign }
    var asOf: String { context.dateTime(preview.audience.asOf) }
    /// ISO 8601 with the workspace's offset.
    var asOfInstant: String { context.settings.zone.iso8601(preview.audience.asOf) }

    /// `manual · promo · email · draft`.
    var kind: String {
        let campaign = preview.campaign
        let phrases = [campaign.kind.phrase, campaign.content.phrase, campaign.channel.phrase, campaign.status.phrase]
        return SanitizedText(phrases.map { words($0) }.joined(separator: " · ")).text
    }

    var sendTime: String { preview.campaign.sendAt.map(context.dateTime) ?? words("not set") }

    /// `✖ stop 2, ▲ warning 1`.
    var tally: String {
        let counts = Severity.allCases.compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(severity.sign) \(words(severity.phrase)) \(words.number(count))"
        }
        return counts.isEmpty ? words("No findings") : words("Findings: {0}", counts.joined(separator: ", "))
    }

    /// The four figures everybody asks for.
    var figures: [(label: String, count: Int)] {
        [
            (words("Targeted"), outcome.targeted.count), (words("Held"), outcome.held),
            (words("Send"), outcome.send.count), (words("of which with warnings"), outcome.sendWithWarnings.count),
        ]
    }

    /// What the campaign's audience is put together from.
    var sources: [CheckedSource] {
        let breakdown = outcome.sources
        return [(breakdown.included, words("included")), (breakdown.excluded, words("excluded"))]
            .flatMap { sources, role in
                sources.map { source in
                    CheckedSource(
                        role: role, kind: source.isList ? words("list") : words("segment"),
                        name: SanitizedText(context.source(source)).text, count: source.rows.count)
                }
            }
    }

    /// The targeted, every rule that holds somebody first, and who is left. The counts close.
    var waterfall: [CheckedStep] {
        let rules = RulePresenter(words: words)
        let holding = outcome.holding.filter { !$0.primary.isEmpty }.map { step in
            CheckedStep(kind: .held(step.rule), label: rules.title(step.rule), count: step.primary.count)
        }
        return [CheckedStep(kind: .targeted, label: words("Targeted"), count: outcome.targeted.count)] + holding
            + [CheckedStep(kind: .send, label: words("Send"), count: outcome.send.count)]
    }

    /// A step's part of the targeted, 0 to 1; of an empty audience none.
    func share(of step: CheckedStep) -> Double {
        outcome.targeted.isEmpty ? 0 : Double(step.count) / Double(outcome.targeted.count)
    }

    /// `12.5 %`; a dash when nobody is targeted.
    func percent(of step: CheckedStep) -> String {
        outcome.targeted.isEmpty ? "—" : words.percent(share(of: step))
    }

    /// What a sign-off would bind to.
    var fingerprints: [(label: String, value: String)] {
        [
            (words("Content"), hashes.content), (words("Audience"), hashes.audience),
            (words("Policies"), hashes.policy), (words("Rule set"), String(RuleRegistry.version)),
        ]
    }
}

/// A list or segment of the audience.
struct CheckedSource {
    let role: String
    let kind: String
    let name: String
    let count: Int
}

/// A line of the waterfall.
struct CheckedStep {
    enum Kind: Equatable {
        case targeted
        case held(RuleID)
        case send
    }

    let kind: Kind
    let label: String
    let count: Int

    /// The rule that holds, for its step.
    var rule: RuleID? {
        if case .held(let rule) = kind { rule } else { nil }
    }

    /// How the step enters the sum.
    var sign: String {
        switch kind {
        case .targeted: ""
        case .held: "−"
        case .send: "="
        }
    }
}
