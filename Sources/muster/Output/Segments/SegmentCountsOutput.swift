import AudienceEngine
import CampaignDomain
import Workbench
import WorkspaceStore

/// Sizes of segments and of the parts of schemes, with figures when they are asked for.
struct SegmentCountsOutput: SegmentsOutput {
    let audience: Audience
    let blocks: [SegmentCountsReport.Block]

    /// - Parameter earlier: to tell the trend since then.
    init(
        reports: SegmentReports, segments: [SegmentID], schemes: [SchemeID], hasFigures: Bool, earlier: SegmentReports?
    ) throws {
        audience = reports.audience
        func line(_ set: MemberSet) throws -> SegmentCountsReport.Line {
            let rows = try reports.rows(of: set)
            return SegmentCountsReport.Line(
                set: set, count: rows.count, figures: hasFigures ? reports.figures(of: rows) : nil,
                trend: try earlier.map { try reports.trend(of: set, since: $0) })
        }
        let ofSegments = SegmentCountsReport.Block(scheme: nil, lines: try segments.map { try line(.segment($0)) })
        blocks =
            [ofSegments]
            + (try schemes.map { scheme in
                let breakdown = try reports.evaluator.breakdown(of: scheme)
                let sets = breakdown.parts.map { MemberSet.part(scheme, $0.id) } + [.unassigned(scheme)]
                return SegmentCountsReport.Block(
                    scheme: scheme, lines: try sets.map(line), overlapping: breakdown.overlapping.count)
            })
    }

    func text(_ words: Words) -> String {
        SegmentCountsReport(blocks: blocks, audience: audience, words: words).text
    }

    var objects: [JSONObject] {
        blocks.flatMap(\.lines).map { line in
            var object = identity(line)
            object["count"] = .integer(line.count)
            addFigures(of: line, to: &object)
            return object
        }
    }

    var fixedColumns: [String] { ["kind", "id", "part", "count"] }

    /// A column for what a line is about, instead of one for each kind of set.
    var csvObjects: [JSONObject] {
        blocks.flatMap { block in
            block.lines.map { line in
                let identity = identity(line)
                var object: JSONObject = [
                    "kind": .string(block.scheme == nil ? "segment" : "scheme"),
                    "id": identity["segment"] ?? identity["scheme"] ?? .null, "part": identity["part"] ?? .null,
                    "count": .integer(line.count),
                ]
                addFigures(of: line, to: &object)
                return object
            }
        }
    }

    private func identity(_ line: SegmentCountsReport.Line) -> JSONObject {
        switch line.set {
        case .base: ["segment": .null]
        case .segment(let id): ["segment": .string(id.rawValue)]
        case .part(let scheme, let part): ["scheme": .string(scheme.rawValue), "part": .string(part)]
        case .unassigned(let scheme):
            ["scheme": .string(scheme.rawValue), "part": .string(SchemeBreakdown.unassignedID)]
        }
    }

    private func addFigures(of line: SegmentCountsReport.Line, to object: inout JSONObject) {
        let values = SegmentValues(audience: audience)
        if let figures = line.figures {
            for member in FiguresJSON(values: values).object(figures).members { object[member.key] = member.value }
        }
        guard let trend = line.trend else { return }
        object["trend"] = .object([
            "asOf": values.instant(trend.asOf), "count": .integer(trend.count),
            "difference": .integer(trend.difference),
        ])
    }
}

/// The figures of a set as fields behind its count.
struct FiguresJSON {
    let values: SegmentValues

    func object(_ figures: SegmentFigures) -> JSONObject {
        var object: JSONObject = [
            "share": values.share(figures.share), "persons": .integer(figures.persons),
            "allTime": .object(purchases(figures.allTime)), "lastYear": .object(purchases(figures.lastYear)),
        ]
        var reach = JSONObject()
        for channel in figures.reach { reach[channel.channel.rawValue] = .integer(channel.count) }
        reach["any"] = .integer(figures.reachableCount)
        object["reachable"] = .object(reach)
        object["validity"] = .object(validity(figures.validity))
        return object
    }

    private func purchases(_ purchases: PurchaseFigures) -> JSONObject {
        [
            "orders": .integer(purchases.orders), "buyers": .integer(purchases.buyers),
            "revenue": values.money(purchases.revenue), "averageCheck": values.money(purchases.averageCheck),
        ]
    }

    /// Of every field the records for which it is filled, and for which it is valid.
    private func validity(_ validity: DataValidity) -> JSONObject {
        var object: JSONObject = [
            "share": validity.share.map { values.share($0) } ?? .null, "complete": .integer(validity.completeCount),
        ]
        for field in validity.fields {
            object[field.field.rawValue] = .object([
                "filled": .integer(field.filled), "valid": .integer(field.valid),
            ])
        }
        return object
    }
}
