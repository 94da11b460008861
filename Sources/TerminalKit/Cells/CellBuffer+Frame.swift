extension CellBuffer {
    /// Draws a rounded frame along the inner edge of a rectangle, with a title on the left of its upper line and a
    /// label on the right: `╭ Findings ───── 3 stop ─╮`. The inside is left alone.
    ///
    /// A frame less than two cells high or wide is not drawn. The title is truncated before the label is dropped.
    public mutating func drawFrame(
        _ rect: Rect, title: String = "", label: String = "", border: Style = .border, titleStyle: Style = .title,
        labelStyle: Style = .muted
    ) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let bottom = rect.maxY - 1
        let right = rect.maxX - 1
        for x in rect.x + 1..<max(rect.x + 1, right) {
            draw("─", at: Point(x: x, y: rect.y), style: border)
            draw("─", at: Point(x: x, y: bottom), style: border)
        }
        for y in rect.y + 1..<max(rect.y + 1, bottom) {
            draw("│", at: Point(x: rect.x, y: y), style: border)
            draw("│", at: Point(x: right, y: y), style: border)
        }
        draw("╭", at: rect.origin, style: border)
        draw("╮", at: Point(x: right, y: rect.y), style: border)
        draw("╰", at: Point(x: rect.x, y: bottom), style: border)
        draw("╯", at: Point(x: right, y: bottom), style: border)
        drawHeading(of: rect, title: title, label: label, titleStyle: titleStyle, labelStyle: labelStyle)
    }

    private mutating func drawHeading(
        of rect: Rect, title: String, label: String, titleStyle: Style, labelStyle: Style
    ) {
        // A corner and, on the right, a piece of line stay on each side of the words.
        var room = rect.width - 3
        let labelWidth = DisplayWidth.columns(of: label)
        if !label.isEmpty, labelWidth + 2 <= room {
            let start = rect.maxX - 2 - labelWidth - 2
            draw(" " + label + " ", at: Point(x: start, y: rect.y), in: rect, style: labelStyle)
            room -= labelWidth + 3
        }
        guard !title.isEmpty, room >= 3 else { return }
        let words = TextFitting.truncated(title, to: room - 2)
        draw(" " + words + " ", at: Point(x: rect.x + 1, y: rect.y), in: rect, style: titleStyle)
    }

    /// Draws a horizontal bar from the left edge of a rectangle's first row, to an eighth of a cell: `████▊`.
    ///
    /// - Parameter fraction: 0 to 1 of the width. More than nothing always shows at least `▏`, so that a small count
    ///   is not mistaken for none.
    /// - Returns: the columns used.
    @discardableResult
    public mutating func drawBar(_ fraction: Double, in rect: Rect, style: Style = .bar) -> Int {
        guard !rect.isEmpty, fraction > 0 else { return 0 }
        let eighths = max(1, Int((min(1, fraction) * Double(rect.width) * 8).rounded()))
        let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        let bar = String(repeating: "█", count: eighths / 8) + partial
        return draw(bar, at: rect.origin, in: rect, style: style)
    }
}
