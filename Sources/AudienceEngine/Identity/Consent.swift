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
    /// Where one record's own consent stands, see ``ConsentReader/consent(of:purpose:channel:)``.
    public func recordConsent(of row: Int, purpose: ConsentPurpose, channel: Channel?) -> RecordConsent {
        consents.consent(of: row, purpose: purpose, channel: channel)
    }

    /// Where a person's consent stands: withdrawn if any record's is, else granted if any is.
    public func consent(of person: Int, purpose: ConsentPurpose, channel: Channel?) -> ConsentState {
        consents.state(ofPersonAt: persons.key(of: person), purpose: purpose, channel: channel)
    }
}

/// Reads consents as of an instant. Holds each column once, for passes over many rows.
public struct ConsentReader: Sendable {
    private let statements: ConsentColumns
    private let events: PersonEvents
    private let kinds: WordColumn<EventKind>
    private let channels: Column<UInt8>
    private let times: Column<Int64>
    private let persons: PersonIndex
    private let asOf: Instant

    init(snapshot: AudienceSnapshot, events: PersonEvents, asOf: Instant) {
        statements = snapshot.customers.consents
        self.events = events
        kinds = snapshot.events.kind
        channels = snapshot.events.channel
        times = snapshot.events.at
        persons = events.persons
        self.asOf = asOf
    }

    /// Where one record's own consent stands.
    ///
    /// The latest statement wins and a tie is a withdrawal; an undated one is older than any dated. A statement without a
    /// channel concerns all. `unsubscribed` and `complained` events withdraw marketing. O(consents of the record), and its
    /// events when one of them is about consent.
    ///
    /// - Parameter channel: nil for consent that is not by channel, such as data processing.
    public func consent(of row: Int, purpose: ConsentPurpose, channel: Channel?) -> RecordConsent {
        var reading = ConsentReading()
        for entry in statements.entries(row)
        where statements.purpose[entry] == purpose && statements.at[entry] <= asOf.seconds {
            if statements.status[entry] == .granted { reading.liftFullWithdrawal(at: statements.at[entry]) }
            let concerned = statements.channel[entry]
            guard purpose == .dataProcessing || concerned == nil || concerned == channel else { continue }
            reading.take(statements, entry: entry, asOf: asOf)
        }
        if purpose == .marketing, let channel, events.has(.aboutConsent, row) {
            readEvents(of: row, channel: channel.code, into: &reading)
        }
        return reading.result
    }

    /// Where the consent of a visible row's person stands: withdrawn if any record's is, else granted if any is.
    public func state(ofPersonAt row: Int, purpose: ConsentPurpose, channel: Channel?) -> ConsentState {
        var best = ConsentState.unknown
        for place in persons.places(ofPersonAt: row) {
            let state = consent(of: persons.row(at: place), purpose: purpose, channel: channel).state
            if state == .withdrawn { return .withdrawn }
            best = min(best, state)
        }
        return best
    }

    private func readEvents(of row: Int, channel: UInt8, into reading: inout ConsentReading) {
        for event in events.range(ofRecord: row) {
            let concerned = channels[event]
            guard EventKinds.aboutConsent.contains(EventKinds(kinds[event])), events.isVisible(event),
                concerned == EventColumns.noChannel || concerned == channel
            else { continue }
            if kinds[event] == .optInConfirmed {
                reading.confirm(at: times[event])
            } else {
                reading.withdraw(at: times[event], isFull: concerned == EventColumns.noChannel, by: .event(event))
            }
        }
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
            let isConfirmed = isLater(lastConfirmedGrant) || isLater(lastConfirmation)
            result.state = isConfirmed ? .confirmed : .granted
            result.decidedBy = grantedBy
        }
        return result
    }

    /// Whether something was said after the last withdrawal.
    private func isLater(_ moment: Int64?) -> Bool {
        guard let moment else { return false }
        return lastWithdrawal.map { moment > $0 } ?? true
    }
}
