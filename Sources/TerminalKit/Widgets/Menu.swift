/// A list to choose one thing from, over the middle of the screen.
public struct Menu: Equatable, Sendable {
    public var title: String
    public var items: [String]
    public private(set) var list: ListState

    /// What a press came to.
    public enum Response: Equatable, Sendable {
        case none, cancelled
        case chosen(Int)
    }

    public init(title: String, items: [String], selection: Int = 0) {
        self.title = title
        self.items = items
        list = ListState(selection: selection)
    }

    /// Arrows and `j` `k` move, Enter and Space choose, Esc and `q` leave. `rect` is where it is drawn.
    public mutating func handle(_ event: TerminalEvent, in rect: Rect) -> Response {
        switch event {
        case .key(let chord): return handle(chord, in: rect)
        case .mouse(let mouse): return handle(mouse, in: rect)
        default: return .none
        }
    }

    public func draw(in rect: Rect, into buffer: inout CellBuffer) {
        let rows = Overlay.draw(title: title, frame: frame(in: rect), into: &buffer)
        var state = list
        state.fit(count: items.count, height: rows.height)
        for index in state.visibleRows(count: items.count, height: rows.height) {
            let isSelected = index == state.selection
            buffer.drawFitted(
                (isSelected ? "▸ " : "  ") + items[index], in: rows.row(index - state.offset),
                style: isSelected ? .overlaySelection : .overlay)
        }
        Scrollbar(count: items.count, visible: rows.height, offset: state.offset).draw(in: rows, into: &buffer)
    }

    private mutating func handle(_ chord: KeyChord, in rect: Rect) -> Response {
        let height = Panel.content(of: frame(in: rect)).height
        // The letters of a menu lie in the same places on every layout.
        let latin = KeyLayout.russianAndUkrainian.latin(of: chord) ?? chord
        switch latin.key {
        case .escape, .character("q"): return .cancelled
        case .enter, .character(" "): return items.indices.contains(list.selection) ? .chosen(list.selection) : .none
        case .down, .character("j"): list.move(.by(1), count: items.count, height: height)
        case .up, .character("k"): list.move(.by(-1), count: items.count, height: height)
        case .pageDown: list.move(.pageDown, count: items.count, height: height)
        case .pageUp: list.move(.pageUp, count: items.count, height: height)
        case .home, .character("g"): list.move(.first, count: items.count, height: height)
        case .end, .character("G"): list.move(.last, count: items.count, height: height)
        default: break
        }
        return .none
    }

    private mutating func handle(_ mouse: MouseEvent, in rect: Rect) -> Response {
        let frame = frame(in: rect)
        let rows = Panel.content(of: frame)
        switch mouse.action {
        case .wheelUp: list.move(.by(-1), count: items.count, height: rows.height)
        case .wheelDown: list.move(.by(1), count: items.count, height: rows.height)
        case .press(.left), .doubleClick(.left):
            guard frame.contains(mouse.position) else { return .cancelled }
            list.fit(count: items.count, height: rows.height)
            let index = list.offset + mouse.position.y - rows.y
            if rows.contains(mouse.position), index < items.count { return .chosen(index) }
        default: break
        }
        return .none
    }

    private func frame(in rect: Rect) -> Rect {
        let widest = items.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        let width = max(widest + 2, DisplayWidth.columns(of: title) + 2) + 4
        return rect.centred(Size(width: width, height: items.count + 2))
    }
}
