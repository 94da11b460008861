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

    // MARK: Pages

    mutating func openWhy() -> [ScreenRequest] {
        guard let row = selectedRow, let computed else { return [] }
        pages.append(PreviewPage(kind: .why(nil)))
        return [.work(StoryWork(computed: computed, row: row), slot: CampaignsScreen.storySlot)]
    }

    mutating func receive(_ story: RecipientStory) {
        guard story.row == selectedRow else { return }
        for index in pages.indices {
            if case .why = pages[index].kind { pages[index].kind = .why(story) }
        }
    }

    private mutating func performOnPage(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        guard let last = pages.indices.last else { return [] }
        if case .caps(let selection) = pages[last].kind {
            return performOnCaps(action, count: count, selection, in: context)
        }
        if differencePage != nil { return performOnDifference(action, count: count, in: context) }
        switch action {
        case .leave: pages.removeLast()
        case .nextRecipient: return step(by: count ?? 1, in: context)
        case .previousRecipient: return step(by: -(count ?? 1), in: context)
        case .openMessage:
            if case .why = pages[last].kind { pages.append(PreviewPage(kind: .message(variant: nil))) }
        case .nextVariant: turnVariant(by: 1)
        case .previousVariant: turnVariant(by: -1)
        case .openCard: return selectedRow.map { [.open(.customer($0))] } ?? []
        case .editDefinition: return editShown(in: context)
        default:
            if let movement = ListMovement(action, count: count) { scroll(movement, in: context) }
        }
        return []
    }

    /// To another recipient behind the same number.
    private mutating func step(by count: Int, in context: ScreenContext) -> [ScreenRequest] {
        let before = recipientsList.selection
        let height = max(0, layout(in: context).content(of: .recipients).height - 1)
        recipientsList.move(.by(count), count: behind.count, height: height)
        guard recipientsList.selection != before, let row = selectedRow, let computed else {
            let words = context.words
            return [.say(Notice(count > 0 ? words("this is the last one") : words("this is the first one")))]
        }
        var needsStory = false
        for index in pages.indices {
            pages[index].offset = 0
            switch pages[index].kind {
            case .why:
                pages[index].kind = .why(nil)
                needsStory = true
            // Another person, another variant.
            case .message: pages[index].kind = .message(variant: nil)
            case .caps, .difference: break
            }
        }
        return needsStory ? [.work(StoryWork(computed: computed, row: row), slot: CampaignsScreen.storySlot)] : []
    }

    private mutating func turnVariant(by steps: Int) {
        guard let last = pages.indices.last, case .message(let variant) = pages[last].kind, let row = selectedRow,
            let shown = computed?.preview.variant(variant, for: row),
            let next = computed?.preview.variant(shown.place + steps, for: row)
        else { return }
        pages[last] = PreviewPage(kind: .message(variant: next.isOwn ? nil : next.place))
    }

    /// The definition behind what one looks at: the message's own file, else the campaign's.
    private func editShown(in context: ScreenContext) -> [ScreenRequest] {
        guard case .message(let variant)? = pages.last?.kind, let row = selectedRow, let computed,
            let message = messagePage(computed, row: row, variant: variant, context).message
        else { return [.edit(.campaign(campaign))] }
        return [.edit(.message(message.id))]
    }

    /// Scrolls the page on top.
    mutating func scroll(_ movement: ListMovement, in context: ScreenContext) {
        guard let last = pages.indices.last, let row = selectedRow, let computed else { return }
        var text: ScrollText
        let rect: Rect
        switch pages[last].kind {
        case .why(let story):
            let page = WhyPage(computed: computed, row: row, story: story, context: context.presentation)
            text = ScrollText(page.paragraphs, offset: pages[last].offset)
            rect = Panel.content(of: PageLayout(area: context.area).why)
        case .message(let variant):
            let page = messagePage(computed, row: row, variant: variant, context)
            let picture = page.layout(in: Panel.content(of: context.area)).picture
            text = page.text(in: picture, offset: pages[last].offset)
            rect = Panel.content(of: picture)
        case .caps, .difference: return
        }
        text.move(movement, in: rect)
        pages[last].offset = text.offset
    }

    private mutating func performOnRuleCard(
        _ action: ActionID, count: Int?, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard let card = ruleCard else { return [] }
        guard let movement = ListMovement(action, count: count) else {
            ruleCard = nil
            return []
        }
        var text = ScrollText(card.paragraphs(context.words), offset: card.offset)
        text.move(movement, in: Panel.content(of: card.frame(in: context.area, context.words)))
        ruleCard?.offset = text.offset
        return []
    }
}
