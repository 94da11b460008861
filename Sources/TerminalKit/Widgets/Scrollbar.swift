/// Where one is in a list longer than its pane: a thumb in the last column. Nothing when everything can be seen.
public struct Scrollbar: Equatable, Sendable {
    public var count: Int
    public var visible: Int
    public var offset: Int

    public init(count: Int, visible: Int, offset: Int) {
        self.count = count
        self.visible = visible
        self.offset = offset
    }

    /// Rows of the thumb inside a track, or nil when there is nothing to scroll.
    public func thumb(track: Int) -> Range<Int>? {
        guard visible > 0, count > visible, track > 0 else { return nil }
        let length = max(1, track * visible / count)
        let furthest = count - visible
        // Double, because counts of millions times rows stay exact in it and cannot overflow.
        let start = Int((Double(track - length) * Double(min(offset, furthest)) / Double(furthest)).rounded())
        return start..<start + length
    }

    /// Draws over the last column of a rectangle.
    public func draw(in rect: Rect, into buffer: inout CellBuffer) {
        guard let thumb = thumb(track: rect.height), rect.width > 0 else { return }
        for row in thumb {
            buffer.draw("▐", at: Point(x: rect.maxX - 1, y: rect.y + row), in: rect, style: .scrollbar)
        }
    }
}
