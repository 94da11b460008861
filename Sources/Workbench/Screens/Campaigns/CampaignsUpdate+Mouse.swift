import TerminalKit

extension CampaignsScreen {
    public mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        if preview != nil { return pointInPreview(mouse, in: context) }
        switch mouse.action {
        case .wheelDown: move(.scroll(3), in: context)
        case .wheelUp: move(.scroll(-3), in: context)
        case .press(.left): return click(mouse.position, isDouble: false, in: context)
        case .doubleClick(.left): return click(mouse.position, isDouble: true, in: context)
        default: break
        }
        return []
    }

    private mutating func click(_ position: Point, isDouble: Bool, in context: ScreenContext) -> [ScreenRequest] {
        let layout = layout(in: context)
        if layout.filter.contains(position) {
            isFiltering = true
            filter.click(position, in: layout.filterField)
            return []
        }
        isFiltering = false
        switch table(in: layout.table, context.words).hit(position, count: listing.count, in: layout.table) {
        case .header(let index):
            cursorColumn = shownColumns(in: layout.table)[index]
            if !isDouble { sort(by: cursorColumn, in: context) }
        case .row(let place):
            move(.to(place), in: context)
            if isDouble, let campaign = selectedCampaign { return openPreview(campaign.id, in: context) }
        case nil: break
        }
        return []
    }
}
