import Foundation

/// The texts that the sources ask to be translated: `words("…")`, `Phrase("…")` and `CountedNoun("…", "…")`.
struct SourceTexts {
    private(set) var phrases: [String: String] = [:]
    private(set) var nouns: [String: String] = [:]
    /// Literals that cannot be keys, because they are put together when the program runs.
    private(set) var interpolated: [String] = []

    static let packageRoot = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    init() throws {
        for folder in ["Sources/Workbench", "Sources/muster"] {
            let url = SourceTexts.packageRoot.appending(path: folder)
            let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
            while let file = files?.nextObject() as? URL {
                guard file.pathExtension == "swift" else { continue }
                read(try String(contentsOf: file, encoding: .utf8), name: file.lastPathComponent)
            }
        }
    }

    private mutating func read(_ source: String, name: String) {
        let code = source.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
        // By the default kind of boundary `context.words` is one word.
        let phrase = /(?:\bwords|\bPhrase|\$0)\(\s*"((?:[^"\\]|\\.)*)"/.wordBoundaryKind(.simple)
        for match in code.matches(of: phrase) {
            if let text = text(of: match.1, in: name) { phrases[text] = name }
        }
        for match in code.matches(of: /\bCountedNoun\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"/) {
            if let text = text(of: match.2, in: name) { nouns[text] = name }
        }
    }

    private mutating func text(of literal: Substring, in name: String) -> String? {
        guard !literal.contains(#"\("#) else {
            interpolated.append("\(name): \(literal)")
            return nil
        }
        return String(literal).replacing(#"\""#, with: "\"").replacing(#"\\"#, with: "\\")
    }
}
