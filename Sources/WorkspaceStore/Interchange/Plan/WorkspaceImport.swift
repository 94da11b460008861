import CampaignDomain
import Foundation

/// An import of files into a workspace: understood first, tried as often as one likes, and then written, all of it or nothing.
public struct WorkspaceImport: Sendable {
    /// Told about progress; its answer may end the import, which leaves nothing behind.
    public typealias Watcher = (ImportProgress) -> LoadDecision

    private let request: ImportRequest
    private let workspace: LoadedWorkspace
    private let files: [UnderstoodFile]
    private let importedBefore: [String: String]
    /// Which source the records are from.
    public let source: String

    /// Looks at the files and finds out what they are.
    ///
    /// - Parameter workspace: read with its events, which may hold withdrawals; for writing when the import is to be written.
    /// - Throws: when a file cannot be read or understood, or the files are of several sources and none is named.
    public init(_ request: ImportRequest, into workspace: LoadedWorkspace) throws(WorkspaceError) {
        self.request = request
        self.workspace = workspace
        var files: [UnderstoodFile] = []
        let overrides = request.mapping?.overrides.merged(under: request.overrides) ?? request.overrides
        for file in try ImportFile.found(at: request.paths) {
            files.append(
                try UnderstoodFile(file, as: request.mapping?.format ?? request.format, overrides: overrides))
        }
        self.files = WorkspaceImport.inOrder(files)
        source = try WorkspaceImport.source(request, files)
        importedBefore = try ImportRecord.imported(folder: workspace.folder.path)
    }

    /// Customers before what refers to them; of customers those who withdrew before the others.
    private static func inOrder(_ files: [UnderstoodFile]) -> [UnderstoodFile] {
        func rank(_ file: UnderstoodFile) -> Int {
            switch file.format.content {
            case .customers: file.isAllWithdrawn ? 0 : 1
            case .orders: 2
            case .events: 3
            }
        }
        return files.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
            \.element)
    }

    private static func source(
        _ request: ImportRequest, _ files: [UnderstoodFile]
    ) throws(WorkspaceError) -> String {
        let sources = Set(files.map(\.format.source))
        guard let source = request.source ?? (sources.count == 1 ? sources.first : nil) else {
            throw WorkspaceError(
                .invalid, file: request.paths.first ?? "",
                reason: "the files are from several tools: \(sources.sorted().joined(separator: ", "))",
                advice: "import those of each tool by themselves, or name one source with --source")
        }
        let isName =
            (1...32).contains(source.utf8.count)
            && source.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || $0 == 0x5F
            }
        guard isName else {
            throw WorkspaceError(
                .invalid, file: source, reason: "the source is no plain name",
                advice: "use up to 32 letters, digits and hyphens, such as old-mailer")
        }
        return source
    }

    /// What would change. Nothing is written into the workspace.
    public func trial(_ watcher: Watcher = { _ in .proceed }) throws(WorkspaceError) -> ImportReport {
        try run(try ChangingLogs.trial(), watcher)
    }

    /// Imports: killed at any moment, the workspace is as before or as after.
    ///
    /// - Parameters:
    ///   - writer: who holds the writer's lock, when this workspace was opened for reading.
    ///   - plan: what a trial said; a file that is another one by now is not imported.
    /// - Throws: ``WorkspaceError/Kind/readOnly`` when the workspace cannot be written, ``WorkspaceError/Kind/changedByOthers`` when
    ///   a file is not what the plan was made of.
    public func write(
        by writer: WorkspaceStore? = nil, expecting plan: ImportReport? = nil,
        _ watcher: Watcher = { _ in .proceed }
    ) throws(WorkspaceError) -> ImportReport {
        guard let store = writer ?? workspace.store else {
            throw WorkspaceError(
                .readOnly, file: workspace.folder.path, reason: "the workspace is read-only",
                advice: "import when nobody else writes it")
        }
        let title = files.map(\.file.name).joined(separator: ", ")
        return try store.change(title, at: request.now) { logs throws(WorkspaceError) in
            var report = try run(logs, expecting: plan, watcher)
            if logs.length > 0 {
                let line = JSONValue.object(ImportRecord(at: request.now, report: report).object).line + "\n"
                _ = try logs.spool(.imports).append(Array(line.utf8))
            }
            report.isWritten = logs.length > 0
            return report
        }
    }

    private func run(
        _ logs: ChangingLogs, expecting plan: ImportReport? = nil, _ watcher: Watcher
    ) throws(WorkspaceError) -> ImportReport {
        let addresses = AddressReader(definitions: workspace.definitions)
        let hasHistory = files.contains { $0.format.content != .customers }
        let existing = ExistingCustomers(workspace, source: source, addresses: addresses, indexesAll: hasHistory)
        var run = ImportRun(
            workspace: workspace,
            importer: try CustomerImporter(
                source: source, logs: logs, existing: existing, addresses: addresses, now: request.now),
            finder: CustomerFinder(source: source, addresses: addresses), report: ImportReport(source: source),
            preparation: request.preparation)
        for (place, understood) in files.enumerated() {
            let hash = try understood.file.open().contentHash() + (request.mapping.map { "+" + $0.contentHash } ?? "")
            if let plan, plan.files[place].contentHash != hash {
                throw WorkspaceError(
                    .changedByOthers, file: understood.file.name, reason: "the file was changed since it was looked at",
                    advice: "look at it again")
            }
            let key = ImportRecord.key(hash: hash, format: understood.format.id, source: source)
            let before = request.again ? nil : importedBefore[key]
            run.report.files.append(ImportReport.File(understood, contentHash: hash, importedBefore: before))
            if before == nil { try run.read(understood, place, watcher) }
        }
        try run.resolveIdentity()
        var report = run.report
        report.length = logs.length
        report.sortRejected()
        return report
    }
}

