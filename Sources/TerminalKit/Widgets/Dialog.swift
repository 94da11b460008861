/// A question or a notice over the middle of the screen, with buttons.
public struct Dialog: Equatable, Sendable {
    public var title: String
    public var body: [Paragraph]
    public var buttons: [String]
    public private(set) var selectedButton: Int

    /// What an event came to.
    public enum Response: Equatable, Sendable {
        case none, cancelled
        case chosen(Int)
    }

    /// - Parameter selectedButton: the one Enter presses; for destructive steps the harmless one.
    public init(title: String, body: [Paragraph], buttons: [String], selectedButton: Int = 0) {
        self.title = title
        self.body = body
        self.buttons = buttons
        self.selectedButton = max(0, min(selectedButton, buttons.count - 1))
    }

    /// Arrows and Tab go between the buttons, Enter presses, Esc leaves, a click presses. `rect` is where it is drawn.
    public mutating func handle(_ event: TerminalEvent, in rect: Rect) -> Response {
        switch event {
        case .key(let chord): return handle(chord)
        case .mouse(let mouse):
            guard mouse.action == .press(.left) || mouse.action == .doubleClick(.left) else { return .none }
            let row = buttonRow(in: rect)
            guard let index = buttonRects(in: row).firstIndex(where: { $0.contains(mouse.position) }) else {
                return .none
            }
            return .chosen(index)
        default: return .none
        }
    }

    public func draw(in rect: Rect, into buffer: inout CellBuffer) {
        let content = Overlay.draw(title: title, frame: frame(in: rect), into: &buffer)
        for (index, line) in lines(width: content.width).prefix(max(0, content.height - 2)).enumerated() {
            let row = content.row(index)
            // Ordinary text in a dialog takes the dialog's ground.
            buffer.draw(line.map { TextSpan($0.text, onOverlay($0.style)) }, at: row.origin, in: row)
        }
        for (index, place) in buttonRects(in: buttonRow(in: rect)).enumerated() {
            let style: Style = index == selectedButton ? .overlaySelection : .overlay
            buffer.drawFitted("[ " + buttons[index] + " ]", in: place, style: style)
        }
    }

    private mutating func handle(_ chord: KeyChord) -> Response {
        guard !buttons.isEmpty else { return chord.key == .escape || chord.key == .enter ? .cancelled : .none }
        switch (chord.key, chord.modifiers) {
        case (.escape, _): return .cancelled
        case (.enter, _), (.character(" "), _): return .chosen(selectedButton)
        case (.left, _), (.tab, .shift): selectedButton = (selectedButton + buttons.count - 1) % buttons.count
        case (.right, _), (.tab, _): selectedButton = (selectedButton + 1) % buttons.count
        default: break
        }
        return .none
    }

    private func onOverlay(_ style: Style) -> Style {
        switch style.role {
        case .text, .title, .accent: Style(.overlay, style.attributes)
        case .muted: Style(.overlayMuted, style.attributes)
        default: style
        }
    }

    private func lines(width: Int) -> [[TextSpan]] {
        body.flatMap { TextWrapping.lines($0.spans, width: width, continuationIndent: $0.continuationIndent) }
    }

    private func frame(in rect: Rect) -> Rect {
        let buttonWidth = buttons.reduce(0) { $0 + DisplayWidth.columns(of: $1) + 5 }
        let widest = body.map { DisplayWidth.columns(of: $0.spans.map(\.text).joined()) }.max() ?? 0
        let titleWidth = DisplayWidth.columns(of: title) + 4
        let width = min(rect.width, max(buttonWidth, min(widest, 64), titleWidth) + 4)
        return rect.centred(Size(width: width, height: lines(width: max(1, width - 4)).count + 4))
    }

    private func buttonRow(in rect: Rect) -> Rect {
        let content = Panel.content(of: frame(in: rect))
        return content.row(content.height - 1)
    }

    /// From the right edge, in order.
    private func buttonRects(in row: Rect) -> [Rect] {
        let widths = buttons.map { DisplayWidth.columns(of: $0) + 4 }
        var x = row.maxX - widths.reduce(0, +) - max(0, widths.count - 1)
        return widths.map { width in
            defer { x += width + 1 }
            return Rect(x: x, y: row.y, width: width, height: row.height).intersection(row)
        }
    }
}
