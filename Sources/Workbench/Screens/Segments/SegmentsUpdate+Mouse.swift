import TerminalKit

extension SegmentsScreen {
    public mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        if form != nil {
            if case .press(.left) = mouse.action { form?.click(mouse.position, in: context) }
            return []
        }
        let layout = layout(in: context)
        if case .press(.left) = mouse.action, layout.filter.contains(mouse.position) {
            openFilter()
            filter.click(mouse.position, in: layout.filterField)
            return []
        }
        isFiltering = false
        if let rect = layout.list, rect.contains(mouse.position) {
            return pointAtList(mouse, layout.lines, in: context)
        }
        if let rect = layout.page, rect.contains(mouse.position) { return pointAtPage(mouse, rect, in: context) }
        return []
    }

    private mutating func pointAtList(
        _ mouse: MouseEvent, _ lines: Rect, in context: ScreenContext
    ) -> [ScreenRequest] {
        switch mouse.action {
        case .wheelDown, .wheelUp:
            pane = .list
            move(.scroll(mouse.action == .wheelDown ? 3 : -3), in: context)
            return showPage()
        case .press(.left), .doubleClick(.left):
            let index = list.offset + mouse.position.y - lines.y
            guard lines.contains(mouse.position), entries.indices.contains(index), entries[index].subject != nil
            else { return [] }
            pane = .list
            move(.to(index), in: context)
            return mouse.action == .doubleClick(.left) ? openSubject(in: context) : showPage()
        default: return []
        }
    }

    private mutating func pointAtPage(
        _ mouse: MouseEvent, _ rect: Rect, in context: ScreenContext
    ) -> [ScreenRequest] {
        let picture = picture(in: context)
        let parts = SegmentPageLayout(page: rect, picture: picture)
        if mouse.action == .press(.left), let tab = pageTabs(context.words).hit(mouse.position, in: parts.tabs) {
            wantedPage = shownPages[tab]
            cursor = FigureCursor()
            return showPage()
        }
        guard let picture else { return [] }
        switch mouse.action {
        case .wheelDown, .wheelUp:
            pane = .page
            cursor.move(.by(mouse.action == .wheelDown ? 1 : -1), in: picture.grid, rect: parts.grid)
        case .press(.left), .doubleClick(.left):
            let layout = FigureGridLayout(grid: picture.grid, cursor: cursor, rect: parts.grid)
            guard
                let hit = layout.hit(mouse.position, lines: cursor.lines, count: picture.grid.lines.count)
            else { return [] }
            let columns = picture.grid.selectableColumns(of: hit.line)
            guard let column = hit.column.flatMap({ columns.contains($0) ? $0 : nil }) ?? columns.first else {
                return []
            }
            pane = .page
            cursor.go(to: hit.line, column: column, in: picture.grid, rect: parts.grid)
            if mouse.action == .doubleClick(.left) { return openNumber(picture) }
        default: break
        }
        return []
    }
}