/// The passing of all rows through the importers.
private struct ImportRun {
    let workspace: LoadedWorkspace
    var importer: CustomerImporter
    var finder: CustomerFinder
    var report: ImportReport
    private var known: KnownEvents
    private let preparation: RowPreparation

    init(
        workspace: LoadedWorkspace, importer: CustomerImporter, finder: CustomerFinder, report: ImportReport,
        preparation: RowPreparation
    ) {
        self.workspace = workspace
        self.preparation = preparation
        self.importer = importer
        self.finder = finder
        self.report = report
        known = KnownEvents(folder: workspace.folder.path)
    }

    mutating func read(
        _ file: UnderstoodFile, _ place: Int, _ watcher: WorkspaceImport.Watcher
    ) throws(WorkspaceError) {
        let bytesRead = ByteCount()
        let queue = RowQueue.reading(isParallel: preparation == .beside, work(on: file)) { () throws(WorkspaceError) in
            try file.reader { bytesRead.add($0) }
        }
        defer { queue.abandon() }
        let settings = workspace.definitions.settings
        var customers = CustomerRowReader(
            mapping: file.mapping, format: file.format, container: file.container, settings: settings)
        var orders = OrderImporter(file: file, workspace: workspace)
        let events = EventImporter(file: file, settings: settings)
        var draft = ImportedCustomer()
        while let batch = try queue.next() {
            for fault in batch.rows.faults { report.reject(RowPlace(file: place, line: fault.line), fault.fault) }
            report.files[place].rows += batch.rows.rows.count { $0.isSound } + batch.rows.faults.count
            var number = 0
            let ready = batch.customers
            try batch.rows.forEachRow { row throws(WorkspaceError) in
                defer { number += 1 }
                let at = RowPlace(file: place, line: row.line)
                if let ready, try importer.take(number, of: ready, at: at, report: &report) { return }
                switch file.format.content {
                case .customers: try take(row, at, &customers, &draft)
                case .orders: try orders.take(row, at: at, &importer, &finder, &report)
                case .events: try events.take(row, at: at, importer, &finder, &known, &report)
                }
            }
            if let ready { try importer.settle(ready) }
            let progress = ImportProgress(
                file: file.file.name, bytesRead: bytesRead.count, bytesTotal: file.file.size,
                rows: report.files[place].rows)
            guard watcher(progress) == .proceed else {
                throw WorkspaceError(
                    .cancelled, file: file.file.name, reason: "the import was cancelled", advice: "nothing was written")
            }
        }
        try orders.finish(&importer, &finder, &report)
    }

