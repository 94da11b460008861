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

    /// The rows that what is wrong needs under a field, to be told whole: the mark with the text beside it, or the mark and
    /// the text under it. O(message).
    func faultHeight(width: Int, _ words: Words) -> Int {
        guard hasFault else { return 0 }
        if let problem {
            return min(Self.mostFaultLines, problemText(problem, words).lines(width: max(1, width - 1)).count)
        }
        guard let error else { return 0 }
        let before = DisplayWidth.columns(of: String(field.text.prefix(error.column - 1)))
        // As the mark stands at the latest, with what is on both sides of it.
        let mark = min(before + 3, width - 2)
        let beside = max(width - mark - 3, mark - 2)
        let message = ExpressionErrorPresenter(words: words).message(error)
        guard DisplayWidth.columns(of: message) > beside else { return 1 }
        return 1 + min(Self.mostFaultLines - 1, messageText(message).lines(width: max(1, width - 1)).count)
    }

    private static let mostFaultLines = 3

    private func problemText(_ problem: Problem, _ words: Words) -> ScrollText {
        let sentence = ExpressionErrorPresenter(words: words).sentence(problem.error, in: problem.definition)
        return ScrollText([Paragraph([TextSpan(" ✖ " + sentence, .stop)], continuationIndent: 3)])
    }

    private func messageText(_ message: String) -> ScrollText {
        ScrollText([Paragraph([TextSpan(" " + message, .stop)], continuationIndent: 1)])
    }

    /// The mark under the wrong column, and what is wrong: beside the mark where there is most room, or under it when there is
    /// too little and the rectangle has rows for it.
    func drawFault(in rect: Rect, field: Rect, into buffer: inout CellBuffer, _ words: Words) {
        guard !rect.isEmpty else { return }
        if let problem { problemText(problem, words).draw(in: rect, into: &buffer) }
        guard let error else { return }
        let row = rect.row(0)
        let before = DisplayWidth.columns(of: String(self.field.text.prefix(error.column - 1)))
        let column = min(field.x + before, row.maxX - 2)
        let message = ExpressionErrorPresenter(words: words).message(error)
        let width = DisplayWidth.columns(of: message)
        buffer.draw("▲", at: Point(x: column, y: row.y), in: row, style: .stop)
        let right = Rect(x: column + 2, y: row.y, width: row.maxX - column - 3, height: 1)
        let left = Rect(x: row.x + 1, y: row.y, width: column - row.x - 2, height: 1)
        if width > max(right.width, left.width), rect.height > 1 {
            let under = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
            messageText(message).draw(in: under, into: &buffer)
        } else if width <= right.width || right.width >= left.width {
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
