import AudienceEngine
import CampaignDomain
import Foundation

/// Writes people into a file in a tool's format, and beside it a manifest that says what the file is. Whole or not at all; memory
/// is that of one row whatever the number.
public struct WorkspaceExport {
    /// Told about progress every few thousand lines; its answer may end the export, which leaves nothing behind.
    public typealias Watcher = (ExportProgress) -> LoadDecision

    private let request: ExportRequest
    private let workspace: LoadedWorkspace
    private let audience: Audience

    public init(_ request: ExportRequest, of workspace: LoadedWorkspace, _ audience: Audience) {
        self.request = request
        self.workspace = workspace
        self.audience = audience
    }

    /// O(values of the file). The file is published before its manifest: a file without one is not finished.
    ///
    /// - Throws: ``WorkspaceError/Kind/invalid`` for columns that are not known and values that the format cannot hold,
    ///   ``WorkspaceError/Kind/alreadyExists`` when a file is there, ``WorkspaceError/Kind/cancelled`` when the watcher says so,
    ///   ``WorkspaceError/Kind/system`` when the system refuses.
    public func write(
        _ watcher: @escaping Watcher = { _ in .proceed }
    ) throws(WorkspaceError) -> ExportReport {
        let plan = try ExportPlan(request, audience)
        let file = try ExportFile(path: request.path, replaces: request.replaces)
        let manifestFile = try ExportFile(path: request.path + ".manifest.json", replaces: request.replaces)
        var watch = ExportWatch(total: plan.parts.reduce(0) { $0 + $1.rows.count }, name: file.name, watcher)
        try write(plan, to: file, &watch)
        let digest = try file.digest()
        let facts = ExportFacts(plan, request)
        let manifest = ExportManifest(
            plan: plan, request: request, facts: facts, workspace: workspace, file: file.name, digest: digest)
        let content = try manifest.value()
        let target = try FileTarget(manifestFile.temporary)
        try target.append(Array(content.document.utf8))
        try target.finish()
        try watch.ask()
        try file.publish()
        try manifestFile.publish()
        return ExportReport(
            path: request.path, manifestPath: request.path + ".manifest.json", manifest: content, rows: facts.rows,
            people: facts.people, parts: plan.parts.compactMap { part in part.name.map { ($0, part.rows.count) } },
            held: facts.held, unsaid: facts.unsaid, hidden: (facts.hiddenEmails, facts.hiddenPhones))
    }

    private func write(
        _ plan: ExportPlan, to file: ExportFile, _ watch: inout ExportWatch
    ) throws(WorkspaceError) {
        guard plan.isArchive else {
            guard let part = plan.parts.first else { return }
            return try write(part, plan, try writer(part, plan, file), &watch)
        }
        let archive = try ArchiveWriter(path: file.temporary, name: file.name, date: audience.asOf)
        for part in plan.parts {
            let target = try archive.begin(part.name ?? plan.outgoing.id)
            try write(part, plan, try delimited(target, part, plan), &watch)
        }
        try archive.finish()
    }

    private func writer(
        _ part: ExportPlan.Part, _ plan: ExportPlan, _ file: ExportFile
    ) throws(WorkspaceError) -> any RowWriter {
        let names = part.columns.map(\.name)
        switch plan.outgoing.container {
        case .delimited: return try delimited(try FileTarget(file.temporary), part, plan)
        case .jsonLines: return JSONLinesWriter(try FileTarget(file.temporary), columns: names)
        case .vCard: return VCardWriter(try FileTarget(file.temporary), columns: names)
        case .spreadsheet:
            return try SpreadsheetWriter(
                path: file.temporary, name: file.name, header: names, date: audience.asOf)
        }
    }

    private func delimited(
        _ target: any ByteTarget, _ part: ExportPlan.Part, _ plan: ExportPlan
    ) throws(WorkspaceError) -> DelimitedWriter {
        try DelimitedWriter(
            target, header: part.columns.map(\.name), delimiter: plan.format.delimiter,
            guardsApostrophes: plan.format.hasApostrophes)
    }

    private func write(
        _ part: ExportPlan.Part, _ plan: ExportPlan, _ writer: any RowWriter, _ watch: inout ExportWatch
    ) throws(WorkspaceError) {
        var fields = RecordFields(plan, columns: part.columns, context: plan.context)
        var row = OutgoingRow()
        for place in part.rows.rows {
            fields.read(place, into: &row)
            try writer.write(row)
            try watch.countRow()
        }
        try writer.finish()
    }
}

/// What is counted about a file.
struct ExportFacts {
    let rows: Int
    let people: Int
    let held: [(rule: String, count: Int)]
    let unsaid: Int
    let hiddenEmails: Int
    let hiddenPhones: Int
    /// How many lines there are of each standing for email.
    let standings: [(ContactStanding, Int)]

    /// O(lines).
    init(_ plan: ExportPlan, _ request: ExportRequest) {
        let context = plan.context
        let lines = context.lines.rows
        rows = lines.count
        var persons = RowSet(capacity: context.audience.persons.count)
        var counts: [ContactStanding: Int] = [:]
        lines.forEach { row in
            persons.insert(context.audience.persons.person(of: row))
            counts[context.standing(of: row), default: 0] += 1
        }
        people = persons.count
        held = (request.held + plan.leftOut).filter { $0.count > 0 }
        standings = ContactStanding.allCases.map { ($0, counts[$0] ?? 0) }
        let isSaid = plan.isArchive || plan.parts.allSatisfy { $0.columns.tellUnknownFromGranted }
        unsaid = request.lines.channel != nil || isSaid ? 0 : counts[.unknown] ?? 0
        hiddenEmails = context.hiddenAddresses[.email] ?? 0
        hiddenPhones = context.hiddenAddresses[.phone] ?? 0
    }
}

extension [ExportColumn] {
    /// Whether the file tells those who granted email from those who never stated anything.
    fileprivate var tellUnknownFromGranted: Bool {
        contains { column in
            switch column.meaning {
            case .consent(.email, let words): words.spelling.granted != words.spelling.unknown
            case .consentGrantedAt(.email), .consentConfirmedAt(.email): true
            default: false
            }
        }
    }
}
