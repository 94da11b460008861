import TerminalKit

extension CampaignsScreen {
    mutating func pointInPreview(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        guard var open = preview else { return [] }
        let requests = open.point(mouse, in: context)
        preview = open
        return requests
    }
}

extension OpenPreview {
    mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        if let card = ruleCard {
            if case .press = mouse.action, !card.frame(in: context.area, context.words).contains(mouse.position) {
                ruleCard = nil
            }
            return []
        }
        if case .caps(let selection)? = pages.last?.kind { return pointAtCaps(mouse, selection, in: context) }
        if differencePage != nil { return pointOnDifference(mouse, in: context) }
        if !pages.isEmpty {
            switch mouse.action {
            case .wheelDown: scroll(.scroll(3), in: context)
            case .wheelUp: scroll(.scroll(-3), in: context)
            default: break
            }
            return []
        }
        guard computed != nil, let pane = layout(in: context).pane(at: mouse.position) else { return [] }
        switch mouse.action {
        case .wheelDown: wheel(pane, by: 1, in: context)
        case .wheelUp: wheel(pane, by: -1, in: context)
        case .press(.left): return click(mouse.position, pane, isDouble: false, in: context)
        case .doubleClick(.left): return click(mouse.position, pane, isDouble: true, in: context)
        default: break
        }
        return []
    }

    /// The wheel turns what is under it, and takes the keyboard there: otherwise a number would change unseen.
    private mutating func wheel(_ pane: Pane, by notches: Int, in context: ScreenContext) {
        if self.pane != pane { show(pane) }
        move(pane == .findings ? .by(notches) : .scroll(3 * notches), in: context)
    }

    private mutating func click(
        _ position: Point, _ pane: Pane, isDouble: Bool, in context: ScreenContext
    ) -> [ScreenRequest] {
        if self.pane != pane { show(pane) }
        let rect = layout(in: context).content(of: pane)
        guard let place = place(at: position, pane, rect, in: context) else { return [] }
        move(.to(place), in: context)
        return isDouble ? perform(.openSelected, count: nil, in: context) : []
    }

    /// The line, finding or recipient at a place.
    private func place(at position: Point, _ pane: Pane, _ rect: Rect, in context: ScreenContext) -> Int? {
        switch pane {
        case .waterfall:
            guard rect.contains(position) else { return nil }
            return waterfallPlaces(waterfallSteps(in: context), height: rect.height).step(onRow: position.y - rect.y)
        case .findings: return finding(at: position, in: rect, context)
        case .recipients:
            let hit = recipientsTable(in: rect, context.words).hit(position, count: behind.count, in: rect)
            if case .row(let place)? = hit { return place }
            return nil
        }
    }
}
