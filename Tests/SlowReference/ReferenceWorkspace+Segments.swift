import Foundation

/// How many records one part of a scheme holds.
public struct ReferencePartCount: Hashable, Sendable {
    public let scheme: String
    /// `unassigned` for the records in no part.
    public let part: String
    public let count: Int
}

/// How many records one segment holds.
public struct ReferenceSegmentCount: Hashable, Sendable {
    public let segment: String
    public let count: Int
}

extension ReferenceWorkspace {
    /// The ids of the records for which an expression is true. Throws when it cannot be read.
    public func evaluate(expression: String, asOf: Date? = nil) throws -> Set<String> {
        try moment(asOf).members(ReferenceParser.expression(expression))
    }

    /// The same for many expressions; faster than one by one, since the moment is worked out once.
    public func evaluate(expressions: [String], asOf: Date? = nil) throws -> [Set<String>] {
        let moment = moment(asOf)
        return try expressions.map { try moment.members(matching: $0) }
    }

    /// The size of every segment, in the order of the file.
    public func segmentCounts(asOf: Date? = nil) throws -> [ReferenceSegmentCount] {
        let moment = moment(asOf)
        return try segmentOrder.map {
            ReferenceSegmentCount(segment: $0, count: try moment.membersOfSegment($0).count)
        }
    }

    /// The size of every part of every scheme, `unassigned` last; the counts of a scheme sum to all records.
    public func schemeCounts(asOf: Date? = nil) throws -> [ReferencePartCount] {
        let moment = moment(asOf)
        return try schemes.flatMap { scheme in
            let assigned = try moment.partsOfScheme(scheme.id)
            let parts = scheme.parts.map { part in
                ReferencePartCount(
                    scheme: scheme.id, part: part.id, count: assigned.values.filter { $0 == part.id }.count)
            }
            let rest = ReferencePartCount(
                scheme: scheme.id, part: "unassigned", count: moment.records.count - assigned.count)
            return parts + [rest]
        }
    }
}
