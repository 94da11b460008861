import ArgumentParser
import AudienceEngine
import CampaignDomain
import CommunicationMap
import Foundation
import TerminalKit
import WorkspaceStore

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Everything in a workspace that could not be read or does not fit together.",
        discussion: "Exit status 0 when there is no error (warnings and notes may be), 2 otherwise.")

    @Argument(help: "The workspace's folder.")
    var folder: String

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let location = URL(fileURLWithPath: folder, isDirectory: true)
        var output = StandardOutput()
        if WorkspaceFolder.checkIndex(of: location) == .damaged {
            output.writeLine(
                "note  .muster/index: it was damaged and is not used any more; the next opening makes it anew")
        }
        let loaded = try WorkspaceFolder.open(location)
        let problems = loaded.problems + DefinitionCheck(loaded: loaded).problems
        for problem in problems.sorted(by: DefinitionCheck.inOrderOfPlace) {
            output.writeLine("\(problem.severity.rawValue)  \(SanitizedText(problem.description).text)")
        }
        let rows = loaded.rows.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        let counts = Problem.Severity.allCases.map { severity in
            "\(problems.count { $0.severity == severity }) \(severity.rawValue)s"
        }
        output.writeLine("\(rows.isEmpty ? "no rows" : rows): \(counts.joined(separator: ", "))")
        output.flush()
        if problems.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
    }
}
