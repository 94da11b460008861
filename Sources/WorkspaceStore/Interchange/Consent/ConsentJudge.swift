import CampaignDomain

/// Decides what the consents of a row do to a record.
///
/// - A grant is written unless a withdrawal stands, of the record or of its address; then only a grant that is dated later than a
///   dated withdrawal is.
/// - A withdrawal is written always. One without a date is not weaker than the dated grant it finds: it is dated by the import.
/// - What the record says already is not said again.
struct ConsentJudge {
    /// From which tool the row is.
    let source: String
    /// When the import is made.
    let now: Instant

    /// What a statement did.
    enum Outcome: Hashable {
        case written
        /// It was there, or said nothing new.
        case known
        /// It would have ended a withdrawal, since when.
        case heldBack(Int64)
        /// A grant that is later than a withdrawal of this very record, and ended it.
        case endedWithdrawal(Int64)
        /// A later grant, but another record of the address says otherwise, and the person stays withdrawn.
        case outweighed(Int64)
        /// It ended a grant.
        case endedGrant
    }

    /// Judges one statement and adds its entry when it is to be written.
    ///
    /// - Parameter elsewhere: since when the address of the record is withdrawn on other records.
    func judge(
        _ statement: ImportedCustomer.Statement, _ standing: inout ConsentStanding, elsewhere: Int64?
    ) -> Outcome {
        switch statement.word {
        case .granted: grant(statement, &standing, elsewhere)
        case .withdrawn: withdraw(statement, &standing)
        case .notGranted: takeBack(statement, &standing)
        case .nothing: .known
        }
    }

    private func entry(_ statement: ImportedCustomer.Statement, _ status: ConsentStatus, at: Instant?) -> ConsentEntry {
        ConsentEntry(
            topic: statement.topic, status: status, at: at, confirmedAt: statement.confirmedAt, source: source,
            proof: statement.proof)
    }

    private func grant(
        _ statement: ImportedCustomer.Statement, _ standing: inout ConsentStanding, _ elsewhere: Int64?
    ) -> Outcome {
        let entry = entry(statement, .granted, at: statement.at)
        if standing.contains(entry) { return .known }
        let moment = ConsentStanding.moment(statement.at)
        let own = standing.withdrawnSince(statement.topic)
        for withdrawal in [own, elsewhere] {
            guard let withdrawal else { continue }
            // An undated grant or withdrawal proves nothing about which was later.
            guard withdrawal > ConsentStanding.undated, moment > withdrawal else { return .heldBack(withdrawal) }
        }
        standing.append(entry)
        if let elsewhere { return .outweighed(elsewhere) }
        return own.map { .endedWithdrawal($0) } ?? .written
    }

    private func withdraw(_ statement: ImportedCustomer.Statement, _ standing: inout ConsentStanding) -> Outcome {
        let wasGranted = standing.isGranted(statement.topic)
        guard let at = statement.at else {
            guard standing.withdrawnSince(statement.topic) == nil else { return .known }
            let grant = standing.lastGrant(statement.topic)?.moment ?? ConsentStanding.never
            let at = grant > ConsentStanding.undated ? Instant(seconds: max(now.seconds, grant)) : nil
            standing.append(entry(statement, .withdrawn, at: at))
            return wasGranted ? .endedGrant : .written
        }
        let entry = entry(statement, .withdrawn, at: at)
        if standing.contains(entry) { return .known }
        standing.append(entry)
        return wasGranted && !standing.isGranted(statement.topic) ? .endedGrant : .written
    }

    /// Whoever is not subscribed any more had been; of whom this source granted nothing, it says nothing.
    private func takeBack(_ statement: ImportedCustomer.Statement, _ standing: inout ConsentStanding) -> Outcome {
        guard standing.isGranted(statement.topic), let grant = standing.lastGrant(statement.topic),
            grant.entry.source == source
        else { return .known }
        return withdraw(statement, &standing)
    }
}
