import TerminalKit

/// Where the parts of the screen are. Drawing and mouse use the same places.
struct SegmentsLayout {
    /// From this width on list and page stand side by side.
    static let widthForBoth = 104
    /// What the chosen definition says, with its frame.
    private static let briefHeight = 8
    private static let heightForTallBrief = 26

    /// Nil while the page has the whole screen.
    let list: Rect?
    /// The definition of what is chosen, under the list.
    let brief: Rect?
    /// Nil while the list has the whole screen.
    let page: Rect?

    init(area: Rect, pane: SegmentsScreen.Pane) {
        guard area.width >= Self.widthForBoth else {
            let rows = area.rows([.flexible(), .fixed(area.height >= 18 ? 6 : 0)])
            list = pane == .list ? rows[0] : nil
            brief = pane == .list && !rows[1].isEmpty ? rows[1] : nil
            page = pane == .page ? area : nil
            return
        }
        let columns = area.columns([.fixed(max(44, min(66, area.width * 2 / 5))), .flexible()])
        let rows = columns[0].rows([
            .flexible(), .fixed(area.height >= Self.heightForTallBrief ? Self.briefHeight : 6),
        ])
        list = rows[0]
        brief = rows[1]
        page = columns[1]
    }

    /// The lines of the list, inside its frame.
    static func lines(of list: Rect) -> Rect { list.inset(horizontal: 1, vertical: 1) }
}

/// The parts of a page, inside its frame.
struct SegmentPageLayout {
    let tabs: Rect
    let head: Rect
    let grid: Rect
    /// What the selected number counts, then what explains the page.
    let foot: Rect

    init(page: Rect, picture: PagePicture?) {
        let content = Panel.content(of: page)
        func height(_ paragraphs: [Paragraph]) -> Int {
            ScrollText(paragraphs).lines(width: max(1, content.width - 1)).count
        }
        let head = picture.map { $0.head.isEmpty ? 0 : height($0.head) + 1 } ?? 0
        let notes = picture.map { height($0.notes) } ?? 0
        let rows = content.rows([
            .fixed(1), .fixed(content.height > 12 ? 1 : 0), .fixed(head), .flexible(),
            .fixed((content.height > 16 ? 2 : 1) + min(2, notes)),
        ])
        tabs = rows[0]
        self.head = rows[2]
        grid = rows[3]
        foot = rows[4]
    }
}

extension SegmentsScreen {
    func layout(in context: ScreenContext) -> SegmentsLayout {
        SegmentsLayout(area: context.area, pane: pane)
    }

    /// Where the grid of the page is; empty when the page is not shown.
    func gridRect(_ picture: PagePicture, in context: ScreenContext) -> Rect {
        layout(in: context).page.map { SegmentPageLayout(page: $0, picture: picture).grid } ?? .zero
    }
}
