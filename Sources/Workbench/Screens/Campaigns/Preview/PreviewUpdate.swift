import CampaignDomain
import TerminalKit

extension CampaignsScreen {
    static let storySlot = "story"

    mutating func performInPreview(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        guard var open = preview else { return [] }
        if action == .leave, open.isAtTop {
            preview = nil
            return [Self.previewSlot, Self.storySlot, Self.differenceSlot].map { .cancel(slot: $0) }
                + (open.isVisit ? [.back] : [])
        }
        let requests = open.perform(action, count: count, in: context)
        preview = open
        return requests
    }
}

extension OpenPreview {
    /// Whether Esc goes back to the list of campaigns, or to where a visitor came from.
    var isAtTop: Bool { ruleCard == nil && pages.isEmpty && (pane != .recipients || isVisit) }

    mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        if ruleCard != nil { return performOnRuleCard(action, count: count, in: context) }
        if !pages.isEmpty { return performOnPage(action, count: count, in: context) }
        if let movement = ListMovement(action, count: count) {
            move(movement, in: context)
            return []
        }
        switch action {
        case .nextPane: turn(by: 1)
        case .previousPane: turn(by: -1)
        case .showWaterfall: show(.waterfall)
        case .showFindings: show(.findings)
        case .leave: leaveRecipients()
        case .openSelected: return openSelected(in: context)
        case .openMessage: pages.append(PreviewPage(kind: .message(variant: nil)))
        case .compareCaps: return openCaps()
        case .compare: openDifference(in: context)
        case .showUntargeted:
            select(.untargeted)
            pane = .recipients
        case .explainRule: ruleCard = selectedRule.map { RuleCard(rule: $0) }
        case .toggleEmptyRules: changeLines(in: context) { $0.showsEmptyRules.toggle() }
        case .toggleSources:
            let shown = waterfallSteps(in: context).contains { $0.line.isSource }
            changeLines(in: context) { $0.showsSources = !shown }
        default: return performElsewhere(action, in: context)
        }
        return []
    }

    /// What leads out of the preview.
    private func performElsewhere(_ action: ActionID, in context: ScreenContext) -> [ScreenRequest] {
        switch action {
        case .openCard: return selectedRow.map { [.open(.customer($0))] } ?? []
        case .openAsCustomers:
            guard let computed else { return [] }
            let heading = recipientsHeading(computed, in: context)
            return [.open(.customers(behind.rows, heading: heading))]
        case .openReview: return [.open(.review(campaign))]
        case .editDefinition: return [.edit(definitionAtFault)]
        default: return []
        }
    }

    /// Where to mend what keeps the preview from being computed; the campaign's own file otherwise.
    private var definitionAtFault: EditableDefinition {
        switch state {
        case .failed(.preview(.expression(let field, _, _))) where field.hasPrefix("segment "): .segments
        default: .campaign(campaign)
        }
    }

    private func recipientsHeading(_ computed: ComputedPreview, in context: ScreenContext) -> String {
        computed.preview.campaign.name + " · " + subjectName(computed, context.presentation)
    }

    // MARK: Panes

    /// The pane in which the subject was chosen.
    var subjectPane: Pane {
        switch subject {
        case .finding, .findingPart: .findings
        case .line, .untargeted, .capped, .difference: .waterfall
        }
    }

    private mutating func turn(by steps: Int) {
        let all = Pane.allCases
        let current = all.firstIndex(of: pane) ?? 0
        let next = all[(current + steps + all.count) % all.count]
        show(next)
    }

    /// Gives a pane the keyboard. What is selected there decides whose records are shown.
    mutating func show(_ pane: Pane) {
        self.pane = pane
        switch pane {
        case .waterfall: select(.line(waterfallLine))
        case .findings where selectedFinding != nil: selectedFinding.map { select($0.subject) }
        case .findings, .recipients: break
        }
    }

    mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        let rect = layout(in: context).content(of: pane)
        switch pane {
        case .waterfall:
            let steps = waterfallSteps(in: context)
            var state = waterfallPlaces(steps, height: rect.height).list
            state.move(movement, count: steps.count, height: rect.height)
            guard steps.indices.contains(state.selection) else { return }
            waterfallLine = steps[state.selection].line
            waterfallTop = state.offset
            select(.line(waterfallLine))
        case .findings:
            let count = findingItems.count
            guard count > 0 else { return }
            findingsList.move(movement, count: count, height: count)
            selectedFinding.map { select($0.subject) }
            revealSelectedFinding(in: rect, context)
        case .recipients:
            recipientsList.move(movement, count: behind.count, height: max(0, rect.height - 1))
        }
    }

    /// Changes which lines are shown. A selected line that disappears leaves the selection to the targeted.
    private mutating func changeLines(in context: ScreenContext, _ change: (inout OpenPreview) -> Void) {
        change(&self)
        let steps = waterfallSteps(in: context)
        if !steps.contains(where: { $0.line == waterfallLine }) { waterfallLine = .targeted }
        if case .line = subject { select(.line(waterfallLine)) }
    }

    private mutating func openSelected(in context: ScreenContext) -> [ScreenRequest] {
        if pane == .recipients { return openWhy() }
        if subject == .line(.foldedRules), pane == .waterfall {
            changeLines(in: context) { $0.showsEmptyRules = true }
            return []
        }
        guard behind.count > 0 else {
            return [.say(Notice(context.words("nobody is behind this number")))]
        }
        pane = .recipients
        return []
    }
}
