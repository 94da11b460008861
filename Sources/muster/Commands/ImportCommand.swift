import ArgumentParser
import CampaignDomain
import Foundation
import TerminalKit
import Workbench
import WorkspaceStore

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Other tools' files into a workspace: seen first, then written whole or not at all, and taken back with --undo.",
        discussion: """
            FILES are files, folders and ZIPs: CSV, spreadsheets (.xlsx), address books (.vcf), JSON lines. What they are is found out, \
            or said with --as: \(FormatRegistry.all.map(\.id).joined(separator: ", ")). Without --yes and without a terminal nothing is written. \
            docs/IMPORT.md says what becomes of every column and consent.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "Files, folders or ZIPs.")
    var files: [String] = []

    @Option(name: .customLong("as"), help: "By which tool's format the files are read; found out unless it is said.")
    var tool: String?

    @Option(help: ArgumentHelp("A JSON file that says what the columns are.", valueName: "file"))
    var mapping: String?

    @Option(help: "What the source of the records is called, such as old-mailer; the tool's name unless it is said.")
    var source: String?

    @Option(help: "\(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")); found out unless it is said.")
    var encoding: String?

    @Option(help: "Between fields: one character, or tab; found out unless it is said.")
    var delimiter: String?

    @Flag(help: "The first row is no header.")
    var noHeader = false

    @Flag(help: "Only show what would change.")
    var dryRun = false

    @Flag(help: "Write without asking.")
    var yes = false

    @Flag(help: "Read files again that were imported before.")
    var again = false

    @Flag(help: "Take back the last import or decision, byte for byte.")
    var undo = false

    @Flag(help: "List the pairs of records that might be one person.")
    var conflicts = false

    @Option(help: ArgumentHelp("The two records of this conflict are one person.", valueName: "id"))
    var accept: String?

    @Option(help: ArgumentHelp("The two records of this conflict are two people.", valueName: "id"))
    var keepApart: String?

    @Option(help: "text or json.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    func validate() throws {
        let others = [undo, conflicts, accept != nil, keepApart != nil].count { $0 }
        guard others <= 1, others == 0 || files.isEmpty else {
            throw ValidationError("--undo, --conflicts, --accept and --keep-apart go alone; leave the rest out")
        }
        guard others == 1 || !files.isEmpty else {
            throw ValidationError("no file is named; name files, folders or ZIPs, or use --undo or --conflicts")
        }
        guard !dryRun || !yes else { throw ValidationError("--dry-run and --yes contradict each other; choose one") }
    }

    mutating func run() throws {
        if undo { return try takeBack() }
        if let accept { return try decide(accept, .accepted) }
        if let keepApart { return try decide(keepApart, .keptApart) }
        if conflicts { return try listConflicts() }
        try importFiles()
    }

    // MARK: Importing

    private func importFiles() throws {
        let mayAsk = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && format == .text && !dryRun
        let workspace = try open(for: yes || mayAsk ? .writing : .reading)
        let job = try WorkspaceImport(try request(workspace), into: workspace)
        let words = try common.words()
        if yes { return try write(job, workspace, words) }
        let report = try trial(job, words)
        try show(report, workspace, words, isTrial: true)
        guard !dryRun, !report.changesNothing else { return }
        guard mayAsk else {
            return StandardError.write("muster: \(words("this was a trial, nothing was written; --yes writes"))\n")
        }
        guard ImportCommand.agrees(words) else { return StandardOutput.writeLine(words("Nothing was written.")) }
        try write(job, workspace, words)
    }

    /// Ctrl-C at the question that may follow ends the program as it always does.
    private func trial(_ job: WorkspaceImport, _ words: Words) throws -> ImportReport {
        let meter = meter(words)
        defer { meter.end() }
        return try job.trial(meter.watch)
    }

    private func meter(_ words: Words) -> ProgressMeter {
        ProgressMeter(words: words, isOn: isatty(STDERR_FILENO) == 1 && !common.plain, interrupt: InterruptWatch())
    }

    private func write(_ job: WorkspaceImport, _ workspace: LoadedWorkspace, _ words: Words) throws {
        let meter = meter(words)
        let report = try job.write(meter.watch)
        meter.end()
        try show(report, workspace, words, isTrial: false)
    }

    private static func agrees(_ words: Words) -> Bool {
        print(words("Write it? [y/N]"), terminator: " ")
        return Agreement.isYes(readLine())
    }

    private func show(
        _ report: ImportReport, _ workspace: LoadedWorkspace, _ words: Words, isTrial: Bool
    ) throws {
        let mask = PersonalDataMask(isOn: common.mask)
        var output = StandardOutput()
        switch format {
        case .json:
            output.write(
                ImportJSON(report: report, settings: workspace.definitions.settings, mask: mask).value.document)
        case .text:
            let context = PresentationContext(words: words, settings: workspace.definitions.settings, mask: mask)
            let text = ImportTextReport(ImportReview(report), in: context, isTrial: isTrial)
            for line in text.lines { output.writeLine(line) }
        }
        output.flush()
    }

    private func request(_ workspace: LoadedWorkspace) throws -> ImportRequest {
        var wish = ImportWish(paths: files)
        wish.format = tool
        wish.mapping = mapping
        wish.source = source
        wish.encoding = encoding
        wish.readsAgain = again
        wish.hasHeader = noHeader ? false : nil
        wish.delimiter = try delimiter.map { word in
            let text = word == "tab" || word == "\\t" ? "\t" : word
            guard let byte = text.utf8.first, text.utf8.count == 1 else {
                throw Failure(
                    "--delimiter is not one character", advice: "write it like --delimiter ';' or --delimiter tab")
            }
            return byte
        }
        return try ImportRequest(wish, now: try common.instant(for: workspace.definitions.settings))
    }

    // MARK: Beside importing

    private func open(for access: LoadOptions.Access) throws -> LoadedWorkspace {
        var load = LoadOptions(access: access)
        if IndexWriting.isOff { load.index = .ignore }
        let workspace = try WorkspaceFolder.open(URL(fileURLWithPath: folder, isDirectory: true), options: load)
        if access == .writing, case .readOnly(let why) = workspace.access {
            throw Failure("\(folder): \(why)", advice: "try again when nobody else writes the workspace")
        }
        return workspace
    }

    private func store(of workspace: LoadedWorkspace) throws -> WorkspaceStore {
        guard let store = workspace.store else {
            throw Failure("\(folder): the workspace is read-only", advice: "try again when nobody else writes it")
        }
        return store
    }

    private func takeBack() throws {
        let undone = try store(of: try open(for: .writing)).undoLastChange()
        let words = try common.words()
        switch format {
        case .json: StandardOutput.writeLine(ImportJSON.undone(undone).line)
        case .text:
            StandardOutput.writeLine(words("taken back: {0}, of {1}", SanitizedText(undone.title).text, undone.at))
            for file in undone.bytes {
                StandardOutput.writeLine("  \(words.counted(file.count, .byteLess, file.file))")
            }
        }
    }

    private func queue(_ workspace: LoadedWorkspace) throws -> ConflictQueue {
        try ConflictQueue(try OpenedWorkspace(workspace, folder, common).audience, of: workspace)
    }

    private func listConflicts() throws {
        let queue = try queue(try open(for: .reading))
        let mask = PersonalDataMask(isOn: common.mask)
        var output = StandardOutput()
        switch format {
        case .json: output.write(JSONValue.array(queue.items.map { ImportJSON.conflict($0, mask) }).document)
        case .text:
            let report = ConflictReport(
                queue.items.map { ConflictPair($0) }, words: try common.words(), mask: mask)
            for line in report.lines { output.writeLine(line) }
        }
        output.flush()
    }

    private func decide(_ id: String, _ decision: ConflictDecision) throws {
        let workspace = try open(for: .writing)
        let queue = try queue(workspace)
        guard let item = queue.items.first(where: { $0.id == id }) else {
            throw Failure(
                "there is no conflict \"\(id)\"", named: id, among: queue.items.map(\.id), nearest: nil,
                listedBy: "muster import \(folder) --conflicts")
        }
        let words = try common.words()
        let instant = try common.instant(for: workspace.definitions.settings)
        try store(of: workspace).decide(item, decision, at: instant)
        switch decision {
        case .accepted:
            StandardOutput.writeLine(words("{0} and {1} are one person from now on", item.first.id, item.second.id))
        case .keptApart: StandardOutput.writeLine(words("{0} and {1} stay two people", item.first.id, item.second.id))
        }
    }
}
