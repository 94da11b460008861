import CampaignDomain
import TerminalKit

/// A dialog with one line: how something new is to be called.
struct NamePrompt: Sendable {
    enum Response: Equatable {
        case none, cancelled
        case named(String)
    }

    let title: String
    /// What is written, and where.
    let hint: String
    var field = TextField()
    /// Whether Enter was pressed before anything was typed.
    private(set) var isRefused = false

    init(title: String, hint: String, name: String = "") {
        self.title = title
        self.hint = hint
        field = TextField(name)
    }

    mutating func handle(_ event: TerminalEvent) -> Response {
        if case .key(let chord) = event {
            if chord.key == .escape { return .cancelled }
            if chord.key == .enter {
                let name = field.text.trimmed
                isRefused = name.isEmpty
                return isRefused ? .none : .named(name)
            }
        }
        if field.handle(event) == .changed { isRefused = false }
        return .none
    }

    private func frame(in area: Rect) -> Rect {
        area.centred(Size(width: min(area.width - 2, 70), height: 7))
    }

    private func input(in area: Rect) -> Rect { Panel.content(of: frame(in: area)).row(1) }

    func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        let words = context.words
        let content = TerminalKit.Overlay.draw(title: title, frame: frame(in: context.area), into: &buffer)
        buffer.drawFitted(words("Name"), in: content.row(0), style: .overlay.bold)
        let input = input(in: context.area)
        let cursor = field.draw(in: input, isFocused: true, into: &buffer)
        buffer.emphasise(input, .underline)
        let text =
            isRefused ? TextSpan("✖ " + words("write a name"), .overlay.bold) : TextSpan(hint, .overlayMuted)
        let lines = TextWrapping.lines([text], width: content.width)
        for (index, line) in lines.prefix(2).enumerated() {
            buffer.draw(line, at: content.row(3 + index).origin, in: content.row(3 + index))
        }
        return cursor
    }

    mutating func click(_ position: Point, in context: ScreenContext) {
        field.click(position, in: input(in: context.area))
    }
}
