import TerminalKit

extension FigureCursor {
    /// The nearest place to this one with a number that can be opened; this one when there is none at all.
    func settled(in grid: FigureGrid, rect: Rect) -> FigureCursor {
        var cursor = self
        if grid.selectableColumns(of: line).isEmpty {
            let lines = grid.lines.indices.filter { !grid.selectableColumns(of: $0).isEmpty }
            guard let nearest = lines.min(by: { abs($0 - line) < abs($1 - line) }) else { return cursor }
            cursor.lines.move(.to(nearest), count: grid.lines.count, height: grid.lines.count)
        }
        let columns = grid.selectableColumns(of: cursor.line)
        if !columns.contains(column) {
            cursor.column = columns.min { abs($0 - column) < abs($1 - column) } ?? column
        }
        cursor.show(in: grid, rect: rect)
        return cursor
    }

    /// Moves between lines; those without a number to open are passed over, but can be seen.
    mutating func move(_ movement: ListMovement, in grid: FigureGrid, rect: Rect) {
        let layout = FigureGridLayout(grid: grid, cursor: self, rect: rect)
        let open = grid.lines.indices.filter { !grid.selectableColumns(of: $0).isEmpty }
        guard let place = open.firstIndex(where: { $0 >= line }) ?? open.indices.last else {
            lines.move(movement, count: grid.lines.count, height: layout.visibleLines)
            return
        }
        let page = max(1, layout.visibleLines - 1)
        let target: Int =
            switch movement {
            case .by(let steps), .scroll(let steps): place + max(-open.count, min(open.count, steps))
            case .pageDown: place + page
            case .pageUp: place - page
            case .halfPageDown: place + max(1, page / 2)
            case .halfPageUp: place - max(1, page / 2)
            case .first: 0
            case .last: open.count - 1
            case .to(let wanted): wanted
            }
        go(to: open[max(0, min(open.count - 1, target))], column: column, in: grid, rect: rect)
    }

    /// Moves between the numbers of a line.
    mutating func moveSideways(by steps: Int, in grid: FigureGrid, rect: Rect) {
        let columns = grid.selectableColumns(of: line)
        guard let place = columns.firstIndex(of: column) ?? columns.indices.first else { return }
        let target = max(0, min(columns.count - 1, place + max(-columns.count, min(columns.count, steps))))
        go(to: line, column: columns[target], in: grid, rect: rect)
    }

    mutating func go(to line: Int, column: Int, in grid: FigureGrid, rect: Rect) {
        let layout = FigureGridLayout(grid: grid, cursor: self, rect: rect)
        lines.move(.to(line), count: grid.lines.count, height: layout.visibleLines)
        self.column = column
        self = settled(in: grid, rect: rect)
        // The head of a block comes into sight with its first line.
        if let first = grid.lines.indices.first(where: { !grid.selectableColumns(of: $0).isEmpty }), line == first {
            lines = ListState(selection: lines.selection, offset: max(0, lines.selection - layout.visibleLines + 1))
        }
    }

    /// Brings line and column into sight.
    private mutating func show(in grid: FigureGrid, rect: Rect) {
        var layout = FigureGridLayout(grid: grid, cursor: self, rect: rect)
        lines.fit(count: grid.lines.count, height: layout.visibleLines)
        let order = FigureGridLayout(grid: grid, cursor: FigureCursor(), rect: rect)
        if order.columns.contains(where: { $0.index == column }) {
            firstColumn = 0
            return
        }
        while firstColumn > 0, let first = layout.columns.first, first.index > column {
            firstColumn -= 1
            layout = FigureGridLayout(grid: grid, cursor: self, rect: rect)
        }
        while layout.hidesRight, !layout.columns.contains(where: { $0.index == column }) {
            firstColumn += 1
            layout = FigureGridLayout(grid: grid, cursor: self, rect: rect)
        }
    }
}
