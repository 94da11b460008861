import CampaignDomain

/// Reads the orders of persons as of an instant, for passes over many rows: holds each column that such a pass needs once. A
/// class, for a copy would count references to all of them.
public final class PersonOrders: Sendable {
    @usableFromInline let persons: PersonIndex
    @usableFromInline let starts: Column<UInt32>
    /// When each order was made, in seconds since the epoch.
    public let at: Column<Int64>
    @usableFromInline let status: WordColumn<OrderStatus>
    @usableFromInline let itemEnds: Column<UInt32>
    @usableFromInline let asOf: Int64

    init(orders: OrderColumns, persons: PersonIndex, asOf: Instant) {
        self.persons = persons
        starts = orders.starts
        at = orders.at
        status = orders.status
        itemEnds = orders.itemEnds
        self.asOf = asOf.seconds
    }

    /// Whether `holds` is true for an order in a status of any record of the person that `row` belongs to. Each record's
    /// orders are asked newest first, up to the first that holds.
    ///
    /// - Parameter since: orders not later than this are not asked, in seconds since the epoch.
    @inlinable
    public func contains(
        ofPersonAt row: Int, _ wanted: OrderStatus, after since: Int64 = .min, where holds: (Int) -> Bool
    ) -> Bool {
        for place in persons.places(ofPersonAt: row)
        where contains(ofRecord: persons.row(at: place), wanted, after: since, where: holds) {
            return true
        }
        return false
    }

    /// The same of one record.
    @inlinable
    public func contains(
        ofRecord record: Int, _ wanted: OrderStatus, after since: Int64 = .min, where holds: (Int) -> Bool
    ) -> Bool {
        let first = Int(starts[record])
        var order = Int(starts[record + 1])
        while order > first {
            order -= 1
            guard at[order] > since else { return false }
            if status[order] == wanted, at[order] <= asOf, holds(order) { return true }
        }
        return false
    }

    /// Calls `body` with every order in a status of the person that `row` belongs to, each record's newest first.
    @inlinable
    public func forEach(ofPersonAt row: Int, _ wanted: OrderStatus, _ body: (Int) -> Void) {
        _ = contains(ofPersonAt: row, wanted) { order in
            body(order)
            return false
        }
    }

    /// Calls `body` with every order in a status of one record, the newest first.
    @inlinable
    public func forEach(ofRecord record: Int, _ wanted: OrderStatus, _ body: (Int) -> Void) {
        _ = contains(ofRecord: record, wanted) { order in
            body(order)
            return false
        }
    }

    /// Calls `body` with those items of the orders in a status of consecutive records for which `holds` is true, and with
    /// their orders and records. Items are read as one run; whose one is, is looked for only when it is wanted.
    @inlinable
    public func forEachItem(
        ofRecords records: Range<Int>, _ wanted: OrderStatus, where holds: (Int) -> Bool,
        _ body: (_ item: Int, _ order: Int, _ record: Int) -> Void
    ) {
        var order = Int(starts[records.lowerBound])
        let ordersEnd = Int(starts[records.upperBound])
        guard order < ordersEnd else { return }
        var record = records.lowerBound
        for item in items(order).lowerBound..<items(ordersEnd - 1).upperBound where holds(item) {
            while Int(itemEnds[order]) <= item { order += 1 }
            guard status[order] == wanted, at[order] <= asOf else { continue }
            while Int(starts[record + 1]) <= order { record += 1 }
            body(item, order, record)
        }
    }

    /// The items of an order.
    @inlinable
    public func items(_ order: Int) -> Range<Int> {
        Int(order == 0 ? 0 : itemEnds[order - 1])..<Int(itemEnds[order])
    }
}
