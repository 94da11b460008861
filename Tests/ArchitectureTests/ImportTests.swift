import Foundation
import Testing

/// The arrows between the rooms, read from the `import` lines. ARCHITECTURE.md says why each may be there.
@Suite struct ImportTests {
    /// What a target may import beside the standard library (`Swift`, `Synchronization`) and what its rooms allow.
    static let allowed: [String: Set<String>] = [
        "CampaignDomain": ["FoundationEssentials"],
        "AudienceEngine": ["CampaignDomain"],
        "CommunicationMap": ["CampaignDomain", "AudienceEngine"],
        "CampaignPreview": ["CampaignDomain", "AudienceEngine", "CommunicationMap", "Crypto", "Mustache"],
        "WorkspaceStore": [
            "CampaignDomain", "AudienceEngine", "CSimdjson", "CXXHash", "CDelimited", "CArchive", "CMarkup",
            "CSpreadsheet", "Crypto", "Foundation",
        ],
        "SyntheticWorkspace": [],
        "TerminalKit": [],
        "NcursesTerminal": ["TerminalKit", "CNcurses"],
        "Workbench": ["CampaignDomain", "AudienceEngine", "CommunicationMap", "CampaignPreview", "TerminalKit"],
        "muster": [
            "CampaignDomain", "AudienceEngine", "CommunicationMap", "CampaignPreview", "WorkspaceStore",
            "SyntheticWorkspace", "TerminalKit", "NcursesTerminal", "Workbench", "ArgumentParser", "Yams", "Foundation",
            "Dispatch",
        ],
    ]
    static let standardLibrary: Set<String> = ["Swift", "Synchronization"]

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: allowed.keys.sorted())
    func `a room imports only what its row of the table allows`(room: String) throws {
        let permitted = try #require(Self.allowed[room]).union(Self.standardLibrary)
        for file in try Self.swiftFiles(in: "Sources/\(room)") {
            for module in try Self.imports(of: file) {
                #expect(permitted.contains(module), "\(file.lastPathComponent) imports \(module)")
            }
        }
    }

    @Test func `every room has a row in the table`() throws {
        let sources = Self.root.appendingPathComponent("Sources")
        let rooms = try FileManager.default.contentsOfDirectory(atPath: sources.path)
        let swiftRooms = try rooms.filter { try !Self.swiftFiles(in: "Sources/\($0)").isEmpty }
        #expect(Set(swiftRooms) == Set(Self.allowed.keys))
    }

    @Test func `an import line is seen in every form`() {
        let text = """
            import A
            @_spi(X) import B
            public import C
            import struct D.Thing
            @preconcurrency internal import E // why
            // import F
            @Flag(help: "Take back the last import or decision.")
            """
        #expect(Self.imports(in: text) == ["A", "B", "C", "D", "E"])
    }

    static func swiftFiles(in folder: String) throws -> [URL] {
        let base = root.appendingPathComponent(folder)
        let paths = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
        return (paths?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    }

    static func imports(of file: URL) throws -> [String] {
        imports(in: try String(contentsOf: file, encoding: .utf8))
    }

    static func imports(in text: String) -> [String] {
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        return text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"),
                words[..<place].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
            else { return nil }
            let named = words[(place + 1)...].drop { kinds.contains($0) }.first
            return named.map { String($0.split(separator: ".")[0]) }
        }
    }

    private static let accessLevels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
}
