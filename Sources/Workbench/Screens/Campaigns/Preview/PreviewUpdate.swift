import CampaignDomain
import TerminalKit

extension CampaignsScreen {
    static let storySlot = "story"

    mutating func performInPreview(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        guard var open = preview else { return [] }
        if action == .leave, open.isAtTop {
            preview = nil
            return [.cancel(slot: Self.previewSlot), .cancel(slot: Self.storySlot)]
        }
        let requests = open.perform(action, count: count, in: context)
        preview = open
        return requests
    }
}

extension OpenPreview {
    /// Whether Esc goes back to the list of campaigns.
    var isAtTop: Bool { ruleCard == nil && pages.isEmpty && pane != .recipients }

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
        case .leave: show(subjectPane)
        case .openSelected: return openSelected(in: context)
        case .openMessage: pages.append(PreviewPage(kind: .message(variant: 0)))
        case .explainRule: ruleCard = selectedRule.map { RuleCard(rule: $0) }
        case .toggleEmptyRules: keepingLine(in: context) { $0.showsEmptyRules.toggle() }
        case .toggleSources:
            let shown = waterfallSteps(in: context).contains { $0.line.isSource }
            keepingLine(in: context) { $0.showsSources = !shown }
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
        case .editDefinition: return [.edit(.campaign(campaign))]
        default: return []
        }
    }

    private func recipientsHeading(_ computed: ComputedPreview, in context: ScreenContext) -> String {
        computed.preview.campaign.name + " · " + subjectName(computed, context.presentation)
    }

    // MARK: Panes

    /// The pane in which the subject was chosen.
    var subjectPane: Pane {
        if case .finding = subject { .findings } else { .waterfall }
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
        case .waterfall: break
        case .findings where computed?.preview.findings.isEmpty == false:
            select(.finding(findingsList.selection))
        default: return
        }
    }

    mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        let rect = layout(in: context).content(of: pane)
        switch pane {
        case .waterfall:
            let steps = waterfallSteps(in: context)
            waterfallList.move(movement, count: steps.count, height: rect.height)
            selectLine(steps)
        case .findings:
            let count = computed?.preview.findings.count ?? 0
            guard count > 0 else { return }
            findingsList.move(movement, count: count, height: count)
            select(.finding(findingsList.selection))
            revealSelectedFinding(in: rect, context)
        case .recipients:
            recipientsList.move(movement, count: behind.count, height: max(0, rect.height - 1))
        }
    }

    private mutating func selectLine(_ steps: [WaterfallStep]) {
        guard steps.indices.contains(waterfallList.selection) else { return }
        select(.line(steps[waterfallList.selection].line))
    }

    /// Changes which lines are shown; the selected one stays selected, or else the targeted are.
    private mutating func keepingLine(in context: ScreenContext, _ change: (inout OpenPreview) -> Void) {
        let steps = waterfallSteps(in: context)
        let line = steps.indices.contains(waterfallList.selection) ? steps[waterfallList.selection].line : .targeted
        change(&self)
        let now = waterfallSteps(in: context)
        let place = now.firstIndex { $0.line == line } ?? now.firstIndex { $0.line == .targeted } ?? 0
        let height = layout(in: context).content(of: .waterfall).height
        waterfallList.move(.to(place), count: now.count, height: height)
        if case .line = subject { selectLine(now) }
    }

    private mutating func openSelected(in context: ScreenContext) -> [ScreenRequest] {
        if pane == .recipients { return openWhy() }
        if subject == .line(.foldedRules), pane == .waterfall {
            keepingLine(in: context) { $0.showsEmptyRules = true }
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
        switch action {
        case .leave: pages.removeLast()
        case .nextRecipient: return step(by: count ?? 1, in: context)
        case .previousRecipient: return step(by: -(count ?? 1), in: context)
        case .openMessage:
            if case .why = pages[last].kind { pages.append(PreviewPage(kind: .message(variant: 0))) }
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
            if case .why = pages[index].kind {
                pages[index].kind = .why(nil)
                needsStory = true
            }
        }
        return needsStory ? [.work(StoryWork(computed: computed, row: row), slot: CampaignsScreen.storySlot)] : []
    }

    private mutating func turnVariant(by steps: Int) {
        guard let last = pages.indices.last, case .message(let variant) = pages[last].kind else { return }
        let count = max(1, computed?.preview.campaign.variants.count ?? 1)
        pages[last] = PreviewPage(kind: .message(variant: (variant + steps + count) % count))
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
            text = ScrollText(page.paragraphs, offset: pages[last].offset)
            rect = Panel.content(of: page.pictureRect(in: Panel.content(of: context.area)))
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
