import CampaignDomain

/// Where consent stands: DOMAIN.md 10, *Consent*. Ordered from best to worst, as the kept record prefers them.
public enum ConsentState: Int, Comparable, Sendable {
    /// Granted, and confirmed since the last withdrawal.
    case confirmed
    case granted
    /// Nobody ever stated anything.
    case unknown
    case withdrawn

    public static func < (left: ConsentState, right: ConsentState) -> Bool { left.rawValue < right.rawValue }

    public var isGranted: Bool { self <= .granted }
}

/// Something a record said about being contacted: a consent entry, or an event that withdraws one.
public enum ConsentStatement: Hashable, Sendable {
    /// Index into the consent columns.
    case entry(Int)
    /// Index into the event columns.
    case event(Int)
}

/// The consent of one record for one purpose and channel, from its latest statement.
public struct RecordConsent: Sendable {
    public internal(set) var state = ConsentState.unknown
    /// The statement that decided.
    public internal(set) var decidedBy: ConsentStatement?
    /// A withdrawal without a channel that no later grant has lifted.
    public internal(set) var fullWithdrawal: ConsentStatement?
}

extension Audience {
    /// Where one record's own consent stands.
    ///
    /// The latest statement wins and a tie is a withdrawal; an undated one is older than any dated. A statement without a
    /// channel concerns all. `unsubscribed` and `complained` events withdraw marketing. O(consents + events of the record).
    ///
    /// - Parameter channel: nil for consent that is not by channel, such as data processing.
    public func recordConsent(of row: Int, purpose: ConsentPurpose, channel: Channel?) -> RecordConsent {
        var reading = ConsentReading()
        let consents = snapshot.customers.consents
        for entry in consents.entries(row)
        where consents.purpose[entry] == purpose && consents.at[entry] <= asOf.seconds {
            if consents.status[entry] == .granted { reading.liftFullWithdrawal(at: consents.at[entry]) }
            let concerned = consents.channel[entry]
            guard purpose == .dataProcessing || concerned == nil || concerned == channel else { continue }
            reading.take(consents, entry: entry, asOf: asOf)
        }
        if purpose == .marketing, let channel { readEvents(of: row, channel: channel, into: &reading) }
        return reading.result
    }

    private func readEvents(of row: Int, channel: Channel, into reading: inout ConsentReading) {
        let events = snapshot.events
        for event in self.events(of: row) {
            let kind = events.kind[event]
            guard kind == .unsubscribed || kind == .complained || kind == .optInConfirmed, isVisible(event: event)
            else { continue }
            let concerned = events.channel(event)
            guard concerned == nil || concerned == channel else { continue }
            if kind == .optInConfirmed {
                reading.confirm(at: events.at[event])
            } else {
                reading.withdraw(at: events.at[event], isFull: concerned == nil, by: .event(event))
            }
        }
    }

    /// Where a person's consent stands: withdrawn if any record's is, else granted if any is.
    public func consent(of person: Int, purpose: ConsentPurpose, channel: Channel?) -> ConsentState {
        var best = ConsentState.unknown
        for row in persons.records(of: person) {
            let state = recordConsent(of: Int(row), purpose: purpose, channel: channel).state
            if state == .withdrawn { return .withdrawn }
            best = min(best, state)
        }
        return best
    }
}

/// Collects the statements of one record.
private struct ConsentReading {
    private var lastGrant = Int64?.none
    private var grantedBy: ConsentStatement?
    private var lastWithdrawal = Int64?.none
    private var withdrawnBy: ConsentStatement?
    private var lastFullWithdrawal = Int64?.none
    private var fullyWithdrawnBy: ConsentStatement?
    private var lastGrantOfAnyChannel = Int64?.none
    private var lastConfirmedGrant = Int64?.none
    private var lastConfirmation = Int64?.none

    mutating func take(_ consents: ConsentColumns, entry: Int, asOf: Instant) {
        let at = consents.at[entry]
        switch consents.status[entry] {
        case .unknown: return
        case .withdrawn: withdraw(at: at, isFull: consents.channel[entry] == nil, by: .entry(entry))
        case .granted:
            if lastGrant.map({ at >= $0 }) ?? true {
                lastGrant = at
                grantedBy = .entry(entry)
            }
            let confirmedAt = consents.confirmedAt[entry]
            if confirmedAt != CustomerColumns.noTime, confirmedAt <= asOf.seconds {
                lastConfirmedGrant = max(lastConfirmedGrant ?? at, at)
            }
        }
    }

    mutating func withdraw(at: Int64, isFull: Bool, by statement: ConsentStatement) {
        if lastWithdrawal.map({ at >= $0 }) ?? true {
            lastWithdrawal = at
            withdrawnBy = statement
        }
        if isFull, lastFullWithdrawal.map({ at >= $0 }) ?? true {
            lastFullWithdrawal = at
            fullyWithdrawnBy = statement
        }
    }

    /// A grant for whichever channel ends a full withdrawal.
    mutating func liftFullWithdrawal(at: Int64) {
        lastGrantOfAnyChannel = max(lastGrantOfAnyChannel ?? at, at)
    }

    mutating func confirm(at: Int64) {
        lastConfirmation = max(lastConfirmation ?? at, at)
    }

    var result: RecordConsent {
        var result = RecordConsent()
        if let lastFullWithdrawal, lastGrantOfAnyChannel.map({ $0 <= lastFullWithdrawal }) ?? true {
            result.fullWithdrawal = fullyWithdrawnBy
        }
        if let lastWithdrawal, lastGrant.map({ $0 <= lastWithdrawal }) ?? true {
            result.state = .withdrawn
            result.decidedBy = withdrawnBy
        } else if lastGrant != nil {
            let confirmation = [lastConfirmedGrant, lastConfirmation].compactMap(\.self).max()
            let isConfirmed = confirmation.map { moment in lastWithdrawal.map { moment > $0 } ?? true } ?? false
            result.state = isConfirmed ? .confirmed : .granted
            result.decidedBy = grantedBy
        }
        return result
    }
}
