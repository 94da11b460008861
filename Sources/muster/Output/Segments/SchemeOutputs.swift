import AudienceEngine
import CampaignDomain
import Workbench
import WorkspaceStore

/// The audits of schemes: their parts, then the gap by what its records miss, then the overlaps.
struct SchemeAuditOutput: SegmentsOutput {
    let audience: Audience
    let audits: [SchemeAudit]

    func text(_ words: Words) -> String {
        audits.map { SchemeAuditReport(audit: $0, audience: audience, words: words).text }.joined(separator: "\n\n")
    }

    var objects: [JSONObject] { audits.flatMap { parts($0) + gap($0) + overlaps($0) } }

    private func parts(_ audit: SchemeAudit) -> [JSONObject] {
        audit.parts.map { part in
            [
                "scheme": .string(audit.scheme.rawValue), "part": .string(part.id), "count": .integer(part.count),
                "matching": .integer(part.matchingCount),
            ]
        } + [
            [
                "scheme": .string(audit.scheme.rawValue), "part": .string(SchemeBreakdown.unassignedID),
                "count": .integer(audit.gap.count),
            ]
        ]
    }

    private func gap(_ audit: SchemeAudit) -> [JSONObject] {
        let values = SegmentValues(audience: audience)
        return audit.gap.groups.map { group in
            let nearest = group.nearest.map { miss in
                JSONValue.object([
                    "part": .string(miss.part), "predicates": .array(miss.predicates.map { .string($0) }),
                ])
            }
            return [
                "scheme": .string(audit.scheme.rawValue), "gap": .integer(group.count), "nearest": .array(nearest),
                "samples": values.ids(group.samples),
            ]
        }
    }

    private func overlaps(_ audit: SchemeAudit) -> [JSONObject] {
        let values = SegmentValues(audience: audience)
        return audit.overlaps.map { overlap in
            [
                "scheme": .string(audit.scheme.rawValue), "overlap": .integer(overlap.count),
                "parts": .array([.string(overlap.first), .string(overlap.second)]),
                "samples": values.ids(overlap.samples),
            ]
        }
    }
}

/// Who moved between the parts of schemes.
struct SchemeMigrationOutput: SegmentsOutput {
    let audience: Audience
    let migrations: [SchemeMigration]

    func text(_ words: Words) -> String {
        migrations.map { SchemeMigrationReport(migration: $0, audience: audience, words: words).text }
            .joined(separator: "\n\n")
    }

    var fixedColumns: [String] { ["scheme", "from", "to", "count"] }

    /// One for each pair of places between which somebody moved, or in which somebody stayed.
    var objects: [JSONObject] {
        migrations.flatMap { migration in
            zip(migration.sources, migration.counts).flatMap { source, counts in
                zip(migration.targets, counts).filter { $0.1 > 0 }.map { target, count in
                    [
                        "scheme": .string(migration.scheme.rawValue), "from": .string(id(source)),
                        "to": .string(id(target)), "count": .integer(count),
                    ]
                }
            }
        }
    }

    private func id(_ place: SchemeMigration.Place) -> String {
        switch place {
        case .part(let id): id
        case .unassigned: SchemeBreakdown.unassignedID
        case .appeared: "appeared"
        }
    }
}
