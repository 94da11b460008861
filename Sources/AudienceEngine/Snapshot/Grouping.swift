/// The order that puts facts together by owner and, within an owner, by time; facts of one instant keep the file's order.
struct Grouping {
    /// For each place in the new order, the place in the old.
    let order: Column<Int32>
    /// Where each group begins; one more than there are groups.
    let starts: Column<UInt32>

    /// What becomes of facts without an owner.
    enum Unowned {
        case dropped
        /// They stand after all groups, in the old order.
        case kept
    }

    /// A counting sort by owner, then a sort of the groups that are not in order of time yet. O(n) for logs written in order of
    /// time.
    ///
    /// - Parameters:
    ///   - owners: the group of each fact; negative when it has none.
    ///   - places: where each fact stands in the file; empty when that is the old order.
    init(
        owners: Column<Int32>, times: Column<Int64>, places: Column<Int32> = [], groups: Int, unowned: Unowned
    ) {
        var starts = [UInt32](repeating: 0, count: groups + 1)
        for owner in owners where owner >= 0 { starts[Int(owner) + 1] += 1 }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        var order = Column<Int32>(repeating: 0, count: unowned == .kept ? owners.count : Int(starts[groups]))
        order.withUnsafeMutableBufferPointer { order in
            Grouping.place(owners, starts, unowned, into: order)
            FactOrder(times: times, places: places).sort(order, in: starts)
        }
        self.order = order
        self.starts = Column(starts)
    }

    /// Puts facts together by owner, in the old order within each.
    private static func place(
        _ owners: Column<Int32>, _ starts: [UInt32], _ unowned: Unowned, into order: UnsafeMutableBufferPointer<Int32>
    ) {
        var next = starts
        var end = Int(starts[starts.count - 1])
        for (index, owner) in owners.enumerated() {
            if owner >= 0 {
                order[Int(next[Int(owner)])] = Int32(index)
                next[Int(owner)] += 1
            } else if unowned == .kept {
                order[end] = Int32(index)
                end += 1
            }
        }
    }
}

/// Facts by time, then by their place in the file.
private struct FactOrder {
    let times: Column<Int64>
    let places: Column<Int32>

    /// Sorts each group that is not in order yet.
    func sort(_ order: UnsafeMutableBufferPointer<Int32>, in starts: [UInt32]) {
        for group in 0..<(starts.count - 1) {
            let range = Int(starts[group])..<Int(starts[group + 1])
            let isSorted = range.dropFirst().allSatisfy { !precedes(order[$0], order[$0 - 1]) }
            guard !isSorted else { continue }
            var facts = UnsafeMutableBufferPointer(rebasing: order[range])
            facts.sort(by: precedes)
        }
    }

    private func precedes(_ left: Int32, _ right: Int32) -> Bool {
        let (leftTime, rightTime) = (times[Int(left)], times[Int(right)])
        if leftTime != rightTime { return leftTime < rightTime }
        return places.isEmpty ? left < right : places[Int(left)] < places[Int(right)]
    }
}
