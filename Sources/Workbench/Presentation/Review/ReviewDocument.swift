import CampaignDomain
import CampaignPreview

/// A report on the review of a campaign that a manager can read and print: the decision, the checks with their findings and
/// overrides, what changed, the log, and the hashes. The same inputs give the same bytes: nothing in it tells when or where
/// it was written.
public struct ReviewDocument: Sendable {
    private let review: CampaignReview
    private let log: ReviewLog
    private let records: [ReviewCheck: [RecordChange]]
    private let presenter: ReviewPresenter
    private var words: Words { presenter.words }
    private var context: PresentationContext { presenter.context }
    private var campaign: Campaign { review.subject.campaign }

    /// - Parameter records: of a check that is stale, which records changed, when that can be told.
    public init(
        review: CampaignReview, log: ReviewLog, records: [ReviewCheck: [RecordChange]], context: PresentationContext
    ) {
        self.review = review
        self.log = log
        self.records = records
        presenter = ReviewPresenter(context)
    }

    public var text: String { PlainBlocks.text(of: blocks) }
    public var markdown: String { MarkdownBlocks.text(of: blocks) }

    /// One page with everything in it; needs nothing from elsewhere.
    public var html: String {
        HTMLBlocks.page(of: blocks, title: words("Review: {0}", campaign.name), language: words.language.rawValue)
    }

    var blocks: [ReportBlock] {
        [.heading(1, words("Review: {0}", campaign.name)), .paragraph(sentenceCase(presenter.launch(review))), facts]
            + [.heading(2, words("Checks")), checks] + ReviewCheck.allCases.flatMap(section) + history + hashes
    }

    private var facts: ReportBlock {
        let subject = review.subject
        let kind = [campaign.kind.phrase, campaign.content.phrase, campaign.channel.phrase].map { words($0) }
        return .table(
            head: [],
            rows: [
                [words("Workspace"), context.settings.name],
                [words("Campaign"), "\(campaign.id) · " + kind.joined(separator: " · ")],
                [words("Owner"), campaign.owner ?? "—"],
                [words("Send time"), campaign.sendAt.map(context.dateTime) ?? words("not set")],
                [words("As of"), context.dateTime(subject.binding.asOf)],
                [words("Targeted"), words.counted(subject.targeted, .record)],
                [words("Send"), words.counted(subject.send, .record)],
            ])
    }

    private var checks: ReportBlock {
        .table(
            head: [words("Check"), words("State"), words("Reviewer"), words("Time")],
            rows: ReviewCheck.allCases.map { check in
                let state = review.state(of: check)
                return [
                    presenter.title(check), "\(state.sign) \(presenter.title(state))", state.entry?.reviewer ?? "—",
                    state.entry.map { context.dateTime($0.at) } ?? "—",
                ]
            })
    }

    // MARK: One check

    private func section(_ check: ReviewCheck) -> [ReportBlock] {
        [.heading(2, presenter.title(check)), .paragraph(presenter.question(check))] + changes(check)
            + findings(check) + held(check)
    }

    private func changes(_ check: ReviewCheck) -> [ReportBlock] {
        let state = review.state(of: check)
        var blocks: [ReportBlock] = []
        if let reason = state.entry?.reason { blocks.append(.paragraph(words("Reason: {0}", reason))) }
        let twin = ReviewCheck.allCases.prefix { $0 != check }.first { review.state(of: $0).changes == state.changes }
        if !state.changes.isEmpty, let twin {
            // Signatures of one hand go stale together; what changed is told once.
            blocks.append(.paragraph(words("Changed since then: the same as under {0}", presenter.title(twin))))
        } else if !state.changes.isEmpty {
            let named = (records[check] ?? []).map(presenter.sentence)
            blocks += [
                .heading(3, words("Changed since then")), .list(state.changes.map(presenter.sentence) + named),
            ]
        }
        return blocks
    }

    private func findings(_ check: ReviewCheck) -> [ReportBlock] {
        let findings = review.subject.findings(of: check)
        guard !findings.isEmpty else { return [.paragraph(words("No findings"))] }
        let rules = RulePresenter(words: words)
        let finder = FindingPresenter(context)
        let overrides = review.state(of: check).entry?.overrides ?? []
        return [
            .table(
                head: [words("Severity"), words("Rule"), words("Finding"), words("Overridden because")],
                rows: findings.map { finding in
                    [
                        "\(finding.severity.sign) \(words(finding.severity.phrase))",
                        "\(rules.title(finding.rule)) [\(finding.rule)]",
                        ([finder.message(finding)] + finder.facts(finding).prefix(Self.factsOfFinding))
                            .joined(separator: "; "),
                        overrides.first { $0.rule == finding.rule.rawValue }?.reason ?? "",
                    ]
                })
        ]
    }

    private func held(_ check: ReviewCheck) -> [ReportBlock] {
        let held = review.subject.held(by: check)
        guard !held.isEmpty else { return [] }
        let rules = RulePresenter(words: words)
        return [
            .table(
                head: [words("Held back by"), words("Records")],
                rows: held.map { ["\(rules.title($0.rule)) [\($0.rule)]", words.number($0.count)] })
        ]
    }

    // MARK: Log and hashes

    private var history: [ReportBlock] {
        let entries = log.entries(of: campaign.id)
        guard !entries.isEmpty else { return [] }
        return [
            .heading(2, words("Log")),
            .table(
                head: [words("Time"), words("Check"), words("Decision"), words("Reviewer"), words("Reason")],
                rows: entries.map { entry in
                    let reasons = [entry.reason].compactMap(\.self) + entry.overrides.map { "\($0.rule): \($0.reason)" }
                    return [
                        context.dateTime(entry.at), presenter.title(entry.check), presenter.title(entry.decision),
                        entry.reviewer, reasons.joined(separator: "; "),
                    ]
                }),
        ]
    }

    private var hashes: [ReportBlock] {
        let binding = review.subject.binding
        return [
            .heading(2, words("What a signature binds to")),
            .table(
                head: [],
                rows: [
                    [words("Content"), binding.content], [words("Audience"), binding.audience],
                    [words("Policies"), binding.policy], [words("Rule set"), words.number(binding.rules)],
                ]),
        ]
    }

    private func sentenceCase(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    private static let factsOfFinding = 3
}
