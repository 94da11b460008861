import AudienceEngine
import CampaignDomain

/// Records that may be one person, as they were before an import and as they are after it.
struct LinkedRecords: Sendable {
    /// What the rules of identity make of them.
    struct Outcome: Sendable {
        /// New records whose person has another record.
        var linked = 0
        var conflicts: [ConflictItem] = []
    }

    private var before = RecordLines()
    private var after = RecordLines()

    /// - Parameter nodes: of the records.
    init(_ nodes: [Int32], in places: RecordPlaces) throws(WorkspaceError) {
        for node in nodes {
            guard let touched = places.touched(node) else {
                let line = try places.line(ofExisting: node)
                before.append(line, isNew: false)
                after.append(line, isNew: false)
                continue
            }
            let isNew = places.isNew(node)
            if !isNew { before.append(try places.line(ofExisting: node), isNew: false) }
            try after.append(touched, of: places.added, isNew: isNew)
        }
    }

    /// O(bytes), and what the engine takes for as many records.
    consuming func outcome(_ definitions: Definitions) throws(WorkspaceError) -> Outcome {
        var outcome = Outcome()
        let (audience, new) = try after.audience(definitions)
        let customers = audience.snapshot.customers
        for id in new {
            if let row = customers.row(of: id), audience.persons.hasSeveral(ofPersonAt: row) { outcome.linked += 1 }
        }
        guard !audience.conflicts.isEmpty else { return outcome }
        let (earlier, _) = try before.audience(definitions)
        let known = Set(earlier.conflicts.map { ConflictItem($0, of: earlier).id })
        outcome.conflicts = audience.conflicts.map { ConflictItem($0, of: audience) }.filter { !known.contains($0.id) }
        return outcome
    }
}

/// Where the lines of all records are: those that were there, and those that an import has added.
struct RecordPlaces: Sendable {
    /// What the import has added.
    let added: LineFile
    private let records: [TouchedRecords.Record]
    private let stored: StoredLines.Places
    private let snapshot: AudienceSnapshot
    /// Among the touched records, of those that were there.
    private var placeOfRow: [Int32: Int32] = [:]

    init(_ touched: TouchedRecords, in spool: LineSpool, _ existing: ExistingCustomers) throws(WorkspaceError) {
        added = try spool.readable()
        records = touched.records
        stored = try existing.count > 0 ? existing.lines.places() : StoredLines.Places()
        snapshot = existing.snapshot
        for (place, record) in touched.records.enumerated() where record.existing >= 0 {
            placeOfRow[record.existing] = Int32(place)
        }
    }

    func isNew(_ node: Int32) -> Bool { Int(node) >= snapshot.customers.count }

    /// What the import made of a record; nil when it left it as it was.
    func touched(_ node: Int32) -> TouchedRecords.Record? {
        if isNew(node) { return records[Int(node) - snapshot.customers.count] }
        return placeOfRow[node].map { records[Int($0)] }
    }

    /// A record as it was before the import.
    func line(ofExisting node: Int32) throws(WorkspaceError) -> [UInt8] {
        try stored.line(of: snapshot.customers.id.withBytes(Int(node)) { Array($0) }) ?? []
    }
}

/// Lines of records one behind the other.
private struct RecordLines: Sendable {
    private var text: [UInt8] = []
    private var lines: [(end: Int, isNew: Bool)] = []

    mutating func append(_ line: [UInt8], isNew: Bool) {
        text.append(contentsOf: line)
        lines.append((text.count, isNew))
    }

    mutating func append(_ record: TouchedRecords.Record, of file: LineFile, isNew: Bool) throws(WorkspaceError) {
        try file.append(upTo: Int(record.length), from: record.offset, to: &text)
        lines.append((text.count, isNew))
    }

    /// The engine's view of the records, and the ids of the new ones.
    consuming func audience(_ definitions: Definitions) throws(WorkspaceError) -> (Audience, new: [CustomerID]) {
        guard let parser = JSONLineParser() else { throw .shortOfMemory(ImportLog.customers.file) }
        var decoder = CustomerDecoder(zones: ZoneRegister([definitions.settings.zone]))
        var new: [CustomerID] = []
        text.append(contentsOf: repeatElement(0, count: JSONLineParser.padding))
        text.withUnsafeBufferPointer { bytes in
            var start = 0
            for (number, line) in lines.enumerated() {
                let fields = parser.parse(UnsafeBufferPointer(rebasing: bytes[start..<line.end]))?.fields
                start = line.end
                guard let fields else { continue }
                if line.isNew, let id = RecordLines.id(fields) { new.append(id) }
                // What cannot be decoded links nothing; the next reading of the workspace tells of it.
                try? decoder.decode(fields, line: number)
            }
        }
        var builder = decoder.rows.builder
        let snapshot = builder.finish(catalogue: ProductCatalogue(), zones: decoder.rows.zones.zones)
        return (Audience(snapshot: snapshot, definitions: definitions, asOf: IdentityOutcome.endOfTime), new)
    }

    private static func id(_ fields: TapeFields) -> CustomerID? {
        var fields = fields
        while let (key, value) = fields.next() {
            guard key.elementsEqual("id".utf8), let id = value.text else { continue }
            return CustomerID(String(decoding: id, as: UTF8.self))
        }
        return nil
    }
}
