import TerminalKit

extension CustomersScreen {
    public mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        if prompt != nil {
            if case .press(.left) = mouse.action { prompt?.prompt.click(mouse.position, in: context) }
            return []
        }
        if !cards.isEmpty { return pointInCard(mouse, in: context) }
        if chooser != nil {
            if case .press = mouse.action { chooser = nil }
            return []
        }
        let layout = layout(in: context)
        switch mouse.action {
        case .wheelDown: move(.scroll(3), in: context)
        case .wheelUp: move(.scroll(-3), in: context)
        case .wheelLeft: hiddenColumns = max(0, hiddenColumns - 1)
        case .wheelRight: hiddenColumns = min(hiddenColumns + 1, mostHiddenColumns(in: context))
        case .press(.left): return click(mouse.position, isDouble: false, layout, in: context)
        case .doubleClick(.left): return click(mouse.position, isDouble: true, layout, in: context)
        default: break
        }
        return []
    }

    private mutating func click(
        _ position: Point, isDouble: Bool, _ layout: CustomersLayout, in context: ScreenContext
    ) -> [ScreenRequest] {
        if layout.filter.contains(position) {
            if !filter.isOpen { filter.open() }
            filter.field.click(position, in: filterField(in: layout.filter))
            return []
        }
        if filter.isOpen { filter.accept() }
        if let preview = layout.preview, preview.contains(position), isDouble {
            return selectedRow.map { openCard($0, in: context) } ?? []
        }
        switch table(in: layout.table, context.words).hit(position, count: rowCount, in: layout.table) {
        case .header(let index):
            cursorColumn = shownColumns(in: layout.table)[index]
            return isDouble ? [] : sort(by: cursorColumn)
        case .row(let place):
            move(.to(place), in: context)
            return isDouble ? selectedRow.map { openCard($0, in: context) } ?? [] : []
        case nil: return []
        }
    }
}
