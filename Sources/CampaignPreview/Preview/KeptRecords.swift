import AudienceEngine
import CampaignDomain

/// The order in which a person's records, and a household's persons, are preferred (DOMAIN.md 4): a usable address on the
/// channel, then the record's own consent on it, then the latest completed order or event, then the earliest registration,
/// then the smallest id.
struct KeptOrder: Sendable {
    private let audience: Audience
    private let channel: Channel
    /// The records with a usable address of their own; nil when the channel needs none.
    private let usable: RowSet?

    init(facts: AudienceFacts, channel: Channel) {
        audience = facts.audience
        self.channel = channel
        usable = AddressKind(channel).map { facts.addresses($0).usable }
    }

    /// Whether `left` is preferred to `right`.
    func prefers(_ left: Int, to right: Int) -> Bool {
        let (leftUsable, rightUsable) = (hasUsableAddress(left), hasUsableAddress(right))
        if leftUsable != rightUsable { return leftUsable }
        let (leftConsent, rightConsent) = (consent(left), consent(right))
        if leftConsent != rightConsent { return leftConsent < rightConsent }
        let (leftActivity, rightActivity) = (lastActivity(left), lastActivity(right))
        if leftActivity != rightActivity { return leftActivity > rightActivity }
        let (leftRegistered, rightRegistered) = (registration(left), registration(right))
        if leftRegistered != rightRegistered { return leftRegistered < rightRegistered }
        return left < right
    }

    /// Valid, not junk, not bounced. A channel that needs no address always has one.
    func hasUsableAddress(_ row: Int) -> Bool {
        usable?.contains(row) ?? true
    }

    private func consent(_ row: Int) -> ConsentState {
        audience.recordConsent(of: row, purpose: .marketing, channel: channel).state
    }

    private func lastActivity(_ row: Int) -> Int64 {
        let order = audience.lastCompletedOrder(of: row).map { audience.snapshot.orders.at[$0] }
        let event = audience.lastEvent(of: row).map { audience.snapshot.events.at[$0] }
        return max(order ?? .min, event ?? .min)
    }

    private func registration(_ row: Int) -> Int64 {
        let at = audience.snapshot.customers.registeredAt[row]
        return at == CustomerColumns.noTime ? .max : at
    }
}

/// For each targeted person the record that is sent to, and the record whose address is used.
///
/// Nearly every person has one record, which then is both; only of the others something is written down.
struct KeptRecords: Sendable {
    /// One row a targeted person.
    private(set) var kept: RowSet
    /// The targeted rows that are not kept, ascending, each with the kept row of its person.
    private(set) var duplicates: [(row: Int, kept: Int)] = []
    /// The kept rows of persons without an address.
    private(set) var withoutAddress: RowSet
    /// The kept rows of persons whose address fails its syntax or is junk.
    private(set) var withInvalidAddress: RowSet
    /// The kept rows of persons whose address bounces.
    private(set) var withBouncedAddress: RowSet
    private var keptOfDuplicate: [Int: Int] = [:]
    /// The kept rows for which another record's address is used, each with that record.
    private var addressOwner: [Int: Int] = [:]

    /// O(targeted rows / 64), and comparisons for persons with several records.
    init(targeted: RowSet, facts: AudienceFacts, order: KeptOrder, kind: AddressKind?) {
        let several = targeted.intersection(facts.audience.persons.linked)
        kept = targeted.subtracting(several)
        guard let kind else {
            (withoutAddress, withInvalidAddress, withBouncedAddress) = (kept.none, kept.none, kept.none)
            keepOne(ofEach: several, facts.audience, order) { best, _ in best }
            return
        }
        let addresses = facts.addresses(kind)
        withoutAddress = kept.intersection(addresses.missing)
        withInvalidAddress = kept.intersection(addresses.invalid)
        withBouncedAddress = kept.intersection(addresses.bounced)
        var judged: [(kept: Int, owner: Int?)] = []
        keepOne(ofEach: several, facts.audience, order) { best, linked in
            let owner = KeptRecords.addressRow(for: best, among: linked, addresses, order)
            judged.append((best, owner))
            return owner ?? best
        }
        for (kept, owner) in judged { judge(kept, owner, addresses) }
    }

    /// - Parameter owner: tells for the kept row of a person, and all rows of the person, the row whose address is used.
    private mutating func keepOne(
        ofEach several: RowSet, _ audience: Audience, _ order: KeptOrder,
        addressOwner owner: (_ kept: Int, _ linked: ArraySlice<Int32>) -> Int
    ) {
        var isDone = several.none
        several.forEach { row in
            guard !isDone.contains(row) else { return }
            let linked = audience.linkedRecords(of: row)
            let candidates = linked.map { Int($0) }.filter { several.contains($0) }
            let best = candidates.dropFirst().reduce(row) { order.prefers($1, to: $0) ? $1 : $0 }
            for candidate in candidates {
                isDone.insert(candidate)
                if candidate != best { keptOfDuplicate[candidate] = best }
            }
            kept.insert(best)
            let owner = owner(best, linked)
            if owner != best { addressOwner[best] = owner }
        }
        duplicates = keptOfDuplicate.map { (row: $0.key, kept: $0.value) }.sorted { $0.row < $1.row }
    }

    private mutating func judge(_ kept: Int, _ owner: Int?, _ addresses: OwnAddresses) {
        guard let owner else { return withoutAddress.insert(kept) }
        if addresses.invalid.contains(owner) { withInvalidAddress.insert(kept) }
        if addresses.bounced.contains(owner) { withBouncedAddress.insert(kept) }
    }

    /// The kept row of a targeted row's person.
    func keptRow(of row: Int) -> Int {
        kept.contains(row) ? row : keptOfDuplicate[row] ?? row
    }

    /// The row whose address is used for a kept row, nil when the person has none.
    func addressRow(of row: Int) -> Int? {
        guard kept.contains(row), !withoutAddress.contains(row) else { return nil }
        return addressOwner.isEmpty ? row : addressOwner[row] ?? row
    }

    /// The kept record's own address if usable, else that of the best linked record with a usable one; when no record has a
    /// usable one, the kept record's own, else the best linked record's that has any.
    private static func addressRow(
        for kept: Int, among linked: ArraySlice<Int32>, _ addresses: OwnAddresses, _ order: KeptOrder
    ) -> Int? {
        if addresses.usable.contains(kept) { return kept }
        let ranked = linked.map { Int($0) }.sorted { order.prefers($0, to: $1) }
        if let usable = ranked.first, addresses.usable.contains(usable) { return usable }
        return ([kept] + ranked).first { !addresses.missing.contains($0) }
    }
}

extension RowSet {
    /// No row of the same table.
    var none: RowSet { RowSet(capacity: capacity) }
}
