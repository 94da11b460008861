import AudienceEngine

/// The figures of a set with how it changed since the earlier instant.
struct SetFigures: Sendable {
    let set: MemberSet
    let figures: SegmentFigures
    /// Records that it has now and had not then, and the other way round.
    let came: Int
    let left: Int

    /// O(rows of the set), and of the base once for what all sets share.
    init(of set: MemberSet, in reports: SegmentReports, since earlier: SegmentReports) throws {
        let now = try reports.rows(of: set)
        let then = try earlier.rows(of: set)
        var figures = reports.figures(of: now)
        let count = then.count
        figures.trend = SegmentTrend(asOf: earlier.audience.asOf, count: count, difference: figures.count - count)
        let stayed = now.intersectionCount(then)
        self.set = set
        self.figures = figures
        came = figures.count - stayed
        left = count - stayed
    }
}
