import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

/// Why one customer record gets a campaign, or does not: the verdict, every reason with its evidence, and the warnings.
public struct ExplainReport: Sendable {
    private let preview: CampaignPreview
    private let row: Int
    private let context: PresentationContext
    private var words: Words { context.words }
    private var outcome: PreviewOutcome { preview.outcome }

    /// - Parameter row: a visible row of the preview's audience, targeted or not.
    public init(preview: CampaignPreview, row: Int, words: Words, mask: PersonalDataMask = .off) {
        self.preview = preview
        self.row = row
        context = PresentationContext(audience: preview.audience, words: words, mask: mask)
    }

    /// The report, with a line break between lines and none at the end.
    public var text: String {
        lines.joined(separator: "\n")
    }

    public var lines: [String] {
        let body = outcome.targeted.contains(row) ? [reasons, nearestMiss, warnings] : [nearestMiss]
        return Array(([header] + body).filter { !$0.isEmpty }.joined(separator: [""])).map { SanitizedText($0).text }
    }

    private var header: [String] {
        let names = CustomerNamePresenter(audience: preview.audience, mask: context.mask)
        let id = preview.audience.snapshot.customers.customerID(row)
        var table = TextTable([.left, .left])
        table.add(words("Campaign"), "\(context.quoted(preview.campaign.name)) (\(preview.campaign.id))")
        table.add(words("As of"), context.dateTime(preview.audience.asOf))
        if outcome.targeted.contains(row) {
            table.add(words("Address"), address)
            table.add(words("Send time"), sendTime)
            table.add(words("Verdict"), VerdictPresenter(words: words).sentence(outcome.verdict(of: row)))
        } else {
            table.add(words("Verdict"), words("Not targeted"))
        }
        return ["\(names.fullName(row)) (\(id))"] + table.lines()
    }

    private var address: String {
        let channel = preview.campaign.channel
        guard let kind = AddressKind(channel) else { return words(channel.phrase) }
        let found = preview.context.addressRow(of: preview.context.keptRow(of: row)).flatMap {
            ContactDirectory.raw(kind, of: $0, in: preview.audience.snapshot.customers)
        }
        return found.map(context.mask.address) ?? "—"
    }

    /// On the recipient's own clock.
    private var sendTime: String {
        let zone = preview.audience.zone(of: row)
        let at = preview.context.sendTime(of: preview.context.keptRow(of: row))
        return "\(words.dateTime(at, in: zone)) (\(zone.identifier))"
    }

    private var reasons: [String] {
        let reasons = outcome.reasons(of: row)
        guard !reasons.isEmpty else { return [words("No rule holds the record")] }
        return [words("Reasons")]
            + reasons.enumerated().flatMap { index, rule in
                told(rule, sign: "\(index + 1).", isHolding: true)
            }
    }

    private var warnings: [String] {
        let warnings = outcome.warnings(of: row)
        guard !warnings.isEmpty else { return [] }
        return [words("Warnings")] + warnings.flatMap { told($0, sign: Severity.warn.sign, isHolding: false) }
    }

    private func told(_ rule: RuleID, sign: String, isHolding: Bool) -> [String] {
        let rules = RulePresenter(words: words)
        let evidence = EvidencePresenter(context, of: preview.audience.snapshot.customers.customerID(row))
        let facts = preview.evidence(of: rule, for: row).map { "     · \(evidence.sentence($0))" }
        return ["  \(sign) \(rules.title(rule)) [\(rule)]: \(rules.summary(rule))"] + facts
            + (isHolding ? ["     → \(rules.whatToDo(rule))"] : [])
    }

    /// What keeps the record out, and which single change would let it in. A sign of its own for every line, so that nothing
    /// hangs on colour.
    private var nearestMiss: [String] {
        do {
            return NearestMissPresenter(context).lines(try preview.nearestMiss(for: row)).map { line in
                String(repeating: "  ", count: line.depth) + line.tone.sign + line.text
            }
        } catch {
            return [ExpressionErrorPresenter(words: words).sentence(error)]
        }
    }
}
