import AudienceEngine
import CampaignDomain
import Workbench
import WorkspaceStore

/// How chosen sets lie over each other.
struct SegmentOverlapOutput: SegmentsOutput {
    let audience: Audience
    let overlap: SegmentOverlap

    func text(_ words: Words) -> String {
        SegmentOverlapReport(overlap: overlap, audience: audience, words: words).text
    }

    /// The sets, the combinations of them, what is left, and every pair.
    var objects: [JSONObject] { members + intersections + pairs }

    private var ids: [JSONValue] {
        let values = SegmentValues(audience: audience)
        return overlap.members.map { .string(values.set($0.set)) }
    }

    private var members: [JSONObject] {
        zip(ids, overlap.members).map { ["set": $0, "count": .integer($1.count)] }
    }

    private var intersections: [JSONObject] {
        overlap.intersections.map { intersection in
            ["exactly": .array(intersection.members.map { ids[$0] }), "count": .integer(intersection.count)]
        } + [
            ["combinations": .integer(overlap.otherIntersections), "count": .integer(overlap.otherCount)],
            ["exactly": .array([]), "count": .integer(overlap.outsideCount)],
        ]
    }

    private var pairs: [JSONObject] {
        let values = SegmentValues(audience: audience)
        return overlap.members.indices.flatMap { first in
            overlap.members.indices.dropFirst(first + 1).map { second in
                [
                    "pair": .array([ids[first], ids[second]]), "count": .integer(overlap.pairs[first][second]),
                    "similarity": overlap.similarity(first, second).map { values.share($0) } ?? .null,
                ]
            }
        }
    }
}

/// What the members of a set are like.
struct MemberProfileOutput: SegmentsOutput {
    let audience: Audience
    let set: MemberSet
    let profile: MemberProfile

    func text(_ words: Words) -> String {
        MemberProfileReport(profile: profile, set: set, audience: audience, words: words).text
    }

    var objects: [JSONObject] {
        profile.attributes.flatMap { attribute in attribute.values.map { value(attribute.attribute, $0) } } + ideal
    }

    private func value(_ attribute: ProfileAttribute, _ share: ValueShare) -> JSONObject {
        let values = SegmentValues(audience: audience)
        return [
            "set": .string(values.set(set)), "attribute": .string(attribute.rawValue),
            "value": share.value.map { .string($0) } ?? .null, "members": .integer(share.members),
            "base": .integer(share.base), "memberShare": values.share(share.memberShare),
            "baseShare": values.share(share.baseShare), "index": share.index.map { values.share($0) } ?? .null,
            "z": values.share(share.z), "representation": .string(share.representation.rawValue),
        ]
    }

    private var ideal: [JSONObject] {
        guard let ideal = profile.ideal else { return [] }
        let values = SegmentValues(audience: audience)
        return [
            [
                "set": .string(values.set(set)), "ideal": .string(ideal.expression),
                "members": .integer(ideal.memberCount), "meeting": .integer(ideal.membersMeeting.count),
                "outside": .integer(ideal.outsideMeeting.count),
            ]
        ]
    }
}

/// Recency by frequency.
struct RFMGridOutput: SegmentsOutput {
    let audience: Audience
    let grid: RFMGrid

    func text(_ words: Words) -> String { RFMGridReport(grid: grid, audience: audience, words: words).text }

    /// The cells, then whoever has no score.
    var objects: [JSONObject] {
        let values = SegmentValues(audience: audience)
        return grid.cells.map { cell in
            [
                "recency": .integer(cell.recency), "frequency": .integer(cell.frequency),
                "count": .integer(cell.count), "persons": .integer(cell.persons),
                "share": values.share(grid.share(of: cell)), "revenue": values.money(cell.revenue),
                "averageRevenue": values.money(cell.averageRevenue),
            ]
        } + [["recency": .null, "frequency": .null, "count": .integer(grid.unscoredCount)]]
    }
}

/// Purchases by communication.
struct ActivityMatrixOutput: SegmentsOutput {
    let audience: Audience
    let matrix: ActivityMatrix

    func text(_ words: Words) -> String { ActivityMatrixReport(matrix: matrix, audience: audience, words: words).text }

    var objects: [JSONObject] {
        let values = SegmentValues(audience: audience)
        return matrix.cells.map { cell in
            [
                "purchases": .string(cell.purchases.rawValue), "communication": .string(cell.communication.rawValue),
                "count": .integer(cell.count), "persons": .integer(cell.persons),
                "share": values.share(matrix.share(of: cell)), "revenue": values.money(cell.revenue),
                "revenueLastYear": values.money(cell.revenueLastYear),
                "chains": .array(cell.chains.map { .string($0.id.rawValue) }),
            ]
        }
    }
}
