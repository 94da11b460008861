import Foundation
import SyntheticWorkspace
import Testing

/// What holds for every demo, whatever its story.
@Suite("The demos")
struct DemoTests {
    @Test("They are the same every time, and on every machine", arguments: Demo.allCases)
    func deterministic(demo: Demo) throws {
        let files = try GeneratedFiles.Sample(demo).files
        #expect(try GeneratedFiles(.demo(demo)).files == files.files)
        #expect(files.fingerprint == GeneratedFiles.knownFingerprints[demo])
    }

    @Test("The small shops have a few hundred customers", arguments: [Demo.gadgets, .books])
    func sizes(demo: Demo) throws {
        #expect((300...600).contains(try GeneratedFiles.Sample(demo).files.lines("customers.jsonl").count))
    }

    /// Letters that look alike are the commonest fault of texts that were typed on the wrong keyboard.
    @Test(
        "Texts keep to the alphabet of their language, and no word has letters of two",
        arguments: [(Demo.gadgets, "ыъэёўЫЪЭЁЎ"), (.books, "ищъїєґИЩЪЇЄҐ")])
    func alphabet(demo: Demo, foreign: String) throws {
        let files = try GeneratedFiles.Sample(demo).files.files
        for (path, data) in files where path.contains("/") || path == "segments.json" || path == "products.jsonl" {
            let words = String(decoding: data, as: UTF8.self).split { !$0.isLetter }
            let wrong = words.filter { word in
                word.contains(where: foreign.contains)
                    || (word.contains(where: \.isASCII) && !word.allSatisfy(\.isASCII))
            }
            // A line feed in a text is written \\n, and its n sticks to the word behind it.
            #expect(wrong.filter { !$0.hasPrefix("n") } == [], "\(path)")
        }
    }

    @Test("Orders and events are a log: by time", arguments: Demo.allCases, ["orders.jsonl", "events.jsonl"])
    func sorted(demo: Demo, path: String) throws {
        let lines = try GeneratedFiles.Sample(demo).files.lines(path)
        // Of two clocks only those readings can be compared that have the same offset.
        for offset in ["+02:00", "+03:00"] {
            let times = lines.compactMap { $0["at"] as? String }.filter { $0.hasSuffix(offset) }
            #expect(times == times.sorted())
        }
    }

    @Test("The story names campaigns and customers that exist", arguments: Demo.allCases)
    func storyReferences(demo: Demo) throws {
        let files = try GeneratedFiles.Sample(demo).files
        let campaigns = Set(try files.objects(in: "campaigns").compactMap { $0["id"] as? String })
        let customers = try files.identifiers("customers.jsonl")
        for entry in DemoStory.of(demo).entries {
            #expect(campaigns.contains(entry.campaign), "\(entry.campaign)")
            #expect(entry.customers.allSatisfy(customers.contains), "\(entry.title)")
        }
    }

    @Test(
        "A save for looking at the result", .enabled(if: GeneratedFiles.folderToSaveTo != nil), arguments: Demo.allCases
    )
    func save(demo: Demo) throws {
        let folder = try #require(GeneratedFiles.folderToSaveTo).appendingPathComponent(demo.rawValue)
        try GeneratedFiles.Sample(demo).files.save(to: folder)
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("workspace.json").path))
    }
}
