import AudienceEngine
import CampaignDomain
import Foundation

/// Whom an import's records turn out to be, by the rules of identity and no others.
///
/// Only records that share something with a touched one can be linked otherwise than before. They are found by their keys, put
/// together in groups that share nothing with each other, and given to the engine in batches: as they were, and as they are.
struct IdentityOutcome {
    /// New records whose person has another record.
    private(set) var linked = 0
    /// In order of their first record, whatever the batches were.
    private(set) var conflicts: [ConflictItem] = []

    /// About how many records a thread looks at together: enough to be quick, few enough to fit in memory.
    private static let batch = 10_000
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
        let batches = groups.batches(of: IdentityOutcome.batch) { places.touched($0) != nil }
        let parallel =
            isParallel ? Parallel { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) } : .serial
        let outcomes = parallel.map(batches.count) { batch in
            Result { () throws(WorkspaceError) in
                try LinkedRecords(batches[batch], in: places).outcome(definitions)
            }
        }
        for outcome in outcomes {
            let outcome = try outcome.get()
            linked += outcome.linked
            conflicts += outcome.conflicts
        }
        conflicts.sort { ($0.first.id, $0.second.id) < ($1.first.id, $1.second.id) }
    }
}
