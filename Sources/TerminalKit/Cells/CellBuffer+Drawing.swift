extension CellBuffer {
    /// Draws a text on one row, clipped to a rectangle, and returns the columns it used inside it.
    ///
    /// The text is made safe on the way (see ``Glyphs``). Columns left of the rectangle are skipped, so a text can be
    /// scrolled by starting it at a negative distance. A wide character that would stick out at an edge becomes spaces.
    /// Cost: O(length of the text up to the right edge).
    @discardableResult
    public mutating func draw(
        _ text: some StringProtocol, at origin: Point, in clip: Rect? = nil, style: Style = .text
    ) -> Int {
        let area = (clip ?? bounds).intersection(bounds)
        guard origin.y >= area.y, origin.y < area.maxY else { return 0 }
        var x = origin.x
        for glyph in Glyphs(text) {
            if x >= area.maxX { break }
            let end = x + Int(glyph.width)
            if x >= area.x, end <= area.maxX {
                put(glyph, x: x, y: origin.y, style: style)
            } else {
                for column in max(x, area.x)..<max(max(x, area.x), min(end, area.maxX)) {
                    put(Glyph(base: 0x20), x: column, y: origin.y, style: style)
                }
            }
            x = end
        }
        return max(0, min(x, area.maxX) - max(origin.x, area.x))
    }

    /// Draws a text into a row of a rectangle: truncated with `…`, aligned, and padded with spaces to its whole width.
    public mutating func drawFitted(
        _ text: String, in row: Rect, alignment: TextAlignment = .left, style: Style = .text
    ) {
        guard !row.isEmpty else { return }
        draw(TextFitting.fitted(text, to: row.width, alignment), at: row.origin, in: row, style: style)
    }

    /// Draws spans one after another, clipped to a rectangle, and returns the columns used.
    @discardableResult
    public mutating func draw(_ spans: [TextSpan], at origin: Point, in clip: Rect? = nil) -> Int {
        var used = 0
        for span in spans {
            used += draw(span.text, at: Point(x: origin.x + used, y: origin.y), in: clip, style: span.style)
        }
        return used
    }

    /// Fills a rectangle with one narrow scalar.
    public mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar = " ", style: Style = .text) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        let isNarrow = DisplayWidth.columns(of: scalar.value) == 1
        let cell = Cell(glyph: isNarrow ? Glyph(base: scalar.value) : .replacement, style: style)
        for y in area.y..<area.maxY {
            healNeighbours(of: area.x..<area.maxX, y: y)
            for index in y * size.width + area.x..<y * size.width + area.maxX { cells[index] = cell }
        }
    }

    /// Changes the style of a rectangle and leaves its text: a selected row, a shaded background.
    public mutating func restyle(_ rect: Rect, _ style: Style) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            for index in y * size.width + area.x..<y * size.width + area.maxX { cells[index].style = style }
        }
    }

    /// Adds emphasis to a rectangle and leaves its text and roles.
    public mutating func emphasise(_ rect: Rect, _ attributes: TextAttributes) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            for index in y * size.width + area.x..<y * size.width + area.maxX {
                cells[index].style.attributes.formUnion(attributes)
            }
        }
    }

    /// Copies a frame onto this one with its upper left corner at a place, clipped.
    public mutating func paint(_ other: CellBuffer, at origin: Point) {
        let area = Rect(x: origin.x, y: origin.y, width: other.size.width, height: other.size.height)
            .intersection(bounds)
        guard !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            healNeighbours(of: area.x..<area.maxX, y: y)
            for x in area.x..<area.maxX {
                cells[y * size.width + x] = other.cells[(y - origin.y) * other.size.width + (x - origin.x)]
            }
            blankCutHalves(of: area.x..<area.maxX, y: y)
        }
    }

    /// After a clipped copy: halves of wide characters at the two edges, whose other half was clipped, become spaces.
    private mutating func blankCutHalves(of columns: Range<Int>, y: Int) {
        let first = y * size.width + columns.lowerBound
        let last = y * size.width + columns.upperBound - 1
        if cells[first].isContinuation { cells[first] = .blank(cells[first].style) }
        if cells[last].width == 2 { cells[last] = .blank(cells[last].style) }
    }
}
