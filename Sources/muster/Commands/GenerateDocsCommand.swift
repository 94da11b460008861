import ArgumentParser
import Foundation
import Workbench

struct GenerateDocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-docs",
        abstract: "Write the pages of documentation that are made from the code.",
        shouldDisplay: false)

    @Argument(help: "The folder of the pages, which exists: docs.")
    var folder: String

    mutating func run() throws {
        let page = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent("RULES.md")
        do {
            try Data(RuleCatalogue.markdown().utf8).write(to: page, options: .atomic)
        } catch {
            throw Failure("cannot write \(page.path)", advice: "name a folder that exists and may be written to")
        }
        print(page.path)
    }
}
