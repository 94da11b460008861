/// A frame: a grid of cells that everything is drawn into before any of it reaches a terminal.
///
/// Drawing outside is clipped, never an error. A wide character is never shown by half: when one half is overwritten,
/// the other becomes a space.
public struct CellBuffer: Equatable, Sendable {
    public let size: Size
    /// Row by row, `size.width * size.height` cells.
    public internal(set) var cells: [Cell]

    public init(size: Size, style: Style = .text) {
        self.size = size
        cells = Array(repeating: .blank(style), count: size.width * size.height)
    }

    public var bounds: Rect { Rect(size: size) }

    /// The cell at a place, nil outside.
    public subscript(point: Point) -> Cell? {
        bounds.contains(point) ? cells[point.y * size.width + point.x] : nil
    }

    /// The text of a row without trailing spaces, for tests and plain output.
    public func text(row: Int) -> String {
        guard row >= 0, row < size.height else { return "" }
        var scalars = String.UnicodeScalarView()
        for cell in cells[row * size.width..<(row + 1) * size.width] { cell.append(to: &scalars) }
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }

    /// All rows as text, without trailing spaces.
    public var lines: [String] {
        (0..<size.height).map { text(row: $0) }
    }

    /// Writes one glyph that is known to fit, and heals wide characters that it cuts in two.
    mutating func put(_ glyph: Glyph, x: Int, y: Int, style: Style) {
        let index = y * size.width + x
        healNeighbours(of: x..<(x + Int(glyph.width)), y: y)
        cells[index] = Cell(glyph: glyph, style: style)
        if glyph.width == 2 { cells[index + 1] = .continuation(style) }
    }

    /// Before columns are overwritten: halves of wide characters that would stay behind become spaces.
    mutating func healNeighbours(of columns: Range<Int>, y: Int) {
        let row = y * size.width
        if columns.lowerBound > 0, cells[row + columns.lowerBound].isContinuation {
            cells[row + columns.lowerBound - 1] = .blank(cells[row + columns.lowerBound - 1].style)
        }
        if columns.upperBound < size.width, cells[row + columns.upperBound].isContinuation {
            cells[row + columns.upperBound] = .blank(cells[row + columns.upperBound].style)
        }
    }
}
