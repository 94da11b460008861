import TerminalKit

extension FigureGrid {
    /// The grid with the labels that may wrap broken into lines, so that nothing of them is cut off at a width. O(text).
    func wrapped(in width: Int) -> FigureGrid {
        guard lines.contains(where: \.wraps) else { return self }
        let room = FigureGridLayout.labelRoom(of: self, width: width)
        var grid = self
        grid.lines = lines.flatMap { $0.wrapped(at: room) }
        return grid
    }
}

extension FigureGrid.Line {
    private static let indent = 2

    /// The line with its numbers, then what of its label did not fit.
    fileprivate func wrapped(at room: Int) -> [FigureGrid.Line] {
        guard wraps, DisplayWidth.columns(of: label.text) > room else { return [self] }
        let margin = label.text.prefix { $0 == " " }.count + Self.indent
        let texts = TextWrapping.lines([label], width: room, continuationIndent: margin).map { $0.map(\.text).joined() }
        return texts.enumerated().map { index, text in
            var line = index == 0 ? self : FigureGrid.Line(label: label)
            line.label.text = text
            line.isEmphasised = isEmphasised
            return line
        }
    }
}
