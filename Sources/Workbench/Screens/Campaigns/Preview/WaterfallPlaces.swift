import TerminalKit

/// Which step of the waterfall stands on which row of its pane. When not all of them fit, the rules scroll and what is sent
/// stays in sight below them: it is what one came for.
struct WaterfallPlaces {
    /// Lower panes scroll as a whole.
    static let lowestWithPinned = 6

    private let count: Int
    private let height: Int
    /// How many of the last steps do not scroll.
    private let pinned: Int
    let list: ListState

    /// - Parameter top: the first step that is to be seen.
    init(steps: [WaterfallStep], selection: Int, top: Int, height: Int) {
        count = steps.count
        self.height = height
        let send = steps.firstIndex { $0.line == .send } ?? steps.count
        pinned = steps.count > height && height >= Self.lowestWithPinned ? steps.count - send : 0
        var list = ListState(selection: selection, offset: min(top, max(0, steps.count - height)))
        if selection < steps.count - pinned { list.fit(count: steps.count - pinned, height: height - pinned) }
        self.list = list
    }

    /// The step on a row of the pane, nil below the last one.
    func step(onRow row: Int) -> Int? {
        guard row >= 0, row < height else { return nil }
        if row >= height - pinned { return count - (height - row) }
        let step = list.offset + row
        return step < count - pinned ? step : nil
    }

    /// Of the steps that scroll.
    func drawScrollbar(in rect: Rect, into buffer: inout CellBuffer) {
        let room = Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height - pinned)
        Scrollbar(count: count - pinned, visible: room.height, offset: list.offset).draw(in: room, into: &buffer)
    }
}
