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

    /// A record that was there.
    mutating func add(_ line: [UInt8], now changed: [UInt8]?) {
        before.append(line, isNew: false)
        after.append(changed ?? line, isNew: false)
    }

    mutating func add(new line: [UInt8]) {
        after.append(line, isNew: true)
    }

    /// O(bytes), and what the engine takes for as many records.
    func outcome(_ definitions: Definitions) throws(WorkspaceError) -> Outcome {
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

/// Lines of records one behind the other.
private struct RecordLines: Sendable {
    private var text: [UInt8] = []
    private var lines: [(end: Int, isNew: Bool)] = []

    mutating func append(_ line: [UInt8], isNew: Bool) {
        text.append(contentsOf: line)
        lines.append((text.count, isNew))
    }

    /// The engine's view of the records, and the ids of the new ones.
    func audience(_ definitions: Definitions) throws(WorkspaceError) -> (Audience, new: [CustomerID]) {
        guard let parser = JSONLineParser() else { throw .shortOfMemory(ImportLog.customers.file) }
        var decoder = CustomerDecoder(zones: ZoneRegister([definitions.settings.zone]))
        var new: [CustomerID] = []
        let padded = text + [UInt8](repeating: 0, count: JSONLineParser.padding)
        padded.withUnsafeBufferPointer { bytes in
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
