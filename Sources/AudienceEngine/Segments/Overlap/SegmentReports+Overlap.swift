import CampaignDomain

extension SegmentReports {
    /// How sets of records lie over each other. O(members × records).
    ///
    /// - Parameter limit: how many intersections are told apart; the rest are summed.
    public func overlap(of sets: [MemberSet], limit: Int = 20) throws(EvaluationError) -> SegmentOverlap {
        var members: [SegmentOverlap.Member] = []
        for set in sets {
            let rows = try rows(of: set)
            members.append(SegmentOverlap.Member(set: set, name: name(of: set) ?? "", rows: rows, count: rows.count))
        }
        let all = members.reduce(RowSet(capacity: audience.count)) { $0.union($1.rows) }
        let intersections = SegmentReports.intersections(of: members, within: all)
        let told = intersections.prefix(max(0, limit))
        let others = intersections.dropFirst(told.count)
        return SegmentOverlap(
            baseCount: audience.visible.count, members: members, intersections: Array(told),
            otherIntersections: others.count, otherCount: others.reduce(0) { $0 + $1.count },
            outsideCount: audience.visible.count - all.count,
            pairs: members.map { first in members.map { first.rows.intersectionCount($0.rows) } })
    }

    private static func intersections(
        of members: [SegmentOverlap.Member], within rows: RowSet
    ) -> [SegmentOverlap.Intersection] {
        var partition = RowPartition(rows)
        for member in members { partition.split(by: member.rows) }
        return zip(partition.memberships, partition.counts)
            .map { SegmentOverlap.Intersection(members: $0, count: $1) }
            .sorted { left, right in
                if left.count != right.count { return left.count > right.count }
                if left.members.count != right.members.count { return left.members.count < right.members.count }
                return left.members.lexicographicallyPrecedes(right.members)
            }
    }
}
