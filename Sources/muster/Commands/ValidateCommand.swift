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
        discussion: """
            Exit status 0 when there is no error (warnings and notes may be), 2 otherwise. --health tells instead how good the \
            data is: validity by field against the goal of 90 %, freshness against best-before, what sources contributed, what was \
            told and collected, and what asking for which field would gain (docs/HEALTH.md).
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, csv, md
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Flag(help: "How good the data is, and what would make it better.")
    var health = false

    @Option(help: "Of --health: text, json, csv or md.")
    var format: Format?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if format != nil, !health { throw ValidationError("--format is for --health") }
    }

    mutating func run() throws {
        if health { try tellHealth() } else { try tellProblems() }
    }

    private func tellHealth() throws {
        let words = try common.words()
        let workspace = try OpenedWorkspace(folder, common)
        let reports = SegmentReports(evaluator: workspace.evaluator)
        guard let health = reports.health(holes: workspace.previewEngine().messageHoles()) else { return }
        var output = StandardOutput()
        HealthOutput(health: health, audience: workspace.audience)
            .write(format ?? .text, words, to: &output)
        output.flush()
    }

    private func tellProblems() throws {
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
