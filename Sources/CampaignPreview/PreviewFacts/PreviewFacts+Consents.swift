import AudienceEngine
import CampaignDomain

/// Where the consents of persons stand, for one purpose and channel. Whoever is in none of the sets stated nothing.
struct PersonConsents {
    /// Withdrawn on any record.
    let withdrawn: RowSet
    /// Granted on a record and withdrawn on none, confirmed or not.
    let granted: RowSet
    /// Of the granted, those confirmed since their last withdrawal.
    let confirmed: RowSet
    /// A withdrawal without a channel stands on any record.
    let fullyWithdrawn: RowSet
    /// Even the newest grant of the person's records is older than `policies.bestBefore` allows.
    let stale: RowSet
}

extension PreviewFacts {
    /// - Parameter channel: nil for consent that is not by channel, such as data processing.
    func consents(_ purpose: ConsentPurpose, on channel: Channel?) -> PersonConsents {
        let (persons, reader) = (audience.persons, audience.consents)
        let times = audience.snapshot.customers.consents.at
        let staleSince = policies.bestBefore["consents"].map { (audience.asOf - $0).seconds } ?? CustomerColumns.noTime
        let sets = sorted(.consents(purpose, channel), into: 5) { part in
            part.sort(into: 5) { row in
                var tally = ConsentTally()
                for place in persons.places(ofPersonAt: row) {
                    tally.add(reader.consent(of: persons.row(at: place), purpose: purpose, channel: channel), times)
                }
                return tally.sets(staleSince: staleSince)
            }
        }
        return PersonConsents(
            withdrawn: sets[0], granted: sets[1], confirmed: sets[2], fullyWithdrawn: sets[3], stale: sets[4])
    }
}

/// The consents of one person's records.
private struct ConsentTally {
    private var worst = ConsentState.confirmed
    private var best = ConsentState.unknown
    private var isFullyWithdrawn = false
    private var newestGrant = CustomerColumns.noTime

    mutating func add(_ consent: RecordConsent, _ times: Column<Int64>) {
        worst = max(worst, consent.state)
        best = min(best, consent.state)
        if consent.fullWithdrawal != nil { isFullyWithdrawn = true }
        if consent.state.isGranted, case .entry(let entry) = consent.decidedBy {
            newestGrant = max(newestGrant, times[entry])
        }
    }

    /// In the order of ``PersonConsents``.
    func sets(staleSince: Int64) -> UInt64 {
        var sets: UInt64 = 0
        if worst == .withdrawn {
            sets |= 1 << 0
        } else if best.isGranted {
            sets |= best == .confirmed ? 1 << 1 | 1 << 2 : 1 << 1
        }
        if isFullyWithdrawn { sets |= 1 << 3 }
        if newestGrant != CustomerColumns.noTime, newestGrant <= staleSince { sets |= 1 << 4 }
        return sets
    }
}
