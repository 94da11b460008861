import ArgumentParser
import CampaignDomain
import CampaignPreview
import Foundation
import Workbench
import WorkspaceStore

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Whether campaigns may be sent: for a pipeline, an editor, or a manager to read.",
        discussion: """
            Exit status 0 when every campaign passes, 1 when one has a finding at or above --fail-on, 2 on bad input or use. \
            A held record is no finding: keeping the message back is what the rule is for.
            """)

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "The campaigns' ids, as muster campaigns lists them.")
    var campaigns: [String] = []

    @Flag(help: "Check every campaign that is neither sent nor cancelled.")
    var all = false

    @Option(help: "text, json, sarif, junit, markdown or html.")
    var format: CheckFormat = .text

    @Option(help: "The least severity of a finding that fails the check: stop, hold, warn or note.")
    var failOn: Severity = .stop

    @Option(
        help: ArgumentHelp(
            "Write the report to this file, at once or not at all, readable by its owner only.", valueName: "file"))
    var output: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard !all || campaigns.isEmpty else {
            throw ValidationError("--all goes without campaigns; name them, or use --all")
        }
    }

    mutating func run() throws {
        let context = CheckContext(
            words: try common.words(), mask: PersonalDataMask(isOn: common.mask), isPlain: common.plain,
            isSingle: campaigns.count == 1)
        let workspace = try OpenedWorkspace(folder, common)
        let report = try CampaignCheck(workspace: workspace).report(
            on: try chosen(in: workspace), failingFrom: failOn, in: context)
        let text = report.text(as: format)
        if let output {
            try ReportFile(path: output).write(text)
        } else {
            var standard = StandardOutput()
            standard.write(text)
            standard.flush()
        }
        if !report.passes { throw ExitCode(1) }
    }

    /// The named campaigns, each once, or all that are still to be sent.
    private func chosen(in workspace: OpenedWorkspace) throws -> [Campaign] {
        if all {
            return workspace.definitions.campaigns.filter { $0.status != .sent && $0.status != .cancelled }
        }
        guard !campaigns.isEmpty else { throw Failure("no campaign is named", advice: "name one, or use --all") }
        var seen: Set<String> = []
        return try campaigns.filter { seen.insert($0).inserted }.map(workspace.campaign)
    }
}

extension CheckFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
