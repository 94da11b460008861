import AudienceEngine
import CampaignDomain
import Foundation

/// Reads `personas/ID.json`: each a customer record that may stand on several lines, with a story.
struct PersonaFiles {
    let folder: String
    let settings: WorkspaceSettings
    private(set) var problems: [Problem] = []

    init(folder: String, settings: WorkspaceSettings) {
        self.folder = folder
        self.settings = settings
    }

    mutating func read() -> [Persona] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/personas")) ?? []
        let files = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted().map { "personas/\($0)" }
        return files.compactMap { file in
            do throws(WorkspaceError) {
                guard let document = try DefinitionDocument(folder: folder, file: file) else { return nil }
                return persona(document)
            } catch {
                problems.append(Problem(error))
                return nil
            }
        }
    }

    private mutating func persona(_ document: DefinitionDocument) -> Persona? {
        var decoder = CustomerDecoder(zones: ZoneRegister([settings.zone]))
        guard let parser = JSONLineParser() else { return nil }
        var content = document.content
        let mark = content.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        let length = content.count - mark
        content += [UInt8](repeating: 0, count: JSONLineParser.padding)
        let fault = content.withUnsafeBufferPointer { bytes -> ContentFault? in
            let text = UnsafeBufferPointer(rebasing: bytes[mark..<(mark + length)])
            guard let fields = parser.parse(text)?.fields else { return .notAnObject }
            do throws(ContentFault) {
                try decoder.decode(fields, line: 1)
                return nil
            } catch {
                return error
            }
        }
        if let fault {
            problems.append(document.problem(fault))
            return nil
        }
        var rows = decoder.rows
        let snapshot = rows.builder.finish(catalogue: ProductCatalogue(), zones: rows.zones.zones)
        return Persona(
            id: snapshot.customers.customerID(0), story: document.root["story"]?.text ?? "", snapshot: snapshot)
    }
}

extension Problem {
    /// A file that could not be read.
    init(_ error: WorkspaceError) {
        self.init(
            file: error.file, line: error.line ?? 1, column: error.column ?? 1, reason: error.reason,
            advice: error.advice)
    }
}
