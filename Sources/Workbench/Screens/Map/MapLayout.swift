import TerminalKit

/// Where the parts of the screen are. Drawing and mouse use the same places.
struct MapLayout {
    let panel: Rect
    let tabs: Rect
    /// What stands above the numbers.
    let head: Rect
    let body: Rect
    /// What the chosen number or step is, then what signs mean.
    let foot: Rect

    /// - Parameter head: how many rows what stands above wants; it gets at most a third.
    init(area: Rect, head wanted: Int, foot: Int = 1) {
        panel = area
        let content = Panel.content(of: area)
        let head = min(wanted, max(2, content.height / 3))
        let rows = content.rows([
            .fixed(1), .fixed(content.height > 14 ? 1 : 0), .fixed(head),
            .fixed(head > 0 && content.height > 14 ? 1 : 0),
            .flexible(), .fixed(content.height > 18 ? 1 : 0), .fixed(foot),
        ])
        tabs = rows[0]
        self.head = rows[2]
        body = rows[4]
        self.foot = rows[6]
    }
}

extension MapScreen {
    /// What stands above the body of the page.
    func head(in context: ScreenContext) -> [Paragraph] {
        switch page {
        case .map:
            guard let facts, case .chain(let id) = zoom, let chain = facts.chain(id) else { return [] }
            return ChainBrief(chain: chain, facts: facts, context: context.presentation).paragraphs
        case .floods: return floodsHead(in: context)
        case .calendar: return calendarHead(in: context)
        case .coverage, .whatIf: return []
        }
    }

    func layout(in context: ScreenContext) -> MapLayout {
        let width = max(1, Panel.content(of: context.area).width - 1)
        let lines = ScrollText(head(in: context)).lines(width: width).count
        return MapLayout(area: context.area, head: lines, foot: page == .map && context.area.height > 24 ? 2 : 1)
    }

    /// The board of the map page; nil while it is computed, and on other pages.
    func board(in context: ScreenContext, rect: Rect) -> MapBoard? {
        guard page == .map, let facts else { return nil }
        switch zoom {
        case .lanes:
            let isLarge = rect.width >= 150 && rect.height >= 40
            return LanesPresenter(
                facts: facts, forecast: forecast, context: context.presentation, rect: rect,
                look: isLarge ? .boxes : .rows
            ).board
        case .lane(let stage):
            return LanesPresenter(
                facts: facts, forecast: forecast, context: context.presentation, rect: rect, look: .boxes, stage: stage
            ).board
        case .chain(let id):
            guard let chain = facts.chain(id) else { return nil }
            return ChainPresenter(facts: facts, chain: chain, context: context.presentation, rect: rect).board
        }
    }

    /// Where the board is; in a wide window an open chain leaves room for the message of the chosen step.
    func boardPlaces(_ layout: MapLayout) -> (board: Rect, message: Rect?) {
        guard openChain != nil, layout.body.width >= 150 else { return (layout.body, nil) }
        let parts = layout.body.columns([.flexible(weight: 2), .flexible()], gap: 2)
        return (parts[0], parts[1])
    }

    /// How many rows of a board can be seen.
    func boardHeight(_ rect: Rect) -> Int { MapBoardView.body(of: rect, hasHeads: true).height }
}
