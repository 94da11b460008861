import AudienceEngine
import Synchronization

/// The orders in which the records of a workspace have been listed.
///
/// A filter leaves some of a million records in an order that is the same for every filter, so the whole base is put in order once
/// and each listing only picks from it.
final class CustomerOrders: Sendable {
    private struct Kept {
        let column: CustomerColumn
        let order: CustomerOrder
    }

    /// Four bytes a record each, the one used last at the end.
    private let kept = Mutex<[Kept]>([])
    private static let limit = 6

    /// The rows of a set in order. O(records), and for a column that was not sorted by before O(records × log) once.
    func rows(_ found: RowSet, sortedBy sort: CustomerSort, in context: WorkContext) throws -> [Int32] {
        guard sort.column != .id else { return CustomerOrders.rowsByID(found, sort) }
        let order = try order(by: sort.column, in: context)
        return sort.isDescending ? order.descending(found) : order.ascending(found)
    }

    /// Rows are in order of id already.
    private static func rowsByID(_ found: RowSet, _ sort: CustomerSort) -> [Int32] {
        var rows: [Int32] = []
        rows.reserveCapacity(found.count)
        found.forEach { rows.append(Int32($0)) }
        if sort.isDescending { rows.reverse() }
        return rows
    }

    private func order(by column: CustomerColumn, in context: WorkContext) throws -> CustomerOrder {
        let known = kept.withLock { $0.first { $0.column == column } }
        let order = try known?.order ?? CustomerSorter(column: column, model: context.model).order(in: context)
        kept.withLock { kept in
            kept.removeAll { $0.column == column }
            kept.append(Kept(column: column, order: order))
            if kept.count > CustomerOrders.limit { kept.removeFirst() }
        }
        return order
    }
}
