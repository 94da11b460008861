import AudienceEngine
import CampaignDomain

/// Where a consent stands and since when, as a file says it of a record.
///
/// It is the person's: a record whose person has withdrawn elsewhere is withdrawn in every file, for the reader of a letter
/// does not care under which record we keep him.
struct StatedConsent {
    enum Standing {
        case granted, unknown, withdrawn
    }

    var standing = Standing.unknown
    var grantedAt: Instant?
    var confirmedAt: Instant?
    /// Also of a withdrawal that a later grant ended.
    var withdrawnAt: Instant?
    /// The entry that decided, whose proof it is; nil when an event did, or nothing.
    var entry: Int?

    /// When what stands came to be.
    var changedAt: Instant? {
        switch standing {
        case .granted: grantedAt
        case .withdrawn: withdrawnAt
        case .unknown: nil
        }
    }
}

/// Finds what is to be said of consents, record after record.
struct ConsentReport {
    private let audience: Audience
    private let statements: ConsentColumns
    private let events: EventColumns
    /// Whoever is on the stop list is written to by nobody, and files say so.
    private let stopped: RowSet

    /// O(records).
    init(audience: Audience, stopped: RowSet) {
        self.audience = audience
        statements = audience.snapshot.customers.consents
        events = audience.snapshot.events
        self.stopped = stopped
    }

    /// O(consents of the person), and its events when one of them is about consent.
    func consent(_ topic: ConsentTopic, of row: Int) -> StatedConsent {
        let (record, reading) = deciding(topic, row)
        var stated = times(topic, of: record)
        switch reading.state {
        case .withdrawn: stated.standing = .withdrawn
        case .granted, .confirmed: stated.standing = .granted
        case .unknown: stated.standing = .unknown
        }
        switch reading.decidedBy {
        case .entry(let entry): stated.entry = entry
        case .event(let event):
            stated.withdrawnAt = max(stated.withdrawnAt ?? .distantPast, Instant(seconds: events.at[event]))
        case nil: break
        }
        if reading.state == .confirmed, stated.confirmedAt == nil { stated.confirmedAt = confirmation(topic, record) }
        if topic.purpose == .marketing, stopped.contains(row) { stated.standing = .withdrawn }
        return stated
    }

    /// The record of the person whose word counts: one that has withdrawn, else its own when it says anything, else the best.
    private func deciding(_ topic: ConsentTopic, _ row: Int) -> (record: Int, RecordConsent) {
        func read(_ record: Int) -> RecordConsent {
            audience.consents.consent(of: record, purpose: topic.purpose, channel: topic.channel)
        }
        var best = (record: row, read(row))
        guard audience.persons.hasSeveral(ofPersonAt: row) else { return best }
        for place in audience.persons.places(ofPersonAt: row) {
            if best.1.state == .withdrawn { break }
            let record = audience.persons.row(at: place)
            let reading = read(record)
            if reading.state == .withdrawn || (!best.1.state.isGranted && reading.state.isGranted) {
                best = (record, reading)
            }
        }
        return best
    }

    private func times(_ topic: ConsentTopic, of record: Int) -> StatedConsent {
        var stated = StatedConsent()
        var grant = Int64.min
        for entry in statements.entries(record) where statements.purpose[entry] == topic.purpose {
            let channel = statements.channel[entry]
            let at = statements.at[entry]
            guard at <= audience.asOf.seconds,
                topic.purpose == .dataProcessing || channel == nil || channel == topic.channel
            else { continue }
            switch statements.status[entry] {
            case .granted where at >= grant:
                grant = at
                stated.grantedAt = ConsentReport.instant(at)
                let confirmed = ConsentReport.instant(statements.confirmedAt[entry])
                stated.confirmedAt = confirmed.flatMap { $0 <= audience.asOf ? $0 : nil } ?? stated.confirmedAt
            case .withdrawn:
                guard let at = ConsentReport.instant(at) else { continue }
                stated.withdrawnAt = max(stated.withdrawnAt ?? .distantPast, at)
            default: continue
            }
        }
        return stated
    }

    /// When an event confirmed what no entry says was confirmed.
    private func confirmation(_ topic: ConsentTopic, _ record: Int) -> Instant? {
        let event = audience.events(of: record).last { event in
            events.kind[event] == .optInConfirmed && audience.isVisible(event: event)
                && (events.channel(event) == nil || events.channel(event) == topic.channel)
        }
        return event.map { Instant(seconds: events.at[$0]) }
    }

    private static func instant(_ seconds: Int64) -> Instant? {
        seconds == CustomerColumns.noTime ? nil : Instant(seconds: seconds)
    }

    // MARK: Proofs

    /// The proof as it is written in the workspace, and from which source it is.
    func proof(of entry: Int) -> (text: String, source: String) {
        (statements.proof[entry] ?? "", statements.source[entry] ?? "")
    }

    /// The topics that anybody has said something about: data processing first, then all channels, then each. O(consents).
    static func topics(in statements: ConsentColumns) -> [ConsentTopic] {
        var found: Set<ConsentTopic> = []
        for entry in 0..<statements.purpose.count where statements.status[entry] != .unknown {
            let purpose = statements.purpose[entry]
            found.insert(ConsentTopic(purpose, purpose == .dataProcessing ? nil : statements.channel[entry]))
        }
        let all = [ConsentTopic.dataProcessing, .allMarketing] + Channel.allCases.map { ConsentTopic(.marketing, $0) }
        return all.filter(found.contains)
    }
}

/// Reads back from a proof what one column of a tool once said: `OPTIN_TIME, OPTIN_IP 10.0.0.1`.
enum ProofText {
    /// The words behind a column's name, up to where another column's begin; nil when the column is not named.
    ///
    /// - Parameter columns: the names of all columns that the tool proves this consent by.
    static func words(of column: String, in proof: String, among columns: [String]) -> String? {
        var rest = proof[...]
        while let found = rest.firstRange(of: column + " ") {
            let isBeginning = found.lowerBound == proof.startIndex || proof[..<found.lowerBound].hasSuffix(", ")
            guard isBeginning else {
                rest = rest[found.upperBound...]
                continue
            }
            let words = rest[found.upperBound...]
            let ends = columns.compactMap { words.firstRange(of: ", \($0) ")?.lowerBound }
            return String(words[..<(ends.min() ?? words.endIndex)])
        }
        return nil
    }
}
