import CampaignDomain

/// Whether a scheme splits the base as it is meant to: whom it leaves out, whom it would put in two parts, and why.
public struct SchemeAudit: Sendable {
    public let scheme: SchemeID
    public let name: String
    /// Records of the visible base.
    public let baseCount: Int
    /// In order of the scheme.
    public let parts: [Part]
    /// Whom no part takes.
    public let gap: Gap
    /// Every pair of parts that hold for the same records, most first.
    public let overlaps: [Overlap]
    /// Records for which two or more parts hold.
    public let overlapping: RowSet

    public struct Part: Hashable, Sendable {
        public let id: String
        public let name: String
        /// Records for which this is the first part that holds.
        public let count: Int
        /// Records for which it holds, whatever stands before it.
        public let matchingCount: Int
        /// Those of them that an earlier part took.
        public var takenBefore: Int { matchingCount - count }
    }

    public struct Gap: Sendable {
        public let rows: RowSet
        /// Records with the same nearest miss, most first.
        public let groups: [GapGroup]
        /// How many more groups there are, and their records, beyond ``SchemeAudit/groupLimit``.
        public let otherGroups: Int
        public let otherCount: Int

        public var count: Int { groups.reduce(otherCount) { $0 + $1.count } }
    }

    /// Records that fail every part by the same predicates.
    public struct GapGroup: Equatable, Sendable {
        /// Records.
        public let count: Int
        public let rows: RowSet
        /// The parts with the fewest failing predicates, in order of the scheme.
        public let nearest: [PartMiss]
        /// The first records, ascending.
        public let samples: [Int]
    }

    /// Why a part does not hold: its failing predicates as their author wrote them, from left to right. Under `not` these
    /// are predicates that hold.
    public struct PartMiss: Hashable, Sendable {
        public let part: String
        public let predicates: [String]
    }

    public struct Overlap: Sendable {
        /// The parts, in order of the scheme: the first takes the records, unless a part before both does.
        public let first: String
        public let second: String
        public let rows: RowSet
        /// Records.
        public let count: Int
        /// The first records, ascending.
        public let samples: [Int]
    }

    /// How many groups of a gap are told apart, and how many records of each are named.
    public static let groupLimit = 12
    public static let sampleLimit = 5

    /// Nobody is left out, nobody is claimed twice.
    public var isClean: Bool { gap.rows.isEmpty && overlapping.isEmpty }
}
