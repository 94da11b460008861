/// What one record says about marketing on a channel, best first.
enum ReferenceOwnConsent: Int {
    case confirmed, granted, unknown, withdrawn
}

/// A grant or a withdrawal. An undated one is older than any dated one.
private struct Statement {
    let at: Int
    let isGrant: Bool
    /// None means all channels.
    let channel: String?
    let isConfirmed: Bool
}

extension ReferenceMoment {
    /// A person is withdrawn if any record is, else granted if any is, else unknown (`nil`).
    func consent(_ person: ReferencePerson, channel: String) -> String? {
        combined(person.members.map { ownConsent($0, channel: channel) })
    }

    /// Consent for data processing, which knows no channels.
    func dataConsent(_ person: ReferencePerson) -> String? {
        combined(
            person.members.map { record in
                latest(entries(record, purpose: "dataProcessing"), confirmations: [])
            })
    }

    private func combined(_ records: [ReferenceOwnConsent]) -> String? {
        if records.contains(.withdrawn) { return "withdrawn" }
        return records.contains(.granted) || records.contains(.confirmed) ? "granted" : nil
    }

    func ownConsent(_ record: CustomerRow, channel: String) -> ReferenceOwnConsent {
        let confirmations = events(of: record.id).filter {
            $0.kind == "optInConfirmed" && ($0.channel == nil || $0.channel == channel)
        }
        let statements = marketingStatements(record).filter { $0.channel == nil || $0.channel == channel }
        return latest(statements, confirmations: confirmations.map(\.at))
    }

    /// A double opt-in is confirmed when some granted record is.
    func isConfirmed(_ person: ReferencePerson, channel: String) -> Bool {
        person.members.contains { ownConsent($0, channel: channel) == .confirmed }
    }

    /// A withdrawal from all channels stands until a later grant, for whichever channel.
    func isFullyWithdrawn(_ person: ReferencePerson) -> Bool {
        person.members.contains { record in
            let statements = marketingStatements(record)
            guard let last = statements.filter({ !$0.isGrant && $0.channel == nil }).map(\.at).max() else {
                return false
            }
            return !statements.contains { $0.isGrant && $0.at > last }
        }
    }

    /// When marketing on the channel was last granted by any record whose grant is in force, if that is dated.
    func lastGrant(_ person: ReferencePerson, channel: String) -> Int? {
        person.members.filter { ownConsent($0, channel: channel).rawValue <= ReferenceOwnConsent.granted.rawValue }
            .flatMap(marketingStatements)
            .filter { $0.isGrant && ($0.channel == nil || $0.channel == channel) && $0.at > Int.min }.map(\.at).max()
    }

    /// The latest statement wins; a tie is a withdrawal. Grants are confirmed by their own confirmation, or by an
    /// `optInConfirmed` later than the last withdrawal.
    private func latest(_ statements: [Statement], confirmations: [Int]) -> ReferenceOwnConsent {
        guard let latest = statements.map(\.at).max() else { return .unknown }
        let lastWithdrawal = statements.filter { !$0.isGrant }.map(\.at).max()
        if lastWithdrawal == latest { return .withdrawn }
        func isLater(_ instant: Int) -> Bool { lastWithdrawal.map { instant > $0 } ?? true }
        let confirmed =
            statements.contains { $0.isGrant && $0.isConfirmed && isLater($0.at) }
            || confirmations.contains(where: isLater)
        return confirmed ? .confirmed : .granted
    }

    private func marketingStatements(_ record: CustomerRow) -> [Statement] {
        let withdrawals = events(of: record.id).filter { $0.kind == "unsubscribed" || $0.kind == "complained" }
        return entries(record, purpose: "marketing")
            + withdrawals.map { Statement(at: $0.at, isGrant: false, channel: $0.channel, isConfirmed: false) }
    }

    /// The consent entries that exist as of the instant; `unknown` states nothing.
    private func entries(_ record: CustomerRow, purpose: String) -> [Statement] {
        record.consents.filter { consent in
            consent.purpose == purpose && ["granted", "withdrawn"].contains(consent.status)
                && (consent.at ?? Int.min) <= asOf
        }.map { consent in
            Statement(
                at: consent.at ?? Int.min, isGrant: consent.status == "granted", channel: consent.channel,
                isConfirmed: consent.confirmedAt.map { $0 <= asOf } ?? false)
        }
    }
}
