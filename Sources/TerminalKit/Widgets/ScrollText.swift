/// A paragraph of styled text; lines after the first may be indented.
public struct Paragraph: Equatable, Sendable {
    public var spans: [TextSpan]
    public var continuationIndent: Int

    public init(_ spans: [TextSpan], continuationIndent: Int = 0) {
        self.spans = spans
        self.continuationIndent = continuationIndent
    }

    public init(_ text: String, _ style: Style = .text, continuationIndent: Int = 0) {
        self.init([TextSpan(text, style)], continuationIndent: continuationIndent)
    }

    public static let blank = Paragraph("")
}

/// Wrapped text that can be scrolled and searched: help, explanations, messages.
public struct ScrollText: Equatable, Sendable {
    public var paragraphs: [Paragraph]
    /// The first line shown. Any value is valid; drawing keeps it inside.
    public var offset: Int
    /// What to mark, ignoring case; empty marks nothing.
    public var search: String

    public init(_ paragraphs: [Paragraph] = [], offset: Int = 0, search: String = "") {
        self.paragraphs = paragraphs
        self.offset = offset
        self.search = search
    }

    /// The lines at a width. O(n); what is drawn often should be short.
    public func lines(width: Int) -> [[TextSpan]] {
        paragraphs.flatMap {
            TextWrapping.lines($0.spans, width: width, continuationIndent: $0.continuationIndent)
        }
    }

    public func draw(in rect: Rect, into buffer: inout CellBuffer) {
        guard !rect.isEmpty else { return }
        let lines = lines(width: max(1, rect.width - 1))
        let first = clamped(offset, lines: lines.count, height: rect.height)
        for index in first..<min(lines.count, first + rect.height) {
            let row = rect.row(index - first)
            buffer.draw(lines[index], at: row.origin, in: row)
            markMatches(in: lines[index], row: row, buffer: &buffer)
        }
        Scrollbar(count: lines.count, visible: rect.height, offset: first).draw(in: rect, into: &buffer)
    }

    /// Scrolls as a list moves; there is no selection, so a movement by rows moves the view.
    public mutating func move(_ movement: ListMovement, in rect: Rect) {
        let count = lines(width: max(1, rect.width - 1)).count
        let target: Int =
            switch movement {
            case .by(let rows), .scroll(let rows): offset.addingReportingOverflow(rows).partialValue
            case .pageUp: offset - max(1, rect.height - 1)
            case .pageDown: offset + max(1, rect.height - 1)
            case .halfPageUp: offset - max(1, rect.height / 2)
            case .halfPageDown: offset + max(1, rect.height / 2)
            case .first: 0
            case .last: count
            case .to(let row): row
            }
        offset = clamped(target, lines: count, height: rect.height)
    }

    /// Moves to the next line with a match after the first shown, or before it; around the ends.
    /// - Returns: false when there is no match at all.
    @discardableResult
    public mutating func findNext(backwards: Bool = false, in rect: Rect) -> Bool {
        let lines = lines(width: max(1, rect.width - 1))
        let hits = lines.indices.filter { !matches(in: lines[$0]).isEmpty }
        guard
            let nearest = backwards
                ? hits.last(where: { $0 < offset }) ?? hits.last
                : hits.first(where: { $0 > offset }) ?? hits.first
        else { return false }
        offset = nearest
        return true
    }

    private func clamped(_ offset: Int, lines: Int, height: Int) -> Int {
        max(0, min(offset, lines - height))
    }

    /// Columns of the matches in a line.
    private func matches(in line: [TextSpan]) -> [Range<Int>] {
        let needle = CaseFolding.folded(search)
        guard !needle.isEmpty else { return [] }
        let characters = Array(line.map(\.text).joined())
        let hay = characters.map { CaseFolding.folded(String($0)) }
        let wanted = search.map { CaseFolding.folded(String($0)) }
        guard hay.count >= wanted.count else { return [] }
        return (0...hay.count - wanted.count).filter { Array(hay[$0..<$0 + wanted.count]) == wanted }.map { start in
            let column = DisplayWidth.columns(of: String(characters[..<start]))
            return column..<column + DisplayWidth.columns(of: String(characters[start..<start + wanted.count]))
        }
    }

    private func markMatches(in line: [TextSpan], row: Rect, buffer: inout CellBuffer) {
        for columns in matches(in: line) {
            let place = Rect(x: row.x + columns.lowerBound, y: row.y, width: columns.count, height: 1)
            buffer.restyle(place.intersection(row), .match)
        }
    }
}
