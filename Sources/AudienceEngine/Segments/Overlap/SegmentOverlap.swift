import CampaignDomain

/// How chosen sets of records lie over each other, as the table of an UpSet plot has it: every combination of sets with the
/// records that are in exactly these.
public struct SegmentOverlap: Sendable {
    public struct Member: Sendable {
        public let set: MemberSet
        public let name: String
        public let rows: RowSet
        /// Records.
        public let count: Int
    }

    /// Records that are in all of these sets and in none of the others chosen.
    public struct Intersection: Hashable, Sendable {
        /// Indices into ``SegmentOverlap/members``, ascending, at least one.
        public let members: [Int]
        /// Records, at least one.
        public let count: Int
    }

    /// Records of the visible base.
    public let baseCount: Int
    public let members: [Member]
    /// Most records first, then fewest sets, at most as many as were asked for.
    public let intersections: [Intersection]
    /// How many more combinations there are, and their records.
    public let otherIntersections: Int
    public let otherCount: Int
    /// Records that are in none of the sets.
    public let outsideCount: Int
    /// Records that two sets share, by their indices; on the diagonal a set's own.
    public let pairs: [[Int]]

    /// The records of an intersection. O(members × rows / 64).
    public func rows(of intersection: Intersection) -> RowSet {
        guard let first = intersection.members.first else { return RowSet(capacity: 0) }
        var rows = members[first].rows
        for (index, member) in members.enumerated() where index != first {
            if intersection.members.contains(index) {
                rows.formIntersection(member.rows)
            } else {
                rows.subtract(member.rows)
            }
        }
        return rows
    }

    /// What two sets share by what either has, 0 to 1; nil when both are empty.
    public func similarity(_ first: Int, _ second: Int) -> Double? {
        let either = members[first].count + members[second].count - pairs[first][second]
        return either == 0 ? nil : Double(pairs[first][second]) / Double(either)
    }
}

/// A set of records that the workspace's definitions name.
public enum MemberSet: Hashable, Sendable {
    /// Every visible record.
    case base
    case segment(SegmentID)
    case part(SchemeID, String)
    case unassigned(SchemeID)
}
