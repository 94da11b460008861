import Testing

@testable import WorkspaceStore

@Suite("Records that share keys are put together in batches of whole groups") struct SharingGroupsTests {
    struct Example: Sendable {
        let least: Int
        let wanted: Set<Int32>
        let batches: [[Int32]]
    }

    /// Of eight records 0, 3 and 5 share by way of two keys, 1 and 6, 2 and 7; 4 shares nothing.
    private static let shared: [(hash: UInt64, nodes: [Int32])] = [
        (10, [0, 3]), (11, [3, 5]), (12, [1, 6]), (13, [2, 7]), (14, [4]),
    ]
    private static let everybody = Set<Int32>(0..<8)

    static let examples: [Example] = [
        Example(least: 1, wanted: everybody, batches: [[0, 3, 5], [1, 6], [2, 7]]),
        Example(least: 4, wanted: everybody, batches: [[0, 3, 5, 1, 6], [2, 7]]),
        Example(least: 100, wanted: everybody, batches: [[0, 3, 5, 1, 6, 2, 7]]),
        Example(least: 1, wanted: [5], batches: [[0, 3, 5]]),
        Example(least: 3, wanted: [7, 0, 4], batches: [[0, 3, 5], [2, 7]]),
        Example(least: 1, wanted: [4], batches: []),
        Example(least: 1, wanted: [], batches: []),
    ]

    @Test(arguments: examples)
    func groupsStayTogether(example: Example) {
        let keys = Self.shared.map { shared in shared.nodes.map { IdentityKey(hash: shared.hash, node: $0) } }
        var groups = SharingGroups(keys: keys, nodes: 8)
        let found = groups.batches(of: example.least) { example.wanted.contains($0) }
        #expect(found.map { Array($0) } == example.batches)
    }
}
