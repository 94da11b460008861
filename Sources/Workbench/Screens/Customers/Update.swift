import AudienceEngine
import TerminalKit

extension CustomersScreen {
    static let listingSlot = "listing"
    static let cardSlot = "card"
    static let comingSlot = "coming"
    static let preparationSlot = "preparation"

    public mutating func start(in context: ScreenContext) -> [ScreenRequest] {
        // Rows may have moved when the workspace was read again.
        marks = RowSet(capacity: context.model.audience.count)
        rangeStart = nil
        cards = []
        scope = nil
        listing = nil
        prompt = nil
        orders = CustomerOrders()
        return [refresh(), .work(SearchPreparation(), slot: Self.preparationSlot)]
    }

    /// Conditions may use what was changed; who was chosen, marked or opened stays.
    public mutating func redefine(in context: ScreenContext) -> [ScreenRequest] {
        prompt = nil
        return [refresh()] + (cards.last.map { cardWork($0.row) } ?? [])
    }

    /// Asks for the rows anew; those on screen stay until the answer comes.
    func refresh() -> ScreenRequest {
        let work = ListingWork(request: request, scope: scope?.rows, previous: listing, orders: orders)
        return .work(work, slot: Self.listingSlot)
    }

    public mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        if !cards.isEmpty { return performInCard(action, count: count, in: context) }
        if chooser != nil { return performInChooser(action, count: count, in: context) }
        if let movement = ListMovement(action, count: count) {
            move(movement, in: context)
            return []
        }
        switch action {
        case .openSelected: return selectedRow.map { openCard($0, in: context) } ?? []
        case .filter: filter.open()
        case .clearFilter, .leave: return goBack()
        case .showEverybody:
            scope = nil
            return [refresh()]
        case .playJourney: return selectedRow.map { [journey(of: $0, in: context)] } ?? []
        case .mark: markRows(count: count ?? 1, in: context)
        case .markRange: toggleRange()
        case .markAll: toggleAllMarks()
        case .saveAsList, .saveAsSegment:
            prompt = definitionPrompt(action, in: context)
            return []
        default: return performOnColumns(action, count: count, in: context)
        }
        return []
    }

    private mutating func performOnColumns(
        _ action: ActionID, count: Int?, in context: ScreenContext
    ) -> [ScreenRequest] {
        switch action {
        case .sortByColumn: return sort(by: cursorColumn)
        case .reverseSort:
            sort.isDescending.toggle()
            return [refresh()]
        case .chooseColumns: chooser = ColumnChooser()
        case .moveLeft: moveCursorColumn(by: -(count ?? 1), in: context)
        case .moveRight: moveCursorColumn(by: count ?? 1, in: context)
        case .narrowColumn: resize(cursorColumn, by: -(count ?? 1))
        case .widenColumn: resize(cursorColumn, by: count ?? 1)
        default: break
        }
        return []
    }

    public mutating func receive(
        _ outcome: WorkOutcome, for slot: String, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard case .answer(let answer) = outcome else { return [] }
        switch answer {
        case let answer as ListingWork.Answer: receive(answer, in: context)
        case let answer as CardInsights:
            if let last = cards.indices.last, cards[last].row == answer.row { cards[last].insights = answer }
        case let answer as CardComing:
            if let last = cards.indices.last, cards[last].row == answer.row { cards[last].coming = answer }
        default: break
        }
        return []
    }

    private mutating func receive(_ answer: ListingWork.Answer, in context: ScreenContext) {
        filter.problem = nil
        switch answer {
        case .listing(let new):
            // The record one stood on stays selected when it is still there nearby; a new filter begins at its top.
            let isSameFilter = listing?.request.filter == new.request.filter
            let selected = selectedRow.map { Int32($0) }
            listing = new
            let place = isSameFilter ? selected.flatMap { new.rows.firstIndex(of: $0) } : 0
            list.move(.to(place ?? 0), count: rowCount, height: visibleRows(in: context))
            rangeStart = nil
            filter.error = nil
        case .wrong(let error): filter.mark(error)
        case .unanswerable(let error): filter.problem = FilterBar.Problem(error: error)
        }
    }

    public mutating func open(_ place: Place, in context: ScreenContext) -> [ScreenRequest] {
        switch place {
        case .customer(let row):
            cards = []
            return openCard(row, in: context)
        case .customers(let rows, let heading):
            cards = []
            chooser = nil
            filter.clear()
            marks = RowSet(capacity: context.model.audience.count)
            scope = CustomerScope(rows: rows, heading: heading)
            listing = nil
            return [refresh()]
        case .campaign, .recipients, .review, .chain, .journey: return []
        }
    }

    func journey(of row: Int, in context: ScreenContext) -> ScreenRequest {
        .open(.journey(.customer(context.model.audience.snapshot.customers.customerID(row))))
    }

    private mutating func goBack() -> [ScreenRequest] {
        if rangeStart != nil {
            rangeStart = nil
            return []
        }
        filter.clear()
        return [refresh()]
    }

    // MARK: Moving

    func visibleRows(in context: ScreenContext) -> Int {
        max(0, layout(in: context).table.height - 1)
    }

    mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        list.move(movement, count: rowCount, height: visibleRows(in: context))
    }

    /// Goes to another column and moves the table sideways until it can be seen.
    private mutating func moveCursorColumn(by steps: Int, in context: ScreenContext) {
        let current = columns.firstIndex(of: cursorColumn) ?? 0
        let target = max(0, min(columns.count - 1, current + max(-100, min(100, steps))))
        cursorColumn = columns[target]
        hiddenColumns = max(0, min(hiddenColumns, target - 1))
        let rect = layout(in: context).table
        while target > 0, !shownColumns(in: rect).contains(cursorColumn), hiddenColumns < target - 1 {
            hiddenColumns += 1
        }
    }

    // MARK: Sorting and columns

    /// By another column, or the other way round when it is sorted by this one already.
    mutating func sort(by column: CustomerColumn) -> [ScreenRequest] {
        if sort.column == column {
            sort.isDescending.toggle()
        } else {
            sort = CustomerSort(column: column)
        }
        return [refresh()]
    }

    private mutating func resize(_ column: CustomerColumn, by cells: Int) {
        let width = cellWidth(of: column) + max(-100, min(100, cells))
        widths[column] = max(CustomerColumn.widths.lowerBound, min(CustomerColumn.widths.upperBound, width))
    }

    // MARK: Marks

    /// Marks or unmarks from the selection downwards and moves on, so that Space goes through a list.
    private mutating func markRows(count: Int, in context: ScreenContext) {
        if range != nil { return toggleRange() }
        for _ in 0..<min(count, rowCount - list.selection) {
            guard let row = selectedRow else { return }
            if marks.contains(row) { marks.remove(row) } else { marks.insert(row) }
            move(.by(1), in: context)
        }
    }

    /// Begins a range at the selection, or marks the one that was begun.
    private mutating func toggleRange() {
        guard let range, let rows = listing?.rows else {
            rangeStart = list.selection
            return
        }
        for row in rows[range.clamped(to: 0...rowCount - 1)] { marks.insert(Int(row)) }
        rangeStart = nil
    }

    private mutating func toggleAllMarks() {
        if marks.isEmpty, let listing {
            marks = listing.found
        } else {
            marks = RowSet(capacity: marks.capacity)
        }
        rangeStart = nil
    }
}
