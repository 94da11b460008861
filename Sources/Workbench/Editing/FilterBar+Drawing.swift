import AudienceEngine
import TerminalKit

extension FilterBar {
    /// Whether a line under the text is needed for what is wrong with it.
    var hasFault: Bool { error != nil || problem != nil }

    /// Draws the text.
    /// - Returns: where the cursor blinks.
    func drawField(in rect: Rect, placeholder: String, isFocused: Bool, into buffer: inout CellBuffer) -> Point? {
        var field = field
        field.placeholder = placeholder
        return field.draw(in: rect, isFocused: isFocused, into: &buffer)
    }

    /// The mark under the wrong column, and beside it what is wrong; on the left of the mark when there is more room.
    func drawFault(in row: Rect, field: Rect, into buffer: inout CellBuffer) {
        if let problem {
            buffer.drawFitted("✖ " + problem, in: row.inset(horizontal: 1), style: .stop)
        }
        guard let error else { return }
        let before = DisplayWidth.columns(of: String(self.field.text.prefix(error.column - 1)))
        let column = min(field.x + before, row.maxX - 2)
        let message = error.message
        let width = DisplayWidth.columns(of: message)
        buffer.draw("▲", at: Point(x: column, y: row.y), in: row, style: .stop)
        let right = Rect(x: column + 2, y: row.y, width: row.maxX - column - 3, height: row.height)
        let left = Rect(x: row.x + 1, y: row.y, width: column - row.x - 2, height: row.height)
        if width <= right.width || right.width >= left.width {
            buffer.drawFitted(message, in: right, style: .stop)
        } else {
            buffer.drawFitted(message, in: left, alignment: .right, style: .stop)
        }
    }

    /// What may stand at the cursor, under the word that it would replace.
    func drawCompletion(under field: Rect, area: Rect, into buffer: inout CellBuffer) {
        guard let popup = completion else { return }
        let candidates = popup.completion.candidates
        let width = min(48, (candidates.map(\.shownWidth).max() ?? 0) + 4)
        let prefix = String(self.field.text.prefix(popup.completion.replaced.column - 1))
        let x = min(field.x + DisplayWidth.columns(of: prefix) - 2, area.maxX - width)
        let height = min(candidates.count, CompletionPopup.visibleCandidates) + 2
        let frame = Rect(x: max(area.x, x), y: field.maxY, width: width, height: height).intersection(area)
        let place = "\(popup.list.selection + 1)/\(candidates.count)"
        let rows = TerminalKit.Overlay.draw(title: "", label: place, frame: frame, into: &buffer)
        var state = popup.list
        state.fit(count: candidates.count, height: rows.height)
        for index in state.visibleRows(count: candidates.count, height: rows.height) {
            candidates[index].draw(
                in: rows.row(index - state.offset), isSelected: index == state.selection, into: &buffer)
        }
    }
}

extension ExpressionCompletion.Candidate {
    fileprivate var shownWidth: Int {
        DisplayWidth.columns(of: text) + (detail.map { DisplayWidth.columns(of: $0) + 2 } ?? 0)
    }

    fileprivate func draw(in row: Rect, isSelected: Bool, into buffer: inout CellBuffer) {
        let style: Style = isSelected ? .overlaySelection : .overlay
        buffer.drawFitted(text, in: row, style: style)
        guard let detail else { return }
        let used = DisplayWidth.columns(of: text) + 2
        let room = Rect(x: row.x + used, y: row.y, width: row.width - used, height: 1)
        buffer.drawFitted(detail, in: room, alignment: .right, style: isSelected ? style : .overlayMuted)
    }
}
