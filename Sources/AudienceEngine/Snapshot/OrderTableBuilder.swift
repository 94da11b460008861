import CampaignDomain

/// Collects orders in the order of the file and hands them out grouped by customer and in order of time.
struct OrderTableBuilder {
    private var columns = OrderColumns()
    /// The customer row, or ``nobody`` for a line that a later one replaced.
    private var owner: [Int32] = []
    private static let nobody: Int32 = -1
    private var index = IDIndex()
    private var isInOrder = true

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

    mutating func finish(customerCount: Int) -> OrderColumns {
        let grouping = Grouping(owners: owner, times: columns.at, groups: customerCount)
        var result = OrderColumns()
        result.starts = grouping.starts
        result.id = columns.id.reordered(by: grouping.order)
        result.at = grouping.order.map { columns.at[Int($0)] }
        result.status = grouping.order.map { columns.status[Int($0)] }
        result.total = grouping.order.map { columns.total[Int($0)] }
        result.channel = columns.channel.reordered(by: grouping.order)
        var items: [Int32] = []
        items.reserveCapacity(columns.itemPrice.count)
        result.itemEnds.reserveCapacity(grouping.order.count)
        for order in grouping.order {
            items.append(contentsOf: columns.items(Int(order)).map { Int32($0) })
            result.itemEnds.append(UInt32(items.count))
        }
        result.itemSKU = columns.itemSKU.reordered(by: items)
        result.itemQuantity = items.map { columns.itemQuantity[Int($0)] }
        result.itemPrice = items.map { columns.itemPrice[Int($0)] }
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
