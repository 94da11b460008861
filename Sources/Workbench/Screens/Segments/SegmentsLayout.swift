import TerminalKit

/// Where the parts of the screen are. Drawing and mouse use the same places.
struct SegmentsLayout {
    /// From this width on list and page stand side by side.
    static let widthForBoth = 104
    /// From this width on the list has bars of its own, without those of a breakdown beside it giving way.
    static let widthForBars = 208
    private static let narrowestList = 40
    private static let widestList = 76
    /// What the chosen definition says, with its frame.
    private static let briefHeight = 8
    private static let heightForTallBrief = 26
    private static let heightForLongBrief = 44

    /// Nil while the page has the whole screen.
    let list: Rect?
    /// The line of the filter inside the list's frame; empty when it is hidden.
    let filter: Rect
    /// The lines of the list, inside its frame and under the filter.
    let lines: Rect
    /// The definition of what is chosen, under the list.
    let brief: Rect?
    /// Nil while the list has the whole screen.
    let page: Rect?

    /// - Parameter listWidth: what the list needs to show everything, with its frame; only asked for beside a page.
    init(area: Rect, pane: SegmentsScreen.Pane, showsFilter: Bool, listWidth: () -> Int) {
        let list: Rect
        if area.width >= Self.widthForBoth {
            let most = min(Self.widestList, area.width * 9 / 20)
            let width = max(Self.narrowestList, min(most, listWidth()))
            let columns = area.columns([.fixed(width), .flexible()])
            let briefHeight =
                area.height >= Self.heightForLongBrief
                ? Self.briefHeight * 3 / 2 : area.height >= Self.heightForTallBrief ? Self.briefHeight : 6
            let rows = columns[0].rows([.flexible(), .fixed(briefHeight)])
            (self.list, brief, page) = (rows[0], rows[1], columns[1])
            list = rows[0]
        } else {
            let rows = area.rows([.flexible(), .fixed(area.height >= 18 ? 6 : 0)])
            self.list = pane == .list ? rows[0] : nil
            brief = pane == .list && !rows[1].isEmpty ? rows[1] : nil
            page = pane == .page ? area : nil
            list = pane == .list ? rows[0] : .zero
        }
        let inside = list.inset(horizontal: 1, vertical: 1).rows([.fixed(showsFilter ? 1 : 0), .flexible()])
        (filter, lines) = (inside[0], inside[1])
    }

    /// Behind the `/`.
    var filterField: Rect {
        Rect(x: filter.x + 3, y: filter.y, width: max(0, filter.width - 4), height: filter.height)
    }
}

/// The parts of a page, inside its frame.
struct SegmentPageLayout {
    let tabs: Rect
    let head: Rect
    let grid: Rect
    /// What the selected number counts, then what explains the page.
    let foot: Rect
    /// The lines of ``foot`` that explain the page, at its end.
    let noteLines: Int

    /// In high windows.
    private static let mostNoteLines = 4

    init(page: Rect, picture: PagePicture?) {
        let content = Panel.content(of: page)
        func height(_ paragraphs: [Paragraph]) -> Int {
            ScrollText(paragraphs).lines(width: max(1, content.width - 1)).count
        }
        let head = picture.map { $0.head.isEmpty ? 0 : height($0.head) + 1 } ?? 0
        let most = content.height > 24 ? Self.mostNoteLines : 2
        noteLines = picture.map { min(most, height($0.notes)) } ?? 0
        let detail = content.height > 24 ? picture?.detailLines ?? 2 : content.height > 14 ? 2 : 1
        let rows = content.rows([
            .fixed(1), .fixed(content.height > 12 ? 1 : 0), .fixed(head), .flexible(), .fixed(detail + noteLines),
        ])
        tabs = rows[0]
        self.head = rows[2]
        grid = rows[3]
        foot = rows[4]
    }
}

extension SegmentsScreen {
    func layout(in context: ScreenContext) -> SegmentsLayout {
        SegmentsLayout(area: context.area, pane: pane, showsFilter: showsFilter) {
            // The same whatever the filter leaves, so that nothing jumps while somebody types.
            let everything = SegmentEntry.all(in: context.model.definitions, unfolded: unfolded)
            return listView(everything, in: context).wantedWidth(
                withBars: context.area.width >= SegmentsLayout.widthForBars) + 2
        }
    }

    /// Where the grid of the page is; empty when the page is not shown.
    func gridRect(_ picture: PagePicture, in context: ScreenContext) -> Rect {
        layout(in: context).page.map { SegmentPageLayout(page: $0, picture: picture).grid } ?? .zero
    }
}
