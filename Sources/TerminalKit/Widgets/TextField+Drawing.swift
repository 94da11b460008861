extension TextField {
    /// Draws the field into the first row of a rectangle, scrolled so that the cursor can be seen.
    /// - Returns: where the cursor blinks, or nil when the field has no keyboard or no room.
    @discardableResult
    public func draw(in rect: Rect, isFocused: Bool, into buffer: inout CellBuffer) -> Point? {
        let row = rect.row(0)
        guard !row.isEmpty else { return nil }
        buffer.fill(row, style: .input)
        if isEmpty, !placeholder.isEmpty {
            buffer.draw(
                TextFitting.truncated(placeholder, to: row.width), at: row.origin, in: row, style: .input.italic)
        }
        let start = Point(x: row.x - scroll(width: row.width), y: row.y)
        let error = (errorRange ?? 0..<0).clamped(to: 0..<count)
        buffer.draw(
            [
                TextSpan(slice(0..<error.lowerBound), .input), TextSpan(slice(error), .inputError),
                TextSpan(slice(error.upperBound..<count), .input),
            ], at: start, in: row)
        return isFocused ? Point(x: start.x + width(of: 0..<cursor), y: row.y) : nil
    }

    /// Puts the cursor where the mouse clicked; `rect` is where the field is drawn.
    public mutating func click(_ point: Point, in rect: Rect) {
        guard rect.row(0).contains(point) else { return }
        moveCursor(to: position(atColumn: point.x - rect.x + scroll(width: rect.width)))
    }

    /// Columns hidden on the left: just as many as the cursor needs, at a cell's distance from the right edge.
    private func scroll(width available: Int) -> Int {
        max(0, width(of: 0..<cursor) - available + 1)
    }
}
