import ArgumentParser
import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import Workbench
import WorkspaceStore

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "People into a file that another tool reads, with a manifest beside it.",
        usage: """
            muster export DIR --campaign ID --as FORMAT [options]
            muster export DIR (--segment ID | --list ID | --where EXPRESSION | --everybody) --as FORMAT [--for send] [options]
            """,
        discussion: """
            The audience of a campaign is handed out when every check of it is signed off and nothing changed since; whoever is held is \
            not in the file. Any other file holds records with the state of their consents; with --for send only those who may be \
            written to by the channel, one line a person. Formats: \(OutgoingFormat.all.map(\.id).joined(separator: ", ")). \
            docs/EXPORT.md says what stands where. Ends with 1 when a campaign may not go out.
            """)

    enum Purpose: String, CaseIterable, ExpressibleByArgument {
        case records, send
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Option(help: "The audience of this campaign.")
    var campaign: String?

    @Option(help: "The records of this segment.")
    var segment: String?

    @Option(help: "The records of this list; what is marked in the workbench becomes one.")
    var list: String?

    @Option(name: .customLong("where"), help: "The records for which this expression holds.")
    var condition: String?

    @Flag(help: "Every record.")
    var everybody = false

    @Option(name: .customLong("as"), help: "The format of the file, one of those above.")
    var tool: String

    @Option(
        name: .customLong("for"),
        help: "records, with the state of their consents; or send, those who may be written to by --channel.")
    var purpose: Purpose = .records

    @Option(help: "By which channel they would be written to, with --for send.")
    var channel: String?

    @Option(help: "Columns in their order, separated by commas: the tool's, fields of docs/IMPORT.md, attributes.")
    var columns: String?

    @Option(help: "Under which system the tool's ids are kept, such as old-mailer; the tool's name unless it is said.")
    var source: String?

    @Option(help: ArgumentHelp("The file; named after what is in it unless it is said.", valueName: "path"))
    var output: String?

    @Flag(help: "Replace a file that is there.")
    var force = false

    @Option(help: "Say what was written as text or as json, which is the manifest.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    func validate() throws {
        let subjects = [campaign != nil, segment != nil, list != nil, condition != nil, everybody].count { $0 }
        guard subjects == 1 else {
            throw ValidationError(
                "say whose people are meant: one of --campaign, --segment, --list, --where and --everybody")
        }
        guard campaign == nil || (channel == nil && purpose == .records) else {
            throw ValidationError("a campaign is for sending by its own channel; leave out --for and --channel")
        }
        guard channel == nil || purpose == .send else {
            throw ValidationError("--channel goes with --for send; leave it out or add that")
        }
    }

    mutating func run() throws {
        let outgoing = try outgoing()
        let workspace = try OpenedWorkspace(folder, common)
        let words = try common.words()
        var request = try ExportedSubject(workspace, outgoing, path: output, words: words).request(for: self)
        request.columns = columns?.split(separator: ",").map { String($0).trimmed }
        request.idSystem = source
        request.replaces = force
        let meter = ProgressMeter(
            words: words, isOn: isatty(STDERR_FILENO) == 1 && !common.plain, interrupt: InterruptWatch())
        let report = try WorkspaceExport(request, of: workspace.loaded, workspace.audience).write(meter.watch)
        meter.end()
        switch format {
        case .json: StandardOutput.writeLine(report.manifest.document.trimmed)
        case .text:
            for line in ExportTextReport(report: report, request: request, words: words).lines {
                StandardOutput.writeLine(line)
            }
        }
    }

    private func outgoing() throws -> OutgoingFormat {
        if let format = OutgoingFormat.named(tool) { return format }
        throw Failure(
            "there is no format \"\(tool)\"", named: tool, among: OutgoingFormat.all.map(\.id), nearest: nil,
            listedBy: "muster export --help")
    }

    /// By which channel the file is for sending; nil when it is not.
    func sendingChannel() throws -> Channel? {
        guard purpose == .send else { return nil }
        guard let word = channel else { return .email }
        if let channel = Channel(rawValue: word), channel.needsAddress { return channel }
        let known = Channel.allCases.filter(\.needsAddress).map(\.rawValue)
        throw Failure(
            "there is no channel \"\(word)\" to write to", advice: "choose of \(known.joined(separator: ", "))")
    }
}

