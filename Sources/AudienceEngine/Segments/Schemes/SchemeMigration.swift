import CampaignDomain

/// Who moved between the parts of a scheme from one instant to a later one. The scheme is today's at both.
public struct SchemeMigration: Hashable, Sendable {
    /// Where a record is: in a part, in none, or not registered yet.
    public enum Place: Hashable, Sendable {
        case part(String)
        case unassigned
        /// Only then, never now.
        case appeared
    }

    /// Records that were there and are here.
    public struct Move: Hashable, Sendable {
        public let from: Place
        public let to: Place
        public let count: Int
    }

    public let scheme: SchemeID
    public let name: String
    public let earlier: Instant
    public let later: Instant
    /// Where records were: the parts in order, unassigned, appeared.
    public let sources: [Place]
    /// Where they are: the parts in order, unassigned.
    public let targets: [Place]
    /// Records, by source and then by target.
    public let counts: [[Int]]

    /// How a place changed in all.
    public func trend(of place: Place) -> SegmentTrend? {
        guard let target = targets.firstIndex(of: place), let source = sources.firstIndex(of: place) else { return nil }
        let then = counts[source].reduce(0, +)
        let now = counts.reduce(0) { $0 + $1[target] }
        return SegmentTrend(asOf: earlier, count: then, difference: now - then)
    }

    /// Moves of at least one record from one place to another, most first, then in order of the scheme.
    public var moves: [Move] {
        var moves: [Move] = []
        for (source, row) in counts.enumerated() {
            for (target, count) in row.enumerated() where count > 0 && sources[source] != targets[target] {
                moves.append(Move(from: sources[source], to: targets[target], count: count))
            }
        }
        // Swift's sort is stable.
        return moves.sorted { $0.count > $1.count }
    }

    /// Records that were there before and are where they were.
    public var stayed: Int { targets.indices.reduce(0) { $0 + counts[$1][$1] } }
}
