import Foundation
import SyntheticWorkspace
import Testing

/// Each folder of `demo-data` is what the generator writes, and nothing else but its story.
@Suite("The committed demos")
struct CommittedDemoTests {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("demo-data", isDirectory: true)

    /// Written by hand, and what a program that opened the folder may leave there.
    static let notGenerated: Set<String> = ["STORY.md", ".muster"]

    static func mending(_ demo: Demo) -> Comment {
        let folder = "demo-data/\(demo.rawValue)"
        return """
            mend it with: swift run muster generate demo-data/new --demo \(demo.rawValue) \
            && mv \(folder)/STORY.md demo-data/new && rm -r \(folder) && mv demo-data/new \(folder)
            """
    }

    @Test("The generator still gives exactly these bytes", arguments: Demo.allCases)
    func bytes(demo: Demo) throws {
        let generated = try GeneratedFiles.Sample(demo).files.files
        let folder = Self.folder.appendingPathComponent(demo.rawValue, isDirectory: true)
        let different = generated.keys.sorted().filter { path in
            (try? Data(contentsOf: folder.appendingPathComponent(path))) != generated[path]
        }
        #expect(different == [], Self.mending(demo))
    }

    @Test("Nothing else lies there", arguments: Demo.allCases)
    func files(demo: Demo) throws {
        let generated = try GeneratedFiles.Sample(demo).files.files
        let folder = Self.folder.appendingPathComponent(demo.rawValue, isDirectory: true)
        let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
            let top = path.split(separator: "/").first.map(String.init) ?? path
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
            return exists && !isFolder.boolValue && !Self.notGenerated.contains(top)
        }
        #expect(Set(found).subtracting(generated.keys) == [], Self.mending(demo))
    }

    @Test("They stay small enough to keep beside the code")
    func size() throws {
        func bytes(_ demo: Demo) throws -> Int {
            try GeneratedFiles.Sample(demo).files.files.values.map(\.count).reduce(0, +)
        }
        #expect(try bytes(.pharmacy) < 15_000_000)
        #expect(try bytes(.gadgets) + bytes(.books) < 5_000_000)
    }
}
