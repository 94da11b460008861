import Foundation
import SyntheticWorkspace

/// A sink that keeps everything, for looking at what was generated.
struct GeneratedFiles: WorkspaceSink {
    private(set) var files: [String: Data] = [:]
    private(set) var largestPiece = 0

    mutating func write(_ bytes: ArraySlice<UInt8>, toFile path: String) throws {
        largestPiece = max(largestPiece, bytes.count)
        files[path, default: Data()].append(contentsOf: bytes)
    }

    init(_ options: SyntheticWorkspace.Options) throws {
        try SyntheticWorkspace(options: options).write(to: &self)
    }

    /// The objects of a file of JSON lines; throws at the first line that is none.
    func lines(_ path: String) throws -> [[String: Any]] {
        guard let data = files[path] else { throw CocoaError(.fileNoSuchFile) }
        return try data.split(separator: UInt8(ascii: "\n")).map { line in
            guard let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
                throw CocoaError(.propertyListReadCorrupt)
            }
            return object
        }
    }

    func objects(in folder: String) throws -> [[String: Any]] {
        try files.keys.filter { $0.hasPrefix(folder + "/") }.sorted().map { path in
            guard let object = try JSONSerialization.jsonObject(with: files[path] ?? Data()) as? [String: Any] else {
                throw CocoaError(.propertyListReadCorrupt)
            }
            return object
        }
    }

    func save(to folder: URL) throws {
        for (path, data) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
    }
}
