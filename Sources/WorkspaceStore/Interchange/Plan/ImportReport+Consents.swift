import AudienceEngine
import CampaignDomain

extension ImportReport {
    /// Counts what a statement did, and keeps what people must know of.
    mutating func note(
        _ outcome: ConsentJudge.Outcome, of statement: ImportedCustomer.Statement, record: [UInt8], place: RowPlace,
        stoodSince: Instant?
    ) {
        switch outcome {
        case .known: return
        case .written:
            if statement.word == .granted { consentsGranted += 1 } else { consentsWithdrawn += 1 }
        case .heldBack(let since): add(.heldBack, statement, record, place, ImportReport.instant(since))
        case .endedWithdrawal(let since):
            consentsGranted += 1
            add(.endedWithdrawal, statement, record, place, ImportReport.instant(since))
        case .outweighed(let since):
            consentsGranted += 1
            add(.outweighed, statement, record, place, ImportReport.instant(since))
        case .endedGrant:
            consentsWithdrawn += 1
            add(.endedGrant, statement, record, place, stoodSince)
        }
    }

    private mutating func add(
        _ kind: ConsentChange.Kind, _ statement: ImportedCustomer.Statement, _ record: [UInt8], _ place: RowPlace,
        _ stoodSince: Instant?
    ) {
        consentChanges.append(
            ConsentChange(
                kind: kind, record: String(decoding: record, as: UTF8.self), topic: statement.topic, place: place,
                statedAt: statement.at, stoodSince: stoodSince))
    }

    private static func instant(_ moment: Int64) -> Instant? {
        moment > ConsentStanding.undated ? Instant(seconds: moment) : nil
    }
}

extension CustomerColumns {
    /// Whether a record has no id in a system.
    func hasNoExternalID(_ row: Int, of system: String) -> Bool {
        let systems = externalIDs.keyNames
        return !externalIDs.entries(row).contains { systems[Int(externalIDs.keyCode($0))] == system }
    }
}
