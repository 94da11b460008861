import CNcurses
import TerminalKit

extension NcursesTerminal {
    public func present(_ frame: CellBuffer, cursor: Point?) {
        guard !isClosed else { return }
        let changes = FrameDiff.changes(from: mustSendAll ? nil : lastFrame, to: frame)
        for change in changes where change.row < size.height { put(change, of: frame) }
        let isSameCursor = cursor == lastCursor
        lastFrame = frame
        lastCursor = cursor
        mustSendAll = false
        if changes.isEmpty, isSameCursor { return }
        update()
    }

    public func repaint() {
        guard !isClosed else { return }
        cncurses_invalidate()
        mustSendAll = true
    }

    public func setTheme(_ theme: Theme) {
        guard !isClosed else { return }
        palette.apply(theme)
        paintLastFrame()
    }

    /// Paints what was shown last, as after a stop or with new colours.
    func paintLastFrame() {
        mustSendAll = true
        guard let lastFrame else {
            update()
            return
        }
        for change in FrameDiff.changes(from: nil, to: lastFrame) where change.row < size.height {
            put(change, of: lastFrame)
        }
        mustSendAll = false
        update()
    }

    func resize(to size: Size) {
        self.size = size
        cncurses_resize(Int32(size.height), Int32(size.width))
        cncurses_invalidate()
        mustSendAll = true
    }

    private func update() {
        let visible = lastCursor.flatMap { Rect(size: size).contains($0) ? $0 : nil }
        cncurses_update(Int32(visible?.y ?? -1), Int32(visible?.x ?? -1), output, isSynchronised)
    }

    /// Hands a row over in one call.
    private func put(_ change: RowChange, of frame: CellBuffer) {
        let columns = change.columns.clamped(to: 0..<size.width)
        guard !columns.isEmpty else { return }
        row.removeAll(keepingCapacity: true)
        let start = change.row * frame.size.width
        for column in columns {
            let cell = frame.cells[start + column]
            if cell.isContinuation { continue }
            let look = palette.look(of: cell.style)
            let width = column + Int(cell.width) <= size.width ? cell.width : 1
            append(cell, width: width, look: look)
        }
        cncurses_put_row(Int32(change.row), Int32(columns.lowerBound), row, Int32(row.count))
    }

    private func append(_ cell: Cell, width: UInt8, look: PairPalette.Look) {
        var target = cncurses_cell(
            base: cell.base, mark: cell.mark, pair: look.pair, attributes: look.attributes, width: width)
        if width < cell.width { target.base = 0x20 }
        guard !capabilities.showsUnicode else {
            row.append(target)
            return
        }
        target.base = UInt32(AsciiFallback.character(for: target.base))
        target.mark = 0
        target.width = 1
        row.append(target)
        if width == 2 {
            target.base = 0x20
            row.append(target)
        }
    }
}
