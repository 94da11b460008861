import ArgumentParser
import Foundation
import Workbench
import WorkspaceStore

/// Writes the generated pages of `docs/`. A test fails when they are stale and names the command that mends them.
struct GenerateDocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-docs", abstract: "Write the generated pages of the documentation.", shouldDisplay: false)

    @Argument(help: "The folder of documents.")
    var folder: String

    @Option(help: "The demo workspace that examples are made from.")
    var demo: String

    mutating func run() throws {
        for document in try documents() {
            let file = URL(fileURLWithPath: folder).appendingPathComponent(document.name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(document.text.utf8).write(to: file, options: .atomic)
        }
    }

    /// A page or a group of pages a line.
    private func documents() throws -> [Document] {
        try [
            [Document(name: "RULES.md", text: RuleCatalogue.markdown())],
            [CommandReference().document],
            CheckExamples(demo: demo).documents(),
        ].flatMap(\.self)
    }
}
