import CampaignDomain

/// How a scheme splits the visible base: who is in which part, who in none, and whom several parts would take.
public struct SchemeBreakdown: Sendable {
    public struct Part: Sendable {
        public let id: String
        public let name: String
        /// Those for whom this is the first part that holds.
        public let rows: RowSet
        /// All for whom the part holds, whatever stands before it.
        public let matching: RowSet
    }

    public let scheme: SchemeID
    public let parts: [Part]
    /// The gap: rows for which no part holds.
    public let unassigned: RowSet
    /// Rows for which two or more parts hold.
    public let overlapping: RowSet
    /// For each row the index of its part, −1 for none.
    public let partOfRow: [Int32]

    /// Two parts that hold for the same rows.
    public struct Overlap: Hashable, Sendable {
        public let first: String
        public let second: String
        public let count: Int

        public init(first: String, second: String, count: Int) {
            self.first = first
            self.second = second
            self.count = count
        }
    }

    /// - Parameter matching: for each part of the scheme, the rows for which it holds. O(parts × rows / 64 + rows).
    init(scheme: Scheme, matching: [RowSet], visible: RowSet) {
        var unassigned = visible
        var overlapping = RowSet(capacity: visible.capacity)
        var partOfRow = [Int32](repeating: -1, count: visible.capacity)
        var parts: [Part] = []
        for (index, part) in scheme.parts.enumerated() {
            let rows = matching[index].intersection(unassigned)
            overlapping.formUnion(matching[index].subtracting(rows))
            unassigned.subtract(rows)
            rows.forEach { partOfRow[$0] = Int32(index) }
            parts.append(Part(id: part.id, name: part.name, rows: rows, matching: matching[index]))
        }
        self.scheme = scheme.id
        self.parts = parts
        self.unassigned = unassigned
        self.overlapping = overlapping
        self.partOfRow = partOfRow
    }

    /// The id that lists show for whoever is in no part.
    public static let unassignedID = "unassigned"

    public func part(_ id: String) -> Part? {
        parts.first { $0.id == id }
    }

    /// Every pair of parts that hold for the same rows, in order of the parts. O(parts² × rows / 64).
    public var overlaps: [Overlap] {
        var result: [Overlap] = []
        for (index, first) in parts.enumerated() {
            for second in parts[(index + 1)...] {
                let count = first.matching.intersectionCount(second.matching)
                if count > 0 { result.append(Overlap(first: first.id, second: second.id, count: count)) }
            }
        }
        return result
    }
}
