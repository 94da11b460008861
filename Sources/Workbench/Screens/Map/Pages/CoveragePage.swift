import TerminalKit

/// Where the two grids of the page are.
struct CoverageLayout {
    let people: Rect
    let matrixNote: Rect
    let matrix: Rect

    static let widthForBoth = 140

    init(_ body: Rect, lines: Int) {
        if body.width >= Self.widthForBoth, body.height < 34 {
            let columns = body.columns([.flexible(weight: 2), .flexible(weight: 3)], gap: 4)
            people = columns[0]
            let rows = columns[1].rows([.fixed(2), .flexible()])
            (matrixNote, matrix) = (rows[0], rows[1])
            return
        }
        let rows = body.rows([
            .fixed(min(lines + 1, body.height / 2)), .fixed(body.height > 16 ? 1 : 0), .fixed(body.height > 12 ? 2 : 1),
            .flexible(),
        ])
        (people, matrixNote, matrix) = (rows[0], rows[2], rows[3])
    }
}

extension MapScreen {
    private func presenter(in context: ScreenContext) -> CoveragePresenter? {
        coverage.facts.map { CoveragePresenter(facts: $0, context: context.presentation) }
    }

    func drawCoverage(_ layout: MapLayout, into buffer: inout CellBuffer, _ context: ScreenContext) {
        guard let presenter = presenter(in: context) else {
            let row = layout.body.row(layout.body.height / 3)
            return buffer.drawFitted(
                "… " + context.words("Looking for whom no chain reaches"), in: row, alignment: .centre, style: .muted)
        }
        let (people, matrix) = (presenter.peopleGrid, presenter.matrixGrid)
        let parts = CoverageLayout(layout.body, lines: people.lines.count)
        let peopleCursor = coverage.people.settled(in: people, rect: parts.people)
        let matrixCursor = coverage.matrix.settled(in: matrix, rect: parts.matrix)
        FigureGridView(grid: people, cursor: peopleCursor, isFocused: coverage.pane == .people)
            .draw(in: parts.people, into: &buffer)
        ScrollText([Paragraph(presenter.note, .muted)]).draw(in: parts.matrixNote, into: &buffer)
        FigureGridView(grid: matrix, cursor: matrixCursor, isFocused: coverage.pane == .matrix)
            .draw(in: parts.matrix, into: &buffer)
        let (grid, cursor) = coverage.pane == .people ? (people, peopleCursor) : (matrix, matrixCursor)
        guard let cell = grid.cell(line: cursor.line, column: cursor.column), let behind = cell.people else { return }
        buffer.drawFitted(
            "▸ " + behind.heading + ": " + (cell.spoken ?? cell.text), in: layout.foot.row(0), style: .accent)
    }

    mutating func performInCoverage(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        guard let presenter = presenter(in: context) else { return [] }
        if action == .nextPane {
            coverage.pane = coverage.pane == .people ? .matrix : .people
            return []
        }
        let grid = coverage.pane == .people ? presenter.peopleGrid : presenter.matrixGrid
        let parts = CoverageLayout(layout(in: context).body, lines: presenter.peopleGrid.lines.count)
        let rect = coverage.pane == .people ? parts.people : parts.matrix
        var cursor = (coverage.pane == .people ? coverage.people : coverage.matrix).settled(in: grid, rect: rect)
        if let movement = ListMovement(action, count: count) {
            cursor.move(movement, in: grid, rect: rect)
        } else if action == .moveLeft || action == .moveRight {
            cursor.moveSideways(by: (count ?? 1) * (action == .moveLeft ? -1 : 1), in: grid, rect: rect)
        }
        if coverage.pane == .people { coverage.people = cursor } else { coverage.matrix = cursor }
        return action == .openSelected ? openCoverage(presenter, cursor) : []
    }

    private func openCoverage(_ presenter: CoveragePresenter, _ cursor: FigureCursor) -> [ScreenRequest] {
        let isMatrix = coverage.pane == .matrix
        let grid = isMatrix ? presenter.matrixGrid : presenter.peopleGrid
        let source =
            isMatrix
            ? presenter.source(matrixLine: cursor.line, column: cursor.column)
            : presenter.source(peopleLine: cursor.line)
        guard let source, let people = grid.cell(line: cursor.line, column: cursor.column)?.people else { return [] }
        return open(source, heading: people.heading)
    }

    mutating func pointAtCoverage(
        _ mouse: MouseEvent, _ layout: MapLayout, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard let presenter = presenter(in: context) else { return [] }
        let (people, matrix) = (presenter.peopleGrid, presenter.matrixGrid)
        let parts = CoverageLayout(layout.body, lines: people.lines.count)
        let isMatrix = parts.matrix.contains(mouse.position)
        guard isMatrix || parts.people.contains(mouse.position) else { return [] }
        let (grid, rect) = isMatrix ? (matrix, parts.matrix) : (people, parts.people)
        var cursor = (isMatrix ? coverage.matrix : coverage.people).settled(in: grid, rect: rect)
        switch mouse.action {
        case .wheelDown, .wheelUp: cursor.move(.by(mouse.action == .wheelDown ? 1 : -1), in: grid, rect: rect)
        case .press(.left), .doubleClick(.left):
            let layout = FigureGridLayout(grid: grid, cursor: cursor, rect: rect)
            guard let hit = layout.hit(mouse.position, lines: cursor.lines, count: grid.lines.count),
                let column = hit.column ?? grid.selectableColumns(of: hit.line).first
            else { return [] }
            cursor.go(to: hit.line, column: column, in: grid, rect: rect)
        default: return []
        }
        coverage.pane = isMatrix ? .matrix : .people
        if isMatrix { coverage.matrix = cursor } else { coverage.people = cursor }
        return mouse.action == .doubleClick(.left) ? openCoverage(presenter, cursor) : []
    }

    func coverageKeys(_ words: Words) -> [KeyBinding] {
        let group = words("Coverage")
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("people"), group: group, isHinted: true,
                importance: .high,
                availability: coverage.facts == nil ? .disabled(words("nothing is selected")) : .enabled),
            KeyBinding(
                [KeyChord(.tab)], .nextPane,
                label: coverage.pane == .people ? words("activity matrix") : words("numbers"), group: group,
                isHinted: true),
        ]
            + MapScreen.sideways(words, group: group).map { binding in
                var binding = binding
                binding.isHinted = false
                return binding
            }
    }
}
