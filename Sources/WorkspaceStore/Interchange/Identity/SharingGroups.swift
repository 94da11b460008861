/// Records that share keys, put together: whatever identity does to one group concerns no other.
struct SharingGroups {
    private var parent: [Int32]

    /// O(keys), and O(shared × log shared) for those that several records have.
    ///
    /// - Parameters:
    ///   - keys: in any number of lists.
    ///   - nodes: how many records there are.
    init(keys: [[IdentityKey]], nodes: Int) {
        parent = (0..<Int32(nodes)).map { $0 }
        let sorted = SharingGroups.repeated(keys).sorted { $0.hash < $1.hash }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].hash == sorted[start].hash {
                join(sorted[start].node, sorted[end].node)
                end += 1
            }
            start = end
        }
    }

    /// The keys that occur again, and a few that do not: nearly all occur once and need not be sorted.
    private static func repeated(_ keys: [[IdentityKey]]) -> [IdentityKey] {
        let count = keys.reduce(0) { $0 + $1.count }
        var size = 64
        while size < count * 8 { size *= 2 }
        let mask = UInt64(size - 1)
        var isSeen = [UInt64](repeating: 0, count: size / 64)
        var isRepeated = isSeen
        for list in keys {
            for key in list {
                let place = Int((key.hash & mask) >> 6)
                let bit = UInt64(1) << (key.hash & 63)
                isRepeated[place] |= isSeen[place] & bit
                isSeen[place] |= bit
            }
        }
        var found: [IdentityKey] = []
        for list in keys {
            for key in list where isRepeated[Int((key.hash & mask) >> 6)] >> (key.hash & 63) & 1 != 0 {
                found.append(key)
            }
        }
        return found
    }

    /// The groups of two and more that have a record for which something holds, in order of their first records and put together
    /// to batches of whole groups. O(records).
    ///
    /// - Parameter least: how many records a batch has at least, but for the last.
    mutating func batches(of least: Int, where holds: (Int32) -> Bool) -> [ArraySlice<Int32>] {
        var size = [Int32](repeating: 0, count: parent.count)
        var isWanted = [Bool](repeating: false, count: parent.count)
        for node in parent.indices {
            let root = Int(root(Int32(node)))
            size[root] += 1
            if holds(Int32(node)) { isWanted[root] = true }
        }
        // The first record of a group is its root, and says where the group's next record goes.
        var places = [Int32](repeating: -1, count: parent.count)
        var count = 0
        var batches: [Range<Int>] = []
        for root in parent.indices where size[root] > 1 && isWanted[root] {
            places[root] = Int32(count)
            count += Int(size[root])
            let start = batches.last?.upperBound ?? 0
            if count - start >= least { batches.append(start..<count) }
        }
        let start = batches.last?.upperBound ?? 0
        if start < count { batches.append(start..<count) }
        var nodes = [Int32](repeating: 0, count: count)
        for node in parent.indices {
            let root = Int(root(Int32(node)))
            guard places[root] >= 0 else { continue }
            nodes[Int(places[root])] = Int32(node)
            places[root] += 1
        }
        return batches.map { nodes[$0] }
    }

    private mutating func join(_ left: Int32, _ right: Int32) {
        let (left, right) = (root(left), root(right))
        if left != right { parent[Int(max(left, right))] = min(left, right) }
    }

    private mutating func root(_ node: Int32) -> Int32 {
        var node = node
        while parent[Int(node)] != node {
            parent[Int(node)] = parent[Int(parent[Int(node)])]
            node = parent[Int(node)]
        }
        return node
    }
}
