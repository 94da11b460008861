import AudienceEngine
import CampaignDomain
import Foundation

@testable import WorkspaceStore

extension ImportedWorkspace {
    /// Writes people of the workspace into a file, everybody unless it is said otherwise.
    @discardableResult
    func export(
        _ format: String, to name: String? = nil, change: (inout ExportRequest, Audience) throws -> Void = { _, _ in },
        watcher: @escaping WorkspaceExport.Watcher = { _ in .proceed }
    ) throws -> ExportReport {
        let loaded = try workspace.open()
        let audience = Self.audience(of: loaded)
        struct Unknown: Error { let format: String }
        guard let outgoing = OutgoingFormat.named(format) else { throw Unknown(format: format) }
        var request = ExportRequest(
            subject: .everybody, lines: ExportLines(rows: audience.visible), format: outgoing, path: "",
            targeted: audience.visible.count)
        try change(&request, audience)
        let ending = outgoing.fileExtension(isForSending: request.lines.channel != nil)
        try FileManager.default.createDirectory(
            at: workspace.url("outgoing"), withIntermediateDirectories: true)
        request.path = workspace.url("outgoing/\(name ?? "export.\(ending)")").path
        return try WorkspaceExport(request, of: loaded, audience).write(watcher)
    }

    /// The text of an exported file.
    func text(_ report: ExportReport) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: report.path)), as: UTF8.self)
    }

    /// Imports an exported file into a workspace of its own, by the format that wrote it.
    func imported(_ report: ExportReport, as format: String? = nil, source: String? = nil) throws -> ImportedWorkspace {
        let target = try ImportedWorkspace()
        let incoming = try target.write(report.path) { request in
            request.format = format.flatMap { FormatRegistry.format($0) }
            request.source = source
        }
        struct Rejected: Error { let report: ImportReport }
        guard incoming.rejected.isEmpty else { throw Rejected(report: incoming) }
        return target
    }

    /// What is known of every record, in order of id, whatever the order and the writing of fields; proofs only if wanted.
    func knowledge(withProofs: Bool = true) throws -> [String] {
        let records = try lines("customers").compactMap { JSONValue($0)?.object }
        return records.map { record in
            var record = record
            if !withProofs {
                let consents = (record["consents"]?.elements ?? []).map { consent in
                    guard var object = consent.object else { return consent }
                    object["proof"] = nil
                    object["source"] = nil
                    return JSONValue.object(object)
                }
                record["consents"] = consents.isEmpty ? nil : .array(consents)
                record["attributes"] = record["attributes"].map { $0.withTexts }
            }
            return JSONValue.object(record).canonical
        }.sorted()
    }
}

extension JSONValue {
    /// Numbers among the members as texts.
    fileprivate var withTexts: JSONValue {
        guard let object else { return self }
        var result = JSONObject()
        for member in object.members {
            if case .number(let digits) = member.value {
                result[member.key] = .string(digits)
            } else {
                result[member.key] = member.value
            }
        }
        return .object(result)
    }

    /// The value with the members of every object in order of name.
    fileprivate var canonical: String {
        switch self {
        case .object(let object):
            let members = object.members.sorted { $0.key < $1.key }
            return "{" + members.map { "\($0.key): \($0.value.canonical)" }.joined(separator: ", ") + "}"
        case .array(let elements): return "[" + elements.map(\.canonical).joined(separator: ", ") + "]"
        default: return line
        }
    }
}
