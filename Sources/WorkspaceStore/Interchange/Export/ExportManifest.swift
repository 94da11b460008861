import AudienceEngine
import CampaignDomain
import Crypto
import Foundation

/// What stands beside an exported file: what it holds, of which state of the workspace, and a hash to know it again by.
struct ExportManifest {
    let plan: ExportPlan
    let request: ExportRequest
    let facts: ExportFacts
    let workspace: LoadedWorkspace
    let file: String
    let digest: (sha256: String, bytes: Int)

    private var settings: WorkspaceSettings { workspace.definitions.settings }

    func value() throws(WorkspaceError) -> JSONValue {
        var manifest: JSONObject = [
            "file": .string(file), "sha256": .string(digest.sha256), "bytes": .integer(digest.bytes),
            "format": .string(plan.outgoing.id), "for": .string(request.lines.channel == nil ? "records" : "sending"),
            "asOf": .string(settings.zone.iso8601(plan.context.audience.asOf)),
            "timezone": .string(settings.zone.identifier), "of": .object(request.subject.fields),
        ]
        if let channel = request.lines.channel { manifest["channel"] = .string(channel.rawValue) }
        manifest["rows"] = .integer(facts.rows)
        manifest["people"] = .integer(facts.people)
        manifest["targeted"] = .integer(request.targeted)
        manifest["held"] = .array(
            facts.held.map { .object(["rule": .string($0.rule), "count": .integer($0.count)]) })
        manifest["email"] = .object(counts(facts.standings.map { ($0.0.rawValue, $0.1) }))
        manifest["addressesLeftOut"] = .object([
            "email": .integer(facts.hiddenEmails), "phone": .integer(facts.hiddenPhones),
        ])
        if plan.isArchive {
            manifest["parts"] = .array(
                plan.parts.map { part in
                    .object([
                        "file": .string(part.name ?? ""), "rows": .integer(part.rows.count),
                        "columns": names(part.columns),
                    ])
                })
        } else {
            manifest["columns"] = names(plan.parts.first?.columns ?? [])
        }
        if let approval = request.approval { manifest["approval"] = .object(approval) }
        manifest["workspace"] = .object(try revision())
        return .object(manifest)
    }

    private func names(_ columns: [ExportColumn]) -> JSONValue { .array(columns.map { .string($0.name) }) }

    private func counts(_ counts: [(String, Int)]) -> JSONObject {
        var object = JSONObject()
        for (name, count) in counts { object[name] = .integer(count) }
        return object
    }

    /// Which state of the workspace it was. Logs only grow, so their sizes say which lines there were; definitions are small and
    /// are hashed, in order of their names.
    private func revision() throws(WorkspaceError) -> JSONObject {
        var logs = JSONObject()
        for log in WorkspaceLog.allCases {
            let size = (try? FileManager.default.attributesOfItem(atPath: workspace.folder.path + "/" + log.file))?[
                .size]
            logs[log.file] = .integer(size as? Int ?? 0)
        }
        var hash = SHA256()
        for name in workspace.documents.keys.sorted() {
            let content = try FileBytes.read(workspace.folder.path + "/" + name, name: name) ?? []
            hash.update(data: Array("\(name) \(content.count)\n".utf8))
            hash.update(data: content)
        }
        let digits = hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        return [
            "name": .string(settings.name), "logBytes": .object(logs), "definitions": .string(digits.joined()),
        ]
    }
}
