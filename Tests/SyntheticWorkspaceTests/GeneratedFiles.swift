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

    func identifiers(_ path: String) throws -> Set<String> {
        Set(try lines(path).compactMap { $0["id"] as? String })
    }

    func identifiers(in folder: String) throws -> Set<String> {
        Set(try objects(in: folder).compactMap { $0["id"] as? String })
    }

    func segments() throws -> Set<String> {
        let json = try JSONSerialization.jsonObject(with: files["segments.json"] ?? Data())
        return Set((json as? [[String: Any]] ?? []).compactMap { $0["id"] as? String })
    }

    /// FNV-1a over paths and bytes, in order of path.
    var fingerprint: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for (path, data) in files.sorted(by: { $0.key < $1.key }) {
            for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            data.withUnsafeBytes { bytes in
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
        }
        return hash
    }

    /// Change these only when the output is meant to change: whoever has a workspace of a seed expects it again.
    static let knownFingerprintOfScale: UInt64 = 2_243_994_334_693_057_940
    static let knownFingerprints: [Demo: UInt64] = [
        .pharmacy: 11_403_589_959_857_411_627, .gadgets: 4_685_788_129_740_223_805,
        .books: 16_051_289_518_796_617_965,
    ]

    /// Set `MUSTER_SYNTHETIC_OUT` to a folder to look at the demo with your own eyes.
    static var folderToSaveTo: URL? {
        ProcessInfo.processInfo.environment["MUSTER_SYNTHETIC_OUT"].map { URL(fileURLWithPath: $0) }
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

extension GeneratedFiles {
    /// One workspace of each flavour, made once for all tests that only read it.
    enum Sample: CaseIterable {
        case pharmacy, gadgets, books, scale

        private static let pharmacyFiles = Result { try GeneratedFiles(.demo(.pharmacy)) }
        private static let gadgetsFiles = Result { try GeneratedFiles(.demo(.gadgets)) }
        private static let booksFiles = Result { try GeneratedFiles(.demo(.books)) }
        private static let scaleFiles = Result { try GeneratedFiles(.init(customers: 800, seed: 11)) }

        init(_ demo: Demo) {
            switch demo {
            case .pharmacy: self = .pharmacy
            case .gadgets: self = .gadgets
            case .books: self = .books
            }
        }

        var files: GeneratedFiles {
            get throws {
                switch self {
                case .pharmacy: try Self.pharmacyFiles.get()
                case .gadgets: try Self.gadgetsFiles.get()
                case .books: try Self.booksFiles.get()
                case .scale: try Self.scaleFiles.get()
                }
            }
        }

        /// As `workspace.json` writes it.
        var clock: String {
            switch self {
            case .pharmacy, .scale: "2026-03-07T09:00:00+03:00"
            case .gadgets: "2026-02-12T08:30:00+02:00"
            case .books: "2026-02-20T10:00:00+03:00"
            }
        }
    }
}
