/// The top line: the program's name, where one is, and what holds for the whole screen at the right.
public struct CrumbBar: Equatable, Sendable {
    public var brand: String
    /// From the outermost to where one stands.
    public var crumbs: [String]
    /// At the right edge: date, flags. Dropped last.
    public var note: [TextSpan]

    public init(brand: String, crumbs: [String], note: [TextSpan] = []) {
        self.brand = brand
        self.crumbs = crumbs
        self.note = note
    }

    public func draw(in rect: Rect, into buffer: inout CellBuffer) {
        let row = rect.row(0)
        guard !row.isEmpty else { return }
        buffer.fill(row, style: .crumb)
        let noteWidth = min(row.width, DisplayWidth.columns(of: note.map(\.text).joined()) + 1)
        buffer.draw(note, at: Point(x: row.maxX - noteWidth, y: row.y), in: row)
        // Two blank columns at least, so that the last crumb and the note are not read as one.
        let place = Rect(x: row.x, y: row.y, width: row.width - noteWidth - 2, height: 1)
        var x = place.x + buffer.draw(" " + brand + " ", at: place.origin, in: place, style: .brand)
        for (index, span) in visibleSpans(width: place.maxX - x).enumerated() {
            let separator = index == 0 ? " " : " › "
            x += buffer.draw(separator, at: Point(x: x, y: row.y), in: place, style: .muted)
            x += buffer.draw(span.text, at: Point(x: x, y: row.y), in: place, style: span.style)
        }
    }

    /// The crumbs that fit, those furthest out replaced by `…` first, and the last one truncated when it must be.
    private func visibleSpans(width: Int) -> [TextSpan] {
        var shown = crumbs
        func needed() -> Int { shown.reduce(0) { $0 + DisplayWidth.columns(of: $1) } + 3 * shown.count - 2 }
        var isShortened = false
        while shown.count > 1, needed() + (isShortened ? 4 : 0) > width {
            shown.removeFirst()
            isShortened = true
        }
        guard let last = shown.popLast() else { return [] }
        let room = width - 1 - shown.reduce(0) { $0 + DisplayWidth.columns(of: $1) + 3 } - (isShortened ? 4 : 0)
        let outer = (isShortened ? ["…"] : []) + shown
        return outer.map { TextSpan($0, .crumb) } + [TextSpan(TextFitting.truncated(last, to: room), .crumbActive)]
    }
}
