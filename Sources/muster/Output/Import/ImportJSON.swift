import CampaignDomain
import Workbench
import WorkspaceStore

/// What an import did or would do, for machines.
struct ImportJSON {
    let report: ImportReport
    let settings: WorkspaceSettings
    let mask: PersonalDataMask

    var value: JSONValue {
        .object([
            "written": .boolean(report.isWritten), "source": .string(report.source),
            "files": .array(report.files.map(file)), "customers": counts(report.customers),
            "linked": .integer(report.linked),
            "orders": counts(report.orders), "events": counts(report.events), "stitched": .integer(report.stitched),
            "rejectedCount": .integer(report.rejectedCount), "rejected": .array(report.rejected.map(rejected)),
            "consents": .object([
                "granted": .integer(report.consentsGranted), "withdrawn": .integer(report.consentsWithdrawn),
                "changes": .array(report.consentChanges.map(change)),
            ]),
            "conflicts": .array(report.conflicts.map { ImportJSON.conflict($0, mask) }),
            "bytes": .integer(report.length),
        ])
    }

    private func file(_ file: ImportReport.File) -> JSONValue {
        var object: JSONObject = ["name": .string(file.name), "format": .string(file.format.id)]
        if let shape = file.shape {
            object["encoding"] = .string(shape.encoding.rawValue)
            object["delimiter"] = .string(String(decoding: [shape.delimiter], as: UTF8.self))
            object["header"] = .boolean(shape.hasHeader)
        }
        object["rows"] = .integer(file.rows)
        object["importedBefore"] = file.importedBefore.map { .string($0) }
        object["columns"] = .array(
            file.columns.map { .object(["name": .string($0.name), "meaning": .string($0.meaning.name)]) })
        return .object(object)
    }

    private func counts(_ counts: ImportReport.Counts) -> JSONValue {
        .object([
            "new": .integer(counts.new), "updated": .integer(counts.updated), "unchanged": .integer(counts.unchanged),
        ])
    }

    private func place(_ place: RowPlace) -> JSONObject {
        ["file": .string(report.files[place.file].name), "line": .integer(place.line)]
    }

    private func rejected(_ row: ImportReport.RejectedRow) -> JSONValue {
        var object = place(row.place)
        object["reason"] = .string(row.fault.code)
        object["message"] = .string(row.fault.reason.text(Words(.english)))
        return .object(object)
    }

    private func change(_ change: ImportReport.ConsentChange) -> JSONValue {
        var object = place(change.place)
        object["change"] = .string(change.kind.rawValue)
        object["customer"] = .string(change.record)
        object["purpose"] = .string(change.topic.purpose.rawValue)
        object["channel"] = change.topic.channel.map { .string($0.rawValue) }
        object["statedAt"] = change.statedAt.map { .string(settings.zone.iso8601($0)) }
        object["stoodSince"] = change.stoodSince.map { .string(settings.zone.iso8601($0)) }
        return .object(object)
    }

    static func conflict(_ item: ConflictItem, _ mask: PersonalDataMask) -> JSONValue {
        .object([
            "id": .string(item.id), "shared": .string("\(item.shared)"), "first": record(item.first, mask),
            "second": record(item.second, mask),
        ])
    }

    private static func record(_ record: ConflictItem.Record, _ mask: PersonalDataMask) -> JSONValue {
        var object: JSONObject = ["id": .string(record.id), "name": .string(mask.name(record.name))]
        object["birthDate"] = record.birthDate.map { .string($0.description) }
        object["email"] = record.email.map { .string(mask.email($0)) }
        object["phone"] = record.phone.map { .string(mask.phone($0)) }
        object["city"] = record.city.map { .string($0) }
        object["source"] = record.source.map { .string($0) }
        return .object(object)
    }

    static func undone(_ change: UndoneChange) -> JSONValue {
        .object([
            "undone": .string(change.title), "at": .string(change.at),
            "files": .array(change.bytes.map { .object(["file": .string($0.file), "bytes": .integer($0.count)]) }),
        ])
    }
}
