import AudienceEngine
import CampaignDomain
import CampaignPreview
import WorkspaceStore

/// The difference of two previews as other programs read it (docs/COMMANDS.md).
struct DifferenceJSON {
    let difference: PreviewDifference

    var value: JSONValue {
        .object([
            "before": side(difference.before), "after": side(difference.after),
            "entered": move(difference.entered), "left": move(difference.left),
            "changed": .array(
                difference.changed.map { change in
                    .object([
                        "from": .string(change.from.description), "to": .string(change.to.description),
                        "count": .integer(change.rows.count),
                    ])
                }),
            "unchanged": .integer(difference.unchanged),
            "findings": .array(difference.findings.map(finding)),
            "hashes": .array(
                difference.hashes.map { change in
                    .object([
                        "hash": .string(change.subject.rawValue), "before": .string(change.before),
                        "after": .string(change.after),
                    ])
                }),
        ])
    }

    private func side(_ preview: CampaignPreview) -> JSONValue {
        let settings = preview.audience.definitions.settings
        return .object([
            "workspace": .string(settings.name), "campaign": .string(preview.campaign.id.rawValue),
            "asOf": .string(settings.zone.iso8601(preview.audience.asOf)),
            "targeted": .integer(preview.outcome.targeted.count), "send": .integer(preview.outcome.send.count),
            "held": .integer(preview.outcome.held),
        ])
    }

    private func move(_ move: AudienceMove) -> JSONValue {
        .object([
            "count": .integer(move.rows.count),
            "causes": .array(
                move.parts.map { part in
                    var object = cause(part.cause)
                    object["count"] = .integer(part.rows.count)
                    return .object(object)
                }),
        ])
    }

    /// `record`, or `included` or `excluded` with the list or segment.
    private func cause(_ cause: MoveCause) -> JSONObject {
        switch cause {
        case .record: ["cause": .string("record")]
        case .included(let id, let isList):
            ["cause": .string("included"), isList ? "list" : "segment": .string(id)]
        case .excluded(let id, let isList):
            ["cause": .string("excluded"), isList ? "list" : "segment": .string(id)]
        }
    }

    private func finding(_ change: FindingChange) -> JSONValue {
        .object([
            "rule": .string(change.rule.rawValue), "change": .string(change.kind.rawValue),
            "before": told(change.before), "after": told(change.after),
        ])
    }

    private func told(_ finding: Finding?) -> JSONValue {
        guard let finding else { return .null }
        return .object(["severity": .string(finding.severity.rawValue), "count": .integer(finding.count)])
    }

    // MARK: Lines

    /// A line for every record that differs, in order of id: `entered`, `left` or `verdict`, with both verdicts.
    func printRecords(to output: inout StandardOutput) {
        let (before, after) = (difference.before, difference.after)
        var lines: [(id: String, line: JSONObject)] = []
        func add(_ row: Int, in preview: CampaignPreview, _ change: String, from: Verdict?, to: Verdict?) {
            let id = preview.audience.snapshot.customers.customerID(row).rawValue
            lines.append(
                (
                    id,
                    [
                        "customer": .string(id), "change": .string(change),
                        "from": from.map { .string($0.description) } ?? .null,
                        "to": to.map { .string($0.description) } ?? .null,
                    ]
                ))
        }
        difference.entered.rows.forEach {
            add($0, in: after, "entered", from: nil, to: after.outcome.verdict(of: $0))
        }
        difference.left.rows.forEach { add($0, in: before, "left", from: before.outcome.verdict(of: $0), to: nil) }
        for change in difference.changed {
            change.rows.forEach { add($0, in: after, "verdict", from: change.from, to: change.to) }
        }
        for entry in lines.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) {
            output.writeLine(JSONValue.object(entry.line).line)
        }
    }
}
