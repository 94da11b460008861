/// A row of a frame that must be sent, from the first column that changed to the last.
public struct RowChange: Equatable, Sendable {
    public let row: Int
    /// Never begins or ends inside a wide character.
    public let columns: Range<Int>
}

/// Neighbouring cells of one style and their text.
public struct StyledRun: Equatable, Sendable {
    public let column: Int
    public let style: Style
    public let text: String
}

/// What changed between two frames.
public enum FrameDiff {
    /// The rows to send, at most one change a row, from top to bottom. Without a last frame, or when its size differs,
    /// every row. Cost: O(cells), without allocation for rows that are the same.
    public static func changes(from old: CellBuffer?, to new: CellBuffer) -> [RowChange] {
        let width = new.size.width
        guard width > 0 else { return [] }
        guard let old, old.size == new.size else {
            return (0..<new.size.height).map { RowChange(row: $0, columns: 0..<width) }
        }
        var changes: [RowChange] = []
        for row in 0..<new.size.height {
            let start = row * width
            guard let first = (start..<start + width).first(where: { old.cells[$0] != new.cells[$0] }),
                let last = (start..<start + width).last(where: { old.cells[$0] != new.cells[$0] })
            else { continue }
            changes.append(RowChange(row: row, columns: widened(first - start...last - start, row: row, old, new)))
        }
        return changes
    }

    /// Neither frame may have a wide character cut by the ends of a change.
    private static func widened(
        _ columns: ClosedRange<Int>, row: Int, _ old: CellBuffer, _ new: CellBuffer
    ) -> Range<Int> {
        let start = row * new.size.width
        func isCut(before column: Int) -> Bool {
            column < new.size.width
                && (old.cells[start + column].isContinuation || new.cells[start + column].isContinuation)
        }
        var first = columns.lowerBound
        var end = columns.upperBound + 1
        while first > 0, isCut(before: first) { first -= 1 }
        while isCut(before: end) { end += 1 }
        return first..<end
    }
}

extension CellBuffer {
    /// A part of a row as runs of one style each, from left to right.
    public func runs(in change: RowChange) -> [StyledRun] {
        var runs: [StyledRun] = []
        var text = String.UnicodeScalarView()
        var start = change.columns.lowerBound
        for column in change.columns {
            let cell = cells[change.row * size.width + column]
            let first = cells[change.row * size.width + start]
            if column > start, cell.style != first.style {
                runs.append(StyledRun(column: start, style: first.style, text: String(text)))
                text = .init()
                start = column
            }
            cell.append(to: &text)
        }
        if !change.columns.isEmpty {
            let style = cells[change.row * size.width + start].style
            runs.append(StyledRun(column: start, style: style, text: String(text)))
        }
        return runs
    }

    /// A whole row as runs of one style each.
    public func runs(row: Int) -> [StyledRun] {
        runs(in: RowChange(row: row, columns: 0..<size.width))
    }
}
