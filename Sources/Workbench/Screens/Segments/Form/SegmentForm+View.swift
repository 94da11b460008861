import TerminalKit

extension SegmentForm {
    private static let faultRows = 3

    /// A label and a line of text for each field, lines for what is wrong with the condition, and two for what Enter does.
    private func frame(in area: Rect) -> Rect {
        let rows = fields.count * 2 + Self.faultRows + 2
        return area.centred(Size(width: min(area.width - 2, 100), height: min(area.height, rows + 2)))
    }

    /// Where label and input of a field are; under the condition there are lines for what is wrong with it.
    private func places(in area: Rect) -> [(field: Field, label: Rect, input: Rect)] {
        let content = Panel.content(of: frame(in: area))
        var row = 0
        return fields.map { field in
            defer { row += field == .condition ? 2 + Self.faultRows : 2 }
            return (field, content.row(row), content.row(row + 1))
        }
    }

    func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        let words = context.words
        let frame = frame(in: context.area)
        let content = TerminalKit.Overlay.draw(title: title(context), frame: frame, into: &buffer)
        var cursor: Point?
        for place in places(in: context.area) {
            let isFocused = place.field == focus
            buffer.drawFitted(
                label(of: place.field, words), in: place.label, style: isFocused ? .overlay.bold : .overlayMuted)
            let blink = draw(place.field, in: place.input, into: &buffer, words)
            // In some themes a field has the ground of the dialog.
            buffer.emphasise(place.input, .underline)
            if isFocused { cursor = blink }
            if place.field == .condition {
                drawCount(in: place.label, into: &buffer, words)
                let fault = Rect(
                    x: place.input.x - 1, y: place.input.maxY, width: place.input.width + 2, height: Self.faultRows)
                condition.drawFault(in: fault, field: place.input, into: &buffer, words)
            }
        }
        drawHint(in: content.row(content.height - 1), into: &buffer, context)
        if let input = places(in: context.area).first(where: { $0.field == .condition })?.input {
            condition.drawCompletion(under: input, area: context.area, into: &buffer)
        }
        return cursor
    }

    private func draw(_ field: Field, in rect: Rect, into buffer: inout CellBuffer, _ words: Words) -> Point? {
        let isFocused = field == focus
        switch field {
        case .name: return name.draw(in: rect, isFocused: isFocused, into: &buffer)
        case .goal: return goal.draw(in: rect, isFocused: isFocused, into: &buffer)
        case .priority: return priority.draw(in: rect, isFocused: isFocused, into: &buffer)
        case .condition:
            return condition.drawField(
                in: rect, placeholder: words("city = Minsk and count(orders within 90d) >= 2"), isFocused: isFocused,
                into: &buffer)
        }
    }

    private func title(_ context: ScreenContext) -> String {
        let words = context.words
        switch purpose {
        case .newSegment: return words("New segment")
        case .segment(let id): return words("Segment {0}", id.rawValue)
        case .part(let scheme, let part):
            return words("Part {0} of {1}", part, SegmentNames(context.presentation).scheme(scheme))
        }
    }

    private func label(of field: Field, _ words: Words) -> String {
        switch field {
        case .name: words("Name")
        case .condition: words("Condition")
        case .goal: words("Goal (may stay empty)")
        case .priority: words("Priority (may stay empty)")
        }
    }

    private func drawCount(in row: Rect, into buffer: inout CellBuffer, _ words: Words) {
        guard let fitting else { return }
        let share = fitting.base == 0 ? 0 : Double(fitting.count) / Double(fitting.base)
        let text =
            words("{0} of {1}", words.number(fitting.count), words.number(fitting.base))
            + " · " + words.percent(share)
        let width = min(row.width, DisplayWidth.columns(of: text))
        buffer.draw(text, at: Point(x: row.maxX - width, y: row.y), in: row, style: .overlay.bold)
    }

    private func drawHint(in row: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        if let refusal {
            buffer.drawFitted("✖ " + text(of: refusal, words), in: row, style: .overlay.bold)
        } else {
            buffer.drawFitted(
                words("Enter saves into the workspace; u takes it back."), in: row, style: .overlayMuted)
        }
    }

    private func text(of refusal: Refusal, _ words: Words) -> String {
        switch refusal {
        case .noName: words("write a name")
        case .noCondition: words("write a condition")
        case .noNumber: words("a priority is a whole number, or nothing")
        case .unusable: words("the condition cannot be used yet")
        case .wrong(let column):
            words("not saved: the condition is wrong at column {0}; mend it, or leave with Esc", words.number(column))
        }
    }

    mutating func click(_ position: Point, in context: ScreenContext) {
        for place in places(in: context.area) where place.input.contains(position) || place.label.contains(position) {
            focus(on: place.field)
            switch place.field {
            case .name: name.click(position, in: place.input)
            case .goal: goal.click(position, in: place.input)
            case .priority: priority.click(position, in: place.input)
            case .condition: condition.field.click(position, in: place.input)
            }
        }
    }
}
