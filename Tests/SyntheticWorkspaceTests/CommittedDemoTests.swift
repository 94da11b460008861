import Foundation
import SyntheticWorkspace
import Testing

/// `demo-data/pharmacy` is what the generator writes, and nothing else but its story.
@Suite("The committed demo")
struct CommittedDemoTests {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("demo-data/pharmacy", isDirectory: true)

    /// Written by hand, and what a program that opened the folder may leave there.
    static let notGenerated: Set<String> = ["STORY.md", ".muster"]

    static let mending: Comment = """
        mend it with: swift run muster generate demo-data/new --pharmacy && mv demo-data/pharmacy/STORY.md demo-data/new \
        && rm -r demo-data/pharmacy && mv demo-data/new demo-data/pharmacy
        """

    @Test("The generator still gives exactly these bytes")
    func bytes() throws {
        let generated = try GeneratedFiles.Sample.pharmacy.files.files
        let different = generated.keys.sorted().filter { path in
            (try? Data(contentsOf: Self.folder.appendingPathComponent(path))) != generated[path]
        }
        #expect(different == [], Self.mending)
    }

    @Test("Nothing else lies there")
    func files() throws {
        let generated = try GeneratedFiles.Sample.pharmacy.files.files
        let found = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path).filter { path in
            let top = path.split(separator: "/").first.map(String.init) ?? path
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: Self.folder.appendingPathComponent(path).path, isDirectory: &isFolder)
            return exists && !isFolder.boolValue && !Self.notGenerated.contains(top)
        }
        #expect(Set(found).subtracting(generated.keys) == [], Self.mending)
    }

    @Test("It stays small enough to keep beside the code")
    func size() throws {
        let bytes = try GeneratedFiles.Sample.pharmacy.files.files.values.map(\.count).reduce(0, +)
        #expect(bytes < 15_000_000)
    }
}
