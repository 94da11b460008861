import Foundation
import WorkspaceStore

/// A file that a report is written to: whole or not at all, and readable by its owner only, since a report may name people.
struct ReportFile {
    private let url: URL
    private let name: String

    /// A link is followed; what is there and is no file (a folder, a device) is left alone.
    init(path: String) throws {
        name = path
        url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
        guard type == nil || type == .typeRegular else {
            throw Failure("\(path): this is no file", advice: "name a file; without --output the report is printed")
        }
    }

    func write(_ text: String) throws {
        try AtomicFile.write(Array(text.utf8), to: url.path, name: name)
    }
}
