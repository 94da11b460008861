/// The order that puts facts together by owner and, within an owner, by time; facts of one instant keep the file's order.
struct Grouping {
    /// For each place in the new order, the place in the old.
    let order: [Int32]
    /// Where each group begins; one more than there are groups.
    let starts: [UInt32]

    /// A counting sort by owner, then a stable sort of the groups that are not in order of time yet. O(n) for logs written in
    /// order of time.
    ///
    /// - Parameter owners: the group of each fact; a negative one is left out.
    init(owners: [Int32], times: [Int64], groups: Int) {
        var starts = [UInt32](repeating: 0, count: groups + 1)
        for owner in owners where owner >= 0 { starts[Int(owner) + 1] += 1 }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        var next = starts
        var order = [Int32](repeating: 0, count: Int(starts[groups]))
        for (index, owner) in owners.enumerated() where owner >= 0 {
            order[Int(next[Int(owner)])] = Int32(index)
            next[Int(owner)] += 1
        }
        for group in 0..<groups {
            let range = Int(starts[group])..<Int(starts[group + 1])
            let isSorted = range.dropFirst().allSatisfy { times[Int(order[$0 - 1])] <= times[Int(order[$0])] }
            guard !isSorted else { continue }
            let sorted = order[range].sorted { left, right in
                let (leftTime, rightTime) = (times[Int(left)], times[Int(right)])
                return leftTime != rightTime ? leftTime < rightTime : left < right
            }
            order.replaceSubrange(range, with: sorted)
        }
        self.order = order
        self.starts = starts
    }
}
