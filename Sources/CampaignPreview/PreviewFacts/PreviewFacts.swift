import AudienceEngine
import CampaignDomain

/// What the previews of one audience have in common: facts about persons that depend on their records and histories, on the
/// policies and on as-of, and not on a campaign. Whatever a rule asks of everybody is asked here once, as sets of rows, and the
/// next preview finds the answer.
///
/// A fact is an extension in a file of its own: a pass over the visible records, done by parts on several threads. Where it
/// is about persons, it has all their records, whichever of them a campaign keeps. Everything is computed when it is first asked
/// for. Safe to share between threads.
public final class PreviewFacts: Sendable {
    public let audience: Audience
    let evaluator: ExpressionEvaluator
    let parallel: Parallel
    private let sets = Memo<FactKey, [RowSet]>()
    private let linkedOnce = Once<RowSet>()
    let stopListOnce = Once<StopList>()
    private let outlookOnce = Once<MapOutlook>()
    let zonePlacesOnce = Once<[UInt16]>()
    let reachOnce = Once<[CampaignReach]>()
    let recentSendsMemo = RecentSendsMemo()
    let draws = DrawMemo()
    let lists = Memo<ListID, RowSet?>()
    let preferred = Memo<Channel, PreferredRecords>()
    /// What somebody who tries expressions asked for: 125 kB each for a million records.
    let expressions = Memo<String, RowSet>(limit: 32)

    /// O(1).
    public init(audience: Audience, evaluator: ExpressionEvaluator, parallel: Parallel) {
        self.audience = audience
        self.evaluator = evaluator
        self.parallel = parallel
    }

    var policies: Policies { audience.definitions.policies }

    /// The records of persons who have several.
    var linked: RowSet {
        linkedOnce.value { audience.persons.linkedRows(capacity: audience.count) }
    }

    /// Which addresses bounce.
    var health: DeliveryHealth { evaluator.deliveryHealth }

    /// Who must not be written to.
    var stopList: StopList {
        stopListOnce.value { StopList(audience: audience, parallel: parallel) }
    }

    /// What chains are about to send.
    var outlook: MapOutlook {
        outlookOnce.value { MapOutlook(evaluator: evaluator, health: health, parallel: parallel) }
    }

    /// The visible records that a pass finds.
    func rows(_ key: FactKey, _ pass: @Sendable (RowPart) -> [UInt64]) -> RowSet {
        sets.value(for: key) { [parallel.filter(audience.visible, pass)] }[0]
    }

    /// The records of all persons of whom a pass finds a record.
    func persons(_ key: FactKey, _ pass: @Sendable (RowPart) -> [UInt64]) -> RowSet {
        sets.value(for: key) { [audience.persons.withLinked(parallel.filter(audience.visible, pass))] }[0]
    }

    /// Several sets of visible records that one pass finds.
    func sorted(_ key: FactKey, into count: Int, _ pass: @Sendable (RowPart) -> [[UInt64]]) -> [RowSet] {
        sets.value(for: key) { parallel.sort(audience.visible, into: count, pass) }
    }

    func isKnown(_ key: FactKey) -> Bool { sets.has(key) }

    /// Sets that are made in another way than by one pass.
    func made(_ key: FactKey, _ make: () -> [RowSet]) -> [RowSet] {
        sets.value(for: key, make)
    }
}

extension RowSet {
    /// The rows that the parts of a pass found, of those that it was to look at. A plain loop, for rows come by the million.
    init(_ parts: [[Int]], of rows: RowSet) {
        var found = rows.none
        for part in parts {
            for row in part { found.insert(row) }
        }
        self = found.intersection(rows)
    }
}

/// Names a fact that is one or several sets of rows, and what it depends on beside the audience.
enum FactKey: Hashable, Sendable {
    case flagged(UInt8)
    case consents(ConsentPurpose, Channel?)
    case addresses(AddressKind)
    case sharedAddresses(AddressKind)
    case openComplaints
    case disappointed
    case silent
    case habits(Channel)
    case frequentChannels
    case genders
    case known(field: String)
    case stale(field: String)
    case sent(campaign: Int32?, messages: [Int32])
    case interests(group: Int)
    case uninterested(categories: [String], offers: [String])
    case owners(ProductID)
    case bestScores
    case topTiers
}
