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

    init(facts: PreviewFacts, channel: Channel) {
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
    /// For every row the kept row of which it is a duplicate, −1 for the others; empty when there are no duplicates.
    private var keptOfDuplicate: [Int32] = []
    /// The kept rows for which another record's address is used, each with that record.
    private var addressOwner: [Int: Int] = [:]

    /// O(targeted rows / 64 + records of persons that have several).
    init(targeted: RowSet, facts: PreviewFacts, channel: Channel) {
        let several = targeted.intersection(facts.linked)
        let single = targeted.subtracting(several)
        let addresses = AddressKind(channel).map { facts.addresses($0) }
        withoutAddress = addresses.map { single.intersection($0.missing) } ?? single.none
        withInvalidAddress = addresses.map { single.intersection($0.invalid) } ?? single.none
        withBouncedAddress = addresses.map { single.intersection($0.bounced) } ?? single.none
        kept = single
        guard !several.isEmpty else { return }
        var isDuplicate = kept.none
        facts.preferredRecords(for: channel).forEach { ranked in
            guard let best = ranked.first(where: { several.contains(Int($0)) }) else { return }
            kept.insert(Int(best))
            for record in ranked where record != best && several.contains(Int(record)) {
                if keptOfDuplicate.isEmpty { keptOfDuplicate = [Int32](repeating: -1, count: kept.capacity) }
                keptOfDuplicate[Int(record)] = best
                isDuplicate.insert(Int(record))
            }
            if let addresses { chooseAddress(for: Int(best), among: ranked, addresses) }
        }
        isDuplicate.forEach { duplicates.append((row: $0, kept: Int(keptOfDuplicate[$0]))) }
    }

    /// The kept record's own address if usable, else that of the best linked record with a usable one; when no record has a
    /// usable one, the kept record's own, else the best linked record's that has any.
    ///
    /// - Parameter ranked: the person's records, the preferred first; those with a usable address go before the others.
    private mutating func chooseAddress(for kept: Int, among ranked: ArraySlice<Int32>, _ addresses: OwnAddresses) {
        var owner = Int?.some(kept)
        if !addresses.usable.contains(kept) {
            let best = ranked.first.map { Int($0) }.flatMap { addresses.usable.contains($0) ? $0 : nil }
            owner = best ?? ([Int32(kept)] + ranked).first { !addresses.missing.contains(Int($0)) }.map { Int($0) }
        }
        guard let owner else { return withoutAddress.insert(kept) }
        if owner != kept { addressOwner[kept] = owner }
        if addresses.invalid.contains(owner) { withInvalidAddress.insert(kept) }
        if addresses.bounced.contains(owner) { withBouncedAddress.insert(kept) }
    }

    /// The kept row of a targeted row's person.
    func keptRow(of row: Int) -> Int {
        kept.contains(row) || keptOfDuplicate.isEmpty ? row : Int(keptOfDuplicate[row])
    }

    /// The row whose address is used for a kept row, nil when the person has none.
    func addressRow(of row: Int) -> Int? {
        guard kept.contains(row), !withoutAddress.contains(row) else { return nil }
        return addressOwner.isEmpty ? row : addressOwner[row] ?? row
    }
}

extension RowSet {
    /// No row of the same table.
    var none: RowSet { RowSet(capacity: capacity) }
}
