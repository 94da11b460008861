import CampaignDomain

/// A line of `imports.jsonl`: which files were imported when, from which source, and what came of them.
struct ImportRecord {
    let at: Instant
    let report: ImportReport

    var object: JSONObject {
        var object = JSONObject()
        object["at"] = .string(at.iso8601())
        object["source"] = .string(report.source)
        object["files"] = .array(
            report.files.filter { $0.importedBefore == nil }.map { file in
                [
                    "name": .string(file.name), "format": .string(file.format.id), "hash": .string(file.contentHash),
                    "rows": .integer(file.rows),
                ]
            }.map { .object($0) })
        for (name, counts) in [("customers", report.customers), ("orders", report.orders), ("events", report.events)]
        where !counts.isEmpty {
            object[name] = .object(["new": .integer(counts.new), "updated": .integer(counts.updated)])
        }
        object["rejected"] = .integer(report.rejectedCount)
        return object
    }

    /// When each file was imported, by the key of its content.
    static func imported(folder: String) throws(WorkspaceError) -> [String: String] {
        guard let content = try FileBytes.read(folder + "/" + ImportLog.imports.file, name: ImportLog.imports.file)
        else {
            return [:]
        }
        var times: [String: String] = [:]
        for line in content.split(separator: 0x0A) {
            guard let value = line.withUnsafeBufferPointer({ try? JSONValue(parsing: $0) }) else { continue }
            for file in value["files"]?.elements ?? [] {
                guard let hash = file["hash"]?.text, let format = file["format"]?.text,
                    let source = value["source"]?.text
                else { continue }
                times[key(hash: hash, format: format, source: source)] = value["at"]?.text ?? ""
            }
        }
        return times
    }

    static func key(hash: String, format: String, source: String) -> String { "\(source)\u{0}\(format)\u{0}\(hash)" }
}
