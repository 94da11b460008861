/// A list or segment a campaign includes, with the records it holds.
public struct ReferenceSource: Hashable, Sendable {
    /// `list` or `segment`.
    public let kind: String
    public let id: String
    /// Existing records, each once, before anything is excluded.
    public let count: Int
}

/// How many records two included sources share.
public struct ReferenceOverlap: Hashable, Sendable {
    public let first: String
    public let second: String
    public let count: Int
}

/// The included sources, lists first, and every pairwise overlap.
public struct ReferenceSources: Hashable, Sendable {
    public let counts: [ReferenceSource]
    public let overlaps: [ReferenceOverlap]
}

struct ReferenceTargeting {
    /// Targeted record ids, sorted.
    let targeted: [String]
    let sources: ReferenceSources
    /// Targeted records that more than one included list holds.
    let inSeveralSources: Int

    /// Excluding one record excludes its person. Lists and segments that do not exist hold nobody.
    init(_ campaign: CampaignRow, _ moment: ReferenceMoment) throws {
        let included = try Self.sources(campaign.include, moment)
        let excluded = try Self.sources(campaign.exclude, moment)
        let excludedPersons = Set(excluded.flatMap(\.members).compactMap { moment.person(of: $0)?.key })
        let union = included.reduce(into: Set<String>()) { $0.formUnion($1.members) }
        let targeted = union.filter { record in
            moment.person(of: record).map { !excludedPersons.contains($0.key) } ?? false
        }
        self.targeted = targeted.sorted(by: ReferenceText.ascending)
        let overlaps = included.indices.flatMap { one in
            included[(one + 1)...].map { other in
                ReferenceOverlap(
                    first: included[one].id, second: other.id,
                    count: included[one].members.intersection(other.members).count)
            }
        }
        sources = ReferenceSources(
            counts: included.map { ReferenceSource(kind: $0.kind, id: $0.id, count: $0.members.count) },
            overlaps: overlaps)
        inSeveralSources =
            targeted.filter { record in included.filter { $0.kind == "list" && $0.members.contains(record) }.count > 1 }
            .count
    }

    private static func sources(
        _ audience: AudienceRow, _ moment: ReferenceMoment
    ) throws -> [(kind: String, id: String, members: Set<String>)] {
        let lists = audience.lists.map { id in
            (kind: "list", id: id, members: Set(moment.workspace.lists[id] ?? []).filter(moment.exists))
        }
        let segments = try audience.segments.filter { moment.workspace.segments[$0] != nil }.map { id in
            (kind: "segment", id: id, members: try moment.membersOfSegment(id))
        }
        return lists + segments
    }
}
