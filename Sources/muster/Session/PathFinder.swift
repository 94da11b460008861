import Foundation
import Workbench

/// Finds files by their paths as people type them: `~` is the home folder, and what does not begin at the root begins in the
/// folder where the program was started.
struct PathFinder {
    let home: String
    let folder: String

    init(
        home: String = FileManager.default.homeDirectoryForCurrentUser.path,
        folder: String = FileManager.default.currentDirectoryPath
    ) {
        self.home = home
        self.folder = folder
    }

    /// So many candidates are offered; who has more types a letter more.
    static let mostCandidates = 500

    /// The paths that a line names: the line as it is when there is such a file, else each of its words.
    func find(line: String, words: [String]) -> ImportAnswer {
        if !line.isEmpty, exists(line) { return .found([expanded(line)], .all) }
        let missing = words.filter { !exists($0) }
        return missing.isEmpty ? .found(words.map(expanded), .all) : .missing(missing)
    }

    /// What the first of the beginnings that has anything may go on with.
    func completions(of beginnings: [String]) -> PathCompletions {
        for (place, beginning) in beginnings.enumerated() {
            let candidates = candidates(for: beginning)
            if !candidates.isEmpty { return PathCompletions(beginning: place, candidates: candidates) }
        }
        return PathCompletions(beginning: 0, candidates: [])
    }

    /// As the system wants it.
    func expanded(_ path: String) -> String {
        var path = path
        if path == "~" || path.hasPrefix("~/") { path = home + path.dropFirst() }
        if !path.hasPrefix("/") { path = folder + "/" + path }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: expanded(path)) }

    private func candidates(for beginning: String) -> [PathCompletions.Candidate] {
        if beginning == "~" { return [PathCompletions.Candidate(path: "~/", name: "~/")] }
        let cut = beginning.lastIndex(of: "/").map { beginning.index(after: $0) } ?? beginning.startIndex
        let (parent, start) = (String(beginning[..<cut]), String(beginning[cut...]))
        let place = parent.isEmpty ? folder : expanded(parent)
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
        let fitting = PathFinder.fitting(names.filter { start.hasPrefix(".") || !$0.hasPrefix(".") }, start)
        let entries = fitting.map { (name: $0, isFolder: PathFinder.isFolder(place + "/" + $0)) }
        let data = entries.filter { $0.isFolder || PathFinder.isData($0.name) }
        return (data.isEmpty ? entries : data).prefix(Self.mostCandidates).map { entry in
            let name = entry.name + (entry.isFolder ? "/" : "")
            return PathCompletions.Candidate(path: parent + name, name: name)
        }
    }

    /// Names that begin so; without any, those that begin so whatever the case of the letters.
    private static func fitting(_ names: [String], _ start: String) -> [String] {
        let exact = names.filter { $0.hasPrefix(start) }
        return exact.isEmpty ? names.filter { $0.lowercased().hasPrefix(start.lowercased()) } : exact
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// Whether a file is called like one that can be imported, or that says what columns are.
    private static func isData(_ name: String) -> Bool {
        let ending = (name as NSString).pathExtension.lowercased()
        return ["csv", "tsv", "txt", "xlsx", "vcf", "jsonl", "ndjson", "json", "zip"].contains(ending)
    }
}