/// Finds the people that an export names.
private struct ExportedSubject {
    let workspace: OpenedWorkspace
    let outgoing: OutgoingFormat
    let path: String?
    let words: Words

    init(_ workspace: OpenedWorkspace, _ outgoing: OutgoingFormat, path: String?, words: Words) {
        self.workspace = workspace
        self.outgoing = outgoing
        self.path = path
        self.words = words
    }

    func request(for command: ExportCommand) throws -> ExportRequest {
        if let id = command.campaign { return try campaign(id) }
        let (subject, name, rows) = try people(command)
        guard let channel = try command.sendingChannel() else {
            return request(subject, name, ExportLines(rows: rows), targeted: rows.count)
        }
        let recipients = PreviewEngine.recipients(
            among: rows, channel: channel, of: workspace.audience, parallel: .threads)
        return request(subject, name, recipients, channel, variants: [])
    }

    private func people(_ command: ExportCommand) throws -> (ExportSubject, name: String, RowSet) {
        if let id = command.segment {
            let segment = try SegmentChoice(definitions: workspace.definitions, folder: workspace.folder).namedSegment(
                id)
            return (
                .segment(segment.id, expression: segment.condition), segment.id.rawValue,
                try workspace.evaluator.rows(segment: segment.id)
            )
        }
        if let id = command.list {
            let list = ListID(id)
            guard let members = workspace.audience.members(of: list) else {
                throw Failure(
                    "there is no list \"\(id)\"", named: id, among: workspace.definitions.lists.map(\.id.rawValue),
                    nearest: nil, listedBy: "ls \(workspace.folder)/lists")
            }
            return (.list(list), id, members)
        }
        if let condition = command.condition {
            return (
                .expression(condition), "people", try workspace.evaluator.rows(where: try Expression.parse(condition))
            )
        }
        return (.everybody, "everybody", workspace.audience.visible)
    }

    private func campaign(_ id: String) throws -> ExportRequest {
        let campaign = try workspace.campaign(id)
        let preview = try workspace.previewEngine().preview(campaign)
        let recipients: Recipients
        do throws(LaunchRefusal) {
            recipients = try preview.recipients(approvedIn: workspace.reviews)
        } catch {
            let presenter = ReviewPresenter(PresentationContext(words: words, settings: workspace.settings))
            let (reason, advice) = presenter.sentence(error, command: "muster review \(workspace.folder) \(id)")
            StandardError.write("muster: \(Failure(reason, advice: advice).text)\n")
            throw ExitCode(1)
        }
        var request = request(
            .campaign(campaign.id), campaign.id.rawValue, recipients, campaign.channel,
            variants: campaign.variants.map(\.id))
        request.approval = ExportApproval(preview: preview, log: workspace.reviews, settings: workspace.settings).fields
        return request
    }

    private func request(
        _ subject: ExportSubject, _ name: String, _ recipients: Recipients, _ channel: Channel, variants: [String]
    ) -> ExportRequest {
        var lines = ExportLines(rows: recipients.rows, channel: channel)
        lines.addressRows = recipients.addressRows
        lines.variants = recipients.variants.map { ExportLines.Variants(names: variants, places: $0) }
        var request = request(subject, name, lines, targeted: recipients.targeted)
        request.held = recipients.held.map { ($0.rule.rawValue, $0.count) }
        return request
    }

    private func request(
        _ subject: ExportSubject, _ name: String, _ lines: ExportLines, targeted: Int
    ) -> ExportRequest {
        let ending = outgoing.fileExtension(isForSending: lines.channel != nil)
        return ExportRequest(
            subject: subject, lines: lines, format: outgoing, path: path ?? "\(name).\(ending)", targeted: targeted)
    }
}

/// What proves that a campaign may go out, for the manifest.
private struct ExportApproval {
    let preview: CampaignPreview
    let log: ReviewLog
    let settings: WorkspaceSettings

    var fields: JSONObject {
        let hashes = PreviewHashes(preview: preview)
        let signatures = ReviewCheck.allCases.compactMap { check in
            log.latest(of: check, of: preview.campaign.id).map { entry in
                JSONValue.object([
                    "check": .string(check.rawValue), "reviewer": .string(entry.reviewer),
                    "at": .string(settings.zone.iso8601(entry.at)),
                ])
            }
        }
        return [
            "content": .string(hashes.content), "audience": .string(hashes.audience), "policy": .string(hashes.policy),
            "signatures": .array(signatures),
        ]
    }
}
