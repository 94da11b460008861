import CampaignDomain

/// Where the consents of one record stand by its own words: the latest statement wins, a tie is a withdrawal, and an undated
/// statement is older than any dated one (DOMAIN.md 10, *Consent*).
struct ConsentStanding {
    /// A moment that never was, before all others.
    static let never = Int64.min
    /// The moment of an undated statement: it was made, before any dated one.
    static let undated = Int64.min + 1

    private(set) var entries: [ConsentEntry]
    /// Withdrawals that are events: the channel, nil for all, and when.
    private let withdrawals: [(channel: Channel?, at: Int64)]
    /// How many of the entries were there before.
    let storedCount: Int

    init(entries: [ConsentEntry] = [], withdrawals: [(channel: Channel?, at: Int64)] = []) {
        self.entries = entries
        self.withdrawals = withdrawals
        storedCount = entries.count
    }

    static func moment(_ at: Instant?) -> Int64 { at.map { max($0.seconds, undated + 1) } ?? undated }

    func contains(_ entry: ConsentEntry) -> Bool { entries.contains { $0.saysTheSame(as: entry) } }

    mutating func append(_ entry: ConsentEntry) { entries.append(entry) }

    /// The latest grant that concerns a topic, and its entry.
    func lastGrant(_ topic: ConsentTopic) -> (moment: Int64, entry: ConsentEntry)? {
        var best: (moment: Int64, entry: ConsentEntry)?
        for entry in entries where entry.status == .granted && entry.topic.concerns(topic) {
            let moment = ConsentStanding.moment(entry.at)
            if best.map({ moment >= $0.moment }) ?? true { best = (moment, entry) }
        }
        return best
    }

    /// The latest withdrawal that concerns a topic; ``never`` without one.
    func lastWithdrawal(_ topic: ConsentTopic) -> Int64 {
        var last = ConsentStanding.never
        for entry in entries where entry.status == .withdrawn && entry.topic.concerns(topic) {
            last = max(last, ConsentStanding.moment(entry.at))
        }
        guard topic.purpose == .marketing else { return last }
        for withdrawal in withdrawals
        where withdrawal.channel == nil || topic.channel == nil || withdrawal.channel == topic.channel {
            last = max(last, withdrawal.at)
        }
        return last
    }

    /// When what stands now was withdrawn; nil when it is not.
    func withdrawnSince(_ topic: ConsentTopic) -> Int64? {
        let withdrawal = lastWithdrawal(topic)
        guard withdrawal > ConsentStanding.never else { return nil }
        return (lastGrant(topic)?.moment ?? ConsentStanding.never) <= withdrawal ? withdrawal : nil
    }

    func isGranted(_ topic: ConsentTopic) -> Bool {
        lastGrant(topic) != nil && withdrawnSince(topic) == nil
    }
}

extension ConsentTopic {
    /// Whether a statement about this is one about another: of the same purpose, and one of them of all channels or both of one.
    func concerns(_ other: ConsentTopic) -> Bool {
        purpose == other.purpose && (channel == nil || other.channel == nil || channel == other.channel)
    }
}
