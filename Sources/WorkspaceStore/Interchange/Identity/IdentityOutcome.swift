import AudienceEngine
import CampaignDomain
import Foundation
import Synchronization

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
    /// How many batches are looked at at once.
    private let threads: Int

    /// About how many records are looked at together: enough to be quick, few enough to fit in memory.
    private static let batch = 50_000
    /// More threads would want more memory than they are worth.
    private static let mostThreads = 4
    /// Imports look at everything, whatever its date: the end of the year 9999.
    static let endOfTime = Instant(seconds: 253_402_300_799)

    /// O(keys), and what the engine takes for the records that share something.
    ///
    /// - Parameter isParallel: whether several threads may look at batches. Only time and memory depend on it.
    init(
        keys: [IdentityKey], touched: TouchedRecords, existing: ExistingCustomers, spool: LineSpool,
        definitions: Definitions, isParallel: Bool
    ) throws(WorkspaceError) {
        self.definitions = definitions
        self.existing = existing
        self.touched = touched
        self.spool = spool
        threads =
            isParallel ? min(ProcessInfo.processInfo.activeProcessorCount, IdentityOutcome.mostThreads) : 1
        var groups = SharingGroups(keys: [keys, existing.keys], nodes: existing.count + touched.records.count)
        var placeOfRow: [Int32: Int32] = [:]
        for (place, record) in touched.records.enumerated() where record.existing >= 0 {
            placeOfRow[record.existing] = Int32(place)
        }
        let isTouched = { (node: Int32) in Int(node) >= existing.count || placeOfRow[node] != nil }
        var batch: [Int32] = []
        var waiting: [LinkedRecords] = []
        for group in groups.take(where: isTouched) {
            batch += group
            guard batch.count >= IdentityOutcome.batch else { continue }
            waiting.append(try records(batch, placeOfRow))
            batch.removeAll(keepingCapacity: true)
            guard waiting.count == threads else { continue }
            try resolve(waiting)
            waiting = []
        }
        if !batch.isEmpty { waiting.append(try records(batch, placeOfRow)) }
        try resolve(waiting)
    }

    private func records(
        _ nodes: [Int32], _ placeOfRow: [Int32: Int32]
    ) throws(WorkspaceError) -> LinkedRecords {
        var records = LinkedRecords()
        for node in nodes {
            if Int(node) >= existing.count {
                records.add(new: try changed(Int(node) - existing.count))
            } else if let line = try existing.lines.line(of: existing.id(ofRow: Int(node))) {
                records.add(
                    line, now: try placeOfRow[node].map { place throws(WorkspaceError) in try changed(Int(place)) })
            }
        }
        return records
    }

    private func changed(_ place: Int) throws(WorkspaceError) -> [UInt8] {
        try spool.line(at: touched.records[place].offset)
    }

    /// Looks at batches at once, and puts together what comes of them in their order.
    private mutating func resolve(_ batches: [LinkedRecords]) throws(WorkspaceError) {
        typealias Answer = Result<LinkedRecords.Outcome, WorkspaceError>
        let answers = Mutex([Answer?](repeating: nil, count: batches.count))
        DispatchQueue.concurrentPerform(iterations: batches.count) { [definitions] place in
            let answer = Answer { () throws(WorkspaceError) in try batches[place].outcome(definitions) }
            answers.withLock { $0[place] = answer }
        }
        for answer in answers.withLock({ $0 }) {
            guard let outcome = try answer?.get() else { continue }
            linked += outcome.linked
            conflicts += outcome.conflicts
        }
    }
}
