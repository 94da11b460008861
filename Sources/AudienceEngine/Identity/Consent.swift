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
public final class ConsentReader: Sendable {
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
///
/// Read for every record of a base, so a moment that never was is a number before all others rather than an optional.
private struct ConsentReading {
    private var lastGrant = never
    private var grantedBy = -1
    private var lastWithdrawal = never
    private var withdrawnBy: ConsentStatement?
    private var lastFullWithdrawal = never
    private var fullyWithdrawnBy: ConsentStatement?
    private var lastGrantOfAnyChannel = never
    private var lastConfirmedGrant = never
    private var lastConfirmation = never

    private static let never = Int64.min

    /// An undated statement is older than any dated one, but it was made.
    private static func moment(_ at: Int64) -> Int64 { max(at, never + 1) }

    mutating func take(_ consents: ConsentColumns, entry: Int, asOf: Instant) {
        switch consents.status[entry] {
        case .unknown: return
        case .withdrawn: withdraw(at: consents.at[entry], isFull: consents.channel[entry] == nil, by: .entry(entry))
        case .granted:
            let at = ConsentReading.moment(consents.at[entry])
            if at >= lastGrant {
                lastGrant = at
                grantedBy = entry
            }
            let confirmedAt = consents.confirmedAt[entry]
            if confirmedAt != CustomerColumns.noTime, confirmedAt <= asOf.seconds {
                lastConfirmedGrant = max(lastConfirmedGrant, at)
            }
        }
    }

    mutating func withdraw(at: Int64, isFull: Bool, by statement: ConsentStatement) {
        let at = ConsentReading.moment(at)
        if at >= lastWithdrawal {
            lastWithdrawal = at
            withdrawnBy = statement
        }
        if isFull, at >= lastFullWithdrawal {
            lastFullWithdrawal = at
            fullyWithdrawnBy = statement
        }
    }

    /// A grant for whichever channel ends a full withdrawal.
    mutating func liftFullWithdrawal(at: Int64) {
        lastGrantOfAnyChannel = max(lastGrantOfAnyChannel, ConsentReading.moment(at))
    }

    mutating func confirm(at: Int64) {
        lastConfirmation = max(lastConfirmation, ConsentReading.moment(at))
    }

    var result: RecordConsent {
        var result = RecordConsent()
        if lastFullWithdrawal > ConsentReading.never, lastGrantOfAnyChannel <= lastFullWithdrawal {
            result.fullWithdrawal = fullyWithdrawnBy
        }
        if lastWithdrawal > ConsentReading.never, lastGrant <= lastWithdrawal {
            result.state = .withdrawn
            result.decidedBy = withdrawnBy
        } else if lastGrant > ConsentReading.never {
            // Confirmed only by what was said after the last withdrawal.
            let isConfirmed = max(lastConfirmedGrant, lastConfirmation) > lastWithdrawal
            result.state = isConfirmed ? .confirmed : .granted
            result.decidedBy = .entry(grantedBy)
        }
        return result
    }
}
