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
    /// In order of their first record, whatever the batches were.
    private(set) var conflicts: [ConflictItem] = []

    /// About how many records are looked at together: enough to be quick, few enough to fit in memory.
    private static let batch = 20_000
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
        let places = try RecordPlaces(touched, in: spool, existing)
        var groups = SharingGroups(keys: [keys, existing.keys], nodes: existing.count + touched.records.count)
        let batches = IdentityOutcome.batches(groups.take { places.touched($0) != nil })
        for outcome in IdentityOutcome.outcomes(
            of: batches, isParallel: isParallel,
            { batch throws(WorkspaceError) in
                try LinkedRecords(batch, in: places).outcome(definitions)
            })
        {
            let outcome = try outcome.get()
            linked += outcome.linked
            conflicts += outcome.conflicts
        }
        conflicts.sort { ($0.first.id, $0.second.id) < ($1.first.id, $1.second.id) }
    }

    /// Whole groups put together.
    private static func batches(_ groups: [[Int32]]) -> [[Int32]] {
        var batches: [[Int32]] = []
        var batch: [Int32] = []
        for group in groups {
            batch += group
            guard batch.count >= IdentityOutcome.batch else { continue }
            batches.append(batch)
            batch = []
        }
        return batch.isEmpty ? batches : batches + [batch]
    }

    private typealias Answer = Result<LinkedRecords.Outcome, WorkspaceError>

    /// Looks at several batches at once: a thread takes the next one when it is done with its last.
    ///
    /// - Returns: in the order of the batches.
    private static func outcomes(
        of batches: [[Int32]], isParallel: Bool,
        _ look: @Sendable ([Int32]) throws(WorkspaceError) -> LinkedRecords.Outcome
    ) -> [Answer] {
        let threads = isParallel ? min(ProcessInfo.processInfo.activeProcessorCount, mostThreads, batches.count) : 1
        let answers = Mutex([Answer?](repeating: nil, count: batches.count))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            while true {
                let place = next.add(1, ordering: .relaxed).oldValue
                guard place < batches.count else { return }
                let answer = Answer { () throws(WorkspaceError) in try look(batches[place]) }
                answers.withLock { $0[place] = answer }
            }
        }
        return answers.withLock { $0.compactMap(\.self) }
    }
}
