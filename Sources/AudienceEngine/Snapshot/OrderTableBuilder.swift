import CampaignDomain

/// Collects orders in the order of the file and hands them out grouped by customer and in order of time.
struct OrderTableBuilder {
    private var columns = OrderColumns()
    /// The customer row, or ``nobody`` for a line that a later one replaced.
    private var owner = Column<Int32>()
    private static let nobody: Int32 = -1
    private var index = IDIndex()
    private var isInOrder = true
    /// How many orders come from a finished table, in its order: their ids are not in ``index``.
    private var resumedCount = 0

    init() {}

    /// Takes up a finished table again, so that later lines of its file can be absorbed.
    ///
    /// Its orders stand in the order of the table instead of the file's. That makes no difference: orders of one owner and
    /// instant keep their order, and all of them come before those that are absorbed.
    init(resuming table: OrderColumns, rows: CustomerRowChange) {
        columns = table
        resumedCount = table.count
        owner.reserveCapacity(table.count)
        for row in 0..<(table.starts.count - 1) {
            owner.append(repeating: rows.newRow(of: Int32(row)), count: table.ofCustomer(row).count)
        }
        columns.starts = [0]
    }

    mutating func append(
        _ draft: OrderDraft, customer: Int
    ) throws(SnapshotBuilder.Rejection) -> SnapshotBuilder.Outcome {
        guard let id = draft.id, !id.isEmpty else { throw .missing(field: "id") }
        guard let at = draft.at else { throw .missing(field: "at") }
        guard let total = draft.total else { throw .missing(field: "total") }
        let order = columns.count
        columns.id.append(id)
        columns.at.append(at.seconds)
        columns.status.append(draft.status)
        columns.total.append(total.minorUnits)
        columns.channel.append(draft.channel)
        for item in draft.items {
            columns.itemSKU.append(item.sku)
            columns.itemQuantity.append(item.quantity)
            columns.itemPrice.append(item.price?.minorUnits ?? CustomerColumns.noNumber)
        }
        columns.itemEnds.append(UInt32(columns.itemPrice.count))
        owner.append(Int32(customer))
        return noteID(id, order: order)
    }

    /// Ids that only ascend cannot repeat, so the table of ids is made when the first one does not.
    private mutating func noteID(_ id: UnsafeBufferPointer<UInt8>, order: Int) -> SnapshotBuilder.Outcome {
        if isInOrder {
            if order == 0 || columns.id.precedes(order - 1, order) { return .added }
            isInOrder = false
            for earlier in 0..<order { _ = noteID(of: earlier) }
        }
        guard let previous = index.insert(id, row: order, in: columns.id) else { return .added }
        owner[previous] = OrderTableBuilder.nobody
        return .replacedEarlierLine
    }

    private mutating func noteID(of order: Int) -> Int? {
        columns.id.withBytes(order) { index.insert($0, row: order, in: columns.id) }
    }

    /// Takes the orders of a later part of the file, and says which of them, by their place in that part, repeat an id of an
    /// earlier part. O(their number).
    mutating func absorb(_ later: OrderTableBuilder) -> [Int] {
        let base = columns.count
        columns.absorb(later.columns)
        owner += later.owner
        guard base < columns.count else { return [] }
        if resumedCount > 0 {
            precondition(base == resumedCount, "a resumed table takes up one part")
            return replaceResumed(by: later)
        }
        if isInOrder {
            if later.isInOrder, base == 0 || columns.id.precedes(base - 1, base) { return [] }
            isInOrder = false
            for earlier in 0..<base { _ = noteID(of: earlier) }
        }
        return (base..<columns.count).compactMap { order in
            guard let previous = noteID(of: order), previous < base else { return nil }
            owner[previous] = OrderTableBuilder.nobody
            return order - base
        }
    }

    /// Finds the resumed orders whose ids come again. The few new ids are put in a table and the many old ones looked up in
    /// it, which needs no table of the many. O(orders).
    private mutating func replaceResumed(by later: OrderTableBuilder) -> [Int] {
        var newIDs = IDIndex()
        for order in (0..<later.columns.count).reversed() {
            _ = later.columns.id.withBytes(order) { newIDs.insert($0, row: order, in: later.columns.id) }
        }
        var repeated: [Int] = []
        for order in 0..<resumedCount {
            let again = columns.id.withBytes(order) { newIDs.row(of: $0, in: later.columns.id) }
            guard let again else { continue }
            owner[order] = OrderTableBuilder.nobody
            repeated.append(again)
        }
        return repeated
    }

    /// The orders grouped by customer; the builder is empty afterwards, so that memory is not held twice.
    mutating func finish(customerCount: Int) -> OrderColumns {
        let grouping = Grouping(owners: owner, times: columns.at, groups: customerCount, unowned: .dropped)
        var result = OrderColumns()
        result.starts = grouping.starts
        result.id = columns.id.handedOver(by: grouping.order)
        result.at = columns.at.handedOver(by: grouping.order)
        result.status = columns.status.handedOver(by: grouping.order)
        result.total = columns.total.handedOver(by: grouping.order)
        result.channel = columns.channel.handedOver(by: grouping.order)
        var items = Column<Int32>()
        items.reserveCapacity(columns.itemPrice.count)
        result.itemEnds.reserveCapacity(grouping.order.count)
        for order in grouping.order {
            for item in columns.items(Int(order)) { items.append(Int32(item)) }
            result.itemEnds.append(UInt32(items.count))
        }
        result.itemSKU = columns.itemSKU.handedOver(by: items)
        result.itemQuantity = columns.itemQuantity.handedOver(by: items)
        result.itemPrice = columns.itemPrice.handedOver(by: items)
        self = OrderTableBuilder()
        return result
    }
}

extension OrderColumns {
    /// Appends the orders of other columns, neither of which is grouped yet.
    fileprivate mutating func absorb(_ later: OrderColumns) {
        id.absorb(later.id)
        at += later.at
        status += later.status
        total += later.total
        channel.absorb(later.channel)
        itemEnds.append(later.itemEnds, shiftedBy: UInt32(itemPrice.count))
        itemSKU.absorb(later.itemSKU)
        itemQuantity += later.itemQuantity
        itemPrice += later.itemPrice
    }
}
