import TerminalKit

extension CustomersScreen {
    /// Shown columns in their order, then the hidden ones.
    var chooserOrder: [CustomerColumn] {
        columns + CustomerColumn.allCases.filter { !columns.contains($0) }
    }

    mutating func performInChooser(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        guard var chooser else { return [] }
        if let movement = ListMovement(action, count: count) {
            chooser.list.move(movement, count: chooserOrder.count, height: CustomerColumn.allCases.count)
            self.chooser = chooser
            return []
        }
        let column = chooserOrder[min(chooser.list.selection, chooserOrder.count - 1)]
        switch action {
        case .leave: self.chooser = nil
        case .toggleColumn: toggle(column)
        case .narrowColumn: shift(column, by: -1)
        case .widenColumn: shift(column, by: 1)
        default: break
        }
        return []
    }

    /// The last column stays: a table without columns shows nothing.
    private mutating func toggle(_ column: CustomerColumn) {
        if let index = columns.firstIndex(of: column) {
            guard columns.count > 1 else { return }
            columns.remove(at: index)
        } else {
            columns.append(column)
        }
        if !columns.contains(cursorColumn) { cursorColumn = columns[0] }
        hiddenColumns = 0
        follow(column)
    }

    private mutating func shift(_ column: CustomerColumn, by step: Int) {
        guard let index = columns.firstIndex(of: column), columns.indices.contains(index + step) else { return }
        columns.swapAt(index, index + step)
        follow(column)
    }

    /// The chooser's selection goes where the column went.
    private mutating func follow(_ column: CustomerColumn) {
        let order = chooserOrder
        guard let index = order.firstIndex(of: column) else { return }
        chooser?.list.move(.to(index), count: order.count, height: order.count)
    }
}