    /// What other threads do with the rows of a file before they are taken here.
    private func work(on file: UnderstoodFile) -> RowQueue.Work? {
        guard file.format.content == .customers, preparation != .none else { return nil }
        let (settings, addresses) = (workspace.definitions.settings, importer.addresses)
        let (source, now) = (importer.source, importer.judge.now)
        return { batch in
            let reader = CustomerRowReader(
                mapping: file.mapping, format: file.format, container: file.container, settings: settings)
            var preparer = CustomerPreparer(reader: reader, addresses: addresses, source: source, now: now)
            return preparer.prepare(batch)
        }
    }

    private mutating func take(
        _ row: ImportedRow, _ place: RowPlace, _ reader: inout CustomerRowReader, _ draft: inout ImportedCustomer
    ) throws(WorkspaceError) {
        do throws(RowFault) {
            try reader.read(row, into: &draft)
        } catch {
            return report.reject(place, error)
        }
        do throws(ImportStop) {
            let id = try importer.take(draft, at: place, report: &report)
            if let profile = draft.anonymousID {
                do throws(WorkspaceError) { try identify(profile, id, draft) } catch { throw .failure(error) }
            }
        } catch {
            switch error {
            case .fault(let fault): report.reject(place, fault)
            case .failure(let failure): throw failure
            }
        }
    }

    /// Gives a profile, with all that it did, to the customer that it turns out to be.
    private mutating func identify(
        _ profile: UnsafeBufferPointer<UInt8>, _ id: [UInt8], _ customer: borrowing ImportedCustomer
    ) throws(WorkspaceError) {
        let profile = String(decoding: profile, as: UTF8.self)
        guard try known.identify(profile) else { return }
        let event: JSONObject = [
            "customer": .string(String(decoding: id, as: UTF8.self)), "anonymousId": .string(profile),
            "at": .string((customer.registeredAt ?? importer.judge.now).iso8601()),
            "kind": .string(EventKind.identified.rawValue),
        ]
        guard try known.insert(event) else { return }
        _ = try importer.logs.spool(.events).append(Array((JSONValue.object(event).line + "\n").utf8))
        report.events.new += 1
        report.stitched += 1
    }

    mutating func resolveIdentity() throws(WorkspaceError) {
        guard !importer.touched.records.isEmpty else { return }
        let outcome = try IdentityOutcome(
            keys: importer.keys, touched: importer.touched, existing: importer.existing,
            spool: try importer.logs.spool(.customers), definitions: workspace.definitions,
            isParallel: preparation == .beside)
        report.linked = outcome.linked
        report.conflicts = outcome.conflicts
    }
}

extension ImportReport.File {
    fileprivate init(_ file: UnderstoodFile, contentHash: String, importedBefore: String?) {
        self.init(
            name: file.file.name, format: file.format, container: file.container, shape: file.shape,
            columns: file.mapping.columns, sample: Array(file.sample.prefix(5)), importedBefore: importedBefore,
            contentHash: contentHash)
    }
}

extension ShapeOverrides {
    /// These, and where they say nothing, those of somebody else; the user's word goes first.
    fileprivate func merged(under user: ShapeOverrides) -> ShapeOverrides {
        ShapeOverrides(
            encoding: user.encoding ?? encoding, delimiter: user.delimiter ?? delimiter,
            hasHeader: user.hasHeader ?? hasHeader)
    }
}
