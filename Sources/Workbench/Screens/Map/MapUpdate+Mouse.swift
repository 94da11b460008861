import TerminalKit

extension MapScreen {
    public mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        let layout = layout(in: context)
        if mouse.action == .press(.left), let tab = pageTabs(context.words).hit(mouse.position, in: layout.tabs) {
            return show(MapPage.allCases[tab])
        }
        guard facts != nil else { return [] }
        switch page {
        case .map: return pointAtMap(mouse, layout, in: context)
        case .coverage: return pointAtCoverage(mouse, layout, in: context)
        case .floods: return pointAtFloods(mouse, layout, in: context)
        case .calendar: return pointAtCalendar(mouse, layout, in: context)
        case .whatIf: return pointAtWhatIf(mouse, layout, in: context)
        }
    }

    private mutating func pointAtMap(
        _ mouse: MouseEvent, _ layout: MapLayout, in context: ScreenContext
    ) -> [ScreenRequest] {
        let rect = boardPlaces(layout).board
        guard let board = board(in: context, rect: rect) else { return [] }
        let height = boardHeight(rect)
        switch mouse.action {
        case .wheelDown, .wheelUp:
            cursor.move(.by(mouse.action == .wheelDown ? 1 : -1), in: board, height: height)
        case .press(.left), .doubleClick(.left):
            let settled = cursor.settled(in: board, height: height)
            guard let hit = MapBoardView(board: board, cursor: settled).hit(mouse.position, in: rect) else {
                return []
            }
            let places = board.places(of: hit.item)
            guard let column = places.contains(hit.column) ? hit.column : places.first else { return [] }
            cursor = BoardCursor(item: hit.item, column: column, top: settled.top)
            if mouse.action == .doubleClick(.left) {
                return open(cursor.settled(in: board, height: height), of: board, in: context)
            }
        default: break
        }
        return []
    }
}
