/// Records that share keys, put together: whatever identity does to one group concerns no other.
struct SharingGroups {
    private var parent: [Int32]
    private var members: [Int32]

    /// O(keys × log keys).
    ///
    /// - Parameter nodes: how many records there are.
    init(keys: [IdentityKey], nodes: Int) {
        parent = (0..<Int32(nodes)).map { $0 }
        members = []
        let sorted = keys.sorted { $0.hash < $1.hash }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].hash == sorted[start].hash { end += 1 }
            for place in (start + 1)..<max(end, start + 1) { join(sorted[start].node, sorted[place].node) }
            start = end
        }
    }

    /// The groups of two and more that have a record for which something holds. O(records × log records).
    mutating func take(where holds: (Int32) -> Bool) -> [[Int32]] {
        var size = [Int32](repeating: 0, count: parent.count)
        var isWanted = [Bool](repeating: false, count: parent.count)
        for node in parent.indices {
            let root = Int(root(Int32(node)))
            size[root] += 1
            if holds(Int32(node)) { isWanted[root] = true }
        }
        var groups: [Int32: [Int32]] = [:]
        for node in parent.indices {
            let root = root(Int32(node))
            if size[Int(root)] > 1, isWanted[Int(root)] { groups[root, default: []].append(Int32(node)) }
        }
        return groups.keys.sorted().compactMap { groups[$0] }
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
