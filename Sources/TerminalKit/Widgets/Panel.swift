/// A framed pane: `╭ Findings ───── 3 stop ─╮`.
public struct Panel: Equatable, Sendable {
    public var title: String
    /// At the right of the upper line: a count, a position.
    public var label: String
    public var isFocused: Bool

    public init(title: String = "", label: String = "", isFocused: Bool = false) {
        self.title = title
        self.label = label
        self.isFocused = isFocused
    }

    /// Draws the frame and returns what is inside it: one blank column left and right of the text.
    @discardableResult
    public func draw(in rect: Rect, into buffer: inout CellBuffer) -> Rect {
        buffer.drawFrame(
            rect, title: title, label: label, border: isFocused ? .borderFocused : .border,
            titleStyle: isFocused ? .accent : .title)
        return Self.content(of: rect)
    }

    /// What is inside a panel drawn in a rectangle; for hit tests and scrolling.
    public static func content(of rect: Rect) -> Rect {
        rect.inset(horizontal: rect.width > 4 ? 2 : 1, vertical: 1)
    }
}
