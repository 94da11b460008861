import TerminalKit

/// The pages that are about the selected recipient: the reason and the message.
extension OpenPreview {
    mutating func performOnPage(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
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
}
