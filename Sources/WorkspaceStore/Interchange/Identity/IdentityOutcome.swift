import AudienceEngine
import CampaignDomain

/// Whom an import's records turn out to be, by the rules of identity and no others.
///
/// Only records that share something with a touched one can be linked otherwise than before. They are found by their keys, put
/// together in groups that share nothing with each other, and given to the engine in batches: as they were, and as they are.
struct IdentityOutcome {
    /// New records whose person has another record.
    private(set) var linked = 0
    private(set) var conflicts: [ConflictItem] = []

    private let definitions: Definitions
    private let existing: ExistingCustomers
    private let touched: TouchedRecords
    private let spool: LineSpool

    /// About how many records are looked at together: enough to be quick, few enough to fit in memory.
    private static let batch = 50_000
    /// Imports look at everything, whatever its date: the end of the year 9999.
    static let endOfTime = Instant(seconds: 253_402_300_799)

    /// O(keys × log keys), and what the engine takes for the records that share something.
    init(
        keys: [IdentityKey], touched: TouchedRecords, existing: ExistingCustomers, spool: LineSpool,
        definitions: Definitions
    ) throws(WorkspaceError) {
        self.definitions = definitions
        self.existing = existing
        self.touched = touched
        self.spool = spool
        var groups = SharingGroups(keys: keys + existing.keys, nodes: existing.count + touched.records.count)
        var placeOfRow: [Int32: Int32] = [:]
        for (place, record) in touched.records.enumerated() where record.existing >= 0 {
            placeOfRow[record.existing] = Int32(place)
        }
        let isTouched = { (node: Int32) in Int(node) >= existing.count || placeOfRow[node] != nil }
        var batch: [Int32] = []
        for group in groups.take(where: isTouched) {
            batch += group
            guard batch.count >= IdentityOutcome.batch else { continue }
            try resolve(batch, placeOfRow)
            batch.removeAll(keepingCapacity: true)
        }
        if !batch.isEmpty { try resolve(batch, placeOfRow) }
    }

    private mutating func resolve(_ nodes: [Int32], _ placeOfRow: [Int32: Int32]) throws(WorkspaceError) {
        var before: [[UInt8]] = []
        var after: [[UInt8]] = []
        var new: [CustomerID] = []
        for node in nodes {
            if Int(node) < existing.count {
                guard let line = try existing.lines.line(of: existing.id(ofRow: Int(node))) else { continue }
                before.append(line)
                after.append(
                    try placeOfRow[node].map { place throws(WorkspaceError) in try changed(Int(place)) } ?? line)
            } else {
                let line = try changed(Int(node) - existing.count)
                after.append(line)
                if let id = line.withUnsafeBufferPointer({ (try? JSONValue(parsing: $0))?["id"]?.text }) {
                    new.append(CustomerID(id))
                }
            }
        }
        let audience = try self.audience(of: after)
        let customers = audience.snapshot.customers
        for id in new {
            if let row = customers.row(of: id), audience.persons.hasSeveral(ofPersonAt: row) { linked += 1 }
        }
        guard !audience.conflicts.isEmpty else { return }
        let earlier = try self.audience(of: before)
        let known = Set(earlier.conflicts.map { ConflictItem($0, of: earlier).id })
        conflicts += audience.conflicts.map { ConflictItem($0, of: audience) }.filter { !known.contains($0.id) }
    }

    private func changed(_ place: Int) throws(WorkspaceError) -> [UInt8] {
        try spool.line(at: touched.records[place].offset)
    }

    /// The engine's view of some records.
    private func audience(of lines: [[UInt8]]) throws(WorkspaceError) -> Audience {
        guard let parser = JSONLineParser() else { throw .shortOfMemory(ImportLog.customers.file) }
        var decoder = CustomerDecoder(zones: ZoneRegister([definitions.settings.zone]))
        for (number, line) in lines.enumerated() {
            let padded = line + [UInt8](repeating: 0, count: JSONLineParser.padding)
            padded.withUnsafeBufferPointer { bytes in
                let text = UnsafeBufferPointer(rebasing: bytes[..<line.count])
                // What cannot be decoded links nothing; the next reading of the workspace tells of it.
                if let fields = parser.parse(text)?.fields { try? decoder.decode(fields, line: number) }
            }
        }
        var builder = decoder.rows.builder
        let snapshot = builder.finish(catalogue: ProductCatalogue(), zones: decoder.rows.zones.zones)
        return Audience(snapshot: snapshot, definitions: definitions, asOf: IdentityOutcome.endOfTime)
    }
}
