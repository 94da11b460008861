import CampaignDomain
import CampaignPreview
import TerminalKit

/// The review of one campaign on the screen: its checks, the findings of one of them, and the log.
struct OpenReview: Sendable {
    enum State: Sendable {
        case computing
        case failed(PreviewFailure)
        case ready(ReviewedPreview)
    }

    enum Pane: CaseIterable, Sendable {
        case checks, findings, log
    }

    let campaign: CampaignID
    var state = State.computing
    var pane = Pane.checks
    var check = ReviewCheck.message
    /// Which of the rules of the check is selected.
    var ruleList = ListState()
    /// The first line of the findings that is shown.
    var findingsTop = 0
    var logTop = 0
    /// What a rule says about itself, over everything else.
    var ruleCard: RuleCard?

    init(campaign: CampaignID) {
        self.campaign = campaign
    }

    var reviewed: ReviewedPreview? {
        if case .ready(let reviewed) = state { reviewed } else { nil }
    }

    /// Whether Esc goes back to the queue.
    var isAtTop: Bool { ruleCard == nil && pane == .checks }

    func review(_ context: ScreenContext) -> CampaignReview? {
        reviewed.map { CampaignReview(subject: $0.subject, log: context.model.reviews) }
    }

    /// The rule under the selection of the findings.
    func selectedRule(_ context: ScreenContext) -> RuleID? {
        guard pane == .findings, let rules = page(context)?.rules, rules.indices.contains(ruleList.selection) else {
            return nil
        }
        return rules[ruleList.selection]
    }

    func page(_ context: ScreenContext) -> CheckPage? {
        guard let reviewed, let review = review(context) else { return nil }
        return CheckPage(
            check: check, review: review, records: reviewed.records[check], context: context.presentation)
    }

    func form(_ decision: ReviewDecision, _ checks: [ReviewCheck], reviewer: String) -> SignOffForm? {
        reviewed.map { SignOffForm(decision, checks, of: $0.subject, reviewer: reviewer) }
    }
}

extension OpenReview {
    mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        if ruleCard != nil {
            ruleCard = nil
            return []
        }
        if let movement = ListMovement(action, count: count) {
            move(movement, in: context)
            return []
        }
        switch action {
        case .leave: pane = .checks
        case .nextPane: turn(by: 1)
        case .previousPane: turn(by: -1)
        case .explainRule: ruleCard = selectedRule(context).map { RuleCard(rule: $0) }
        case .openPreview: return [.open(.campaign(campaign))]
        case .editDefinition: return [.edit(.campaign(campaign))]
        case .openSelected:
            if pane == .checks {
                pane = .findings
            } else if let rule = selectedRule(context) {
                return [.open(.recipients(campaign, of: rule))]
            }
        default: break
        }
        return []
    }

    private mutating func turn(by steps: Int) {
        let all = Pane.allCases
        let current = all.firstIndex(of: pane) ?? 0
        pane = all[(current + steps + all.count) % all.count]
    }

    mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        guard reviewed != nil else { return }
        let layout = OpenReviewLayout(area: context.area, entries: context.model.reviews.entries(of: campaign).count)
        switch pane {
        case .checks: moveCheck(movement)
        case .findings: moveRule(movement, in: Panel.content(of: layout.findings), context)
        case .log:
            var text = ScrollText(logParagraphs(context), offset: logTop)
            text.move(movement, in: Panel.content(of: layout.log))
            logTop = text.offset
        }
    }

    private mutating func moveCheck(_ movement: ListMovement) {
        let all = ReviewCheck.allCases
        var list = ListState(selection: all.firstIndex(of: check) ?? 0)
        list.move(movement, count: all.count, height: all.count)
        show(all[list.selection])
    }

    /// Shows what was computed; at first the check with the gravest finding, for that is what one has to decide about.
    mutating func receive(_ reviewed: ReviewedPreview) {
        let isFirst = self.reviewed == nil
        state = .ready(reviewed)
        guard isFirst, let gravest = reviewed.subject.findings.first, gravest.severity != .note else { return }
        show(ReviewCheck(of: gravest.rule))
    }

    mutating func show(_ check: ReviewCheck) {
        guard check != self.check else { return }
        self.check = check
        ruleList = ListState()
        findingsTop = 0
    }

    /// Moves to another rule and scrolls as little as it takes; without rules the text moves.
    private mutating func moveRule(_ movement: ListMovement, in rect: Rect, _ context: ScreenContext) {
        guard let page = page(context) else { return }
        let lines = page.lines(width: max(1, rect.width - 1))
        guard !page.rules.isEmpty else {
            var view = ListState(selection: findingsTop, offset: findingsTop)
            view.move(movement, count: max(1, lines.count - rect.height + 1), height: 1)
            findingsTop = view.offset
            return
        }
        ruleList.move(movement, count: page.rules.count, height: page.rules.count)
        let own = lines.indices.filter { lines[$0].rule == ruleList.selection }
        guard let last = own.last, let first = ruleList.selection == 0 ? 0 : own.first else { return }
        findingsTop = max(0, min(findingsTop, lines.count - rect.height))
        if last >= findingsTop + rect.height { findingsTop = last - rect.height + 1 }
        if first < findingsTop { findingsTop = max(first, last - rect.height + 1) }
    }
}
