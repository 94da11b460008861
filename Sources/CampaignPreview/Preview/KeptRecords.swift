import AudienceEngine
import CampaignDomain

/// The order in which a person's records, and a household's persons, are preferred (DOMAIN.md 4): a usable address on the
/// channel, then the record's own consent on it, then the latest completed order or event, then the earliest registration,
/// then the smallest id.
struct KeptOrder: Sendable {
    private let audience: Audience
    private let channel: Channel
    private let health: DeliveryHealth

    init(audience: Audience, channel: Channel, health: DeliveryHealth) {
        self.audience = audience
        self.channel = channel
        self.health = health
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
        guard let kind = AddressKind(channel) else { return true }
        guard audience.contacts.validity(kind, row: row) == .valid else { return false }
        return !health.isBounced(kind, code: audience.contacts.code(kind, row: row))
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
struct KeptRecords: Sendable {
    /// One row a targeted person.
    let kept: RowSet
    /// For every targeted row the kept row of its person; −1 for the others.
    let keptRow: [Int32]
    /// For every kept row the row whose address is used; −1 when the person has none.
    let addressRow: [Int32]

    /// One pass over the targeted; comparisons only for persons with several records.
    init(targeted: RowSet, audience: Audience, order: KeptOrder, kind: AddressKind?) {
        var kept = RowSet(capacity: targeted.capacity)
        var keptRow = [Int32](repeating: -1, count: targeted.capacity)
        var addressRow = keptRow
        targeted.forEach { row in
            guard keptRow[row] < 0 else { return }
            let linked = audience.linkedRecords(of: row)
            let candidates = linked.filter { targeted.contains(Int($0)) }
            let best = candidates.dropFirst().reduce(Int(candidates.first ?? Int32(row))) { best, candidate in
                order.prefers(Int(candidate), to: best) ? Int(candidate) : best
            }
            kept.insert(best)
            for candidate in candidates { keptRow[Int(candidate)] = Int32(best) }
            addressRow[best] = KeptRecords.addressRow(for: best, among: linked, audience, order, kind)
        }
        self.kept = kept
        self.keptRow = keptRow
        self.addressRow = addressRow
    }

    /// The kept record's own address if usable, else that of the best linked record with a usable one; when no record has a
    /// usable one, the kept record's own, else the best linked record's that has any.
    private static func addressRow(
        for kept: Int, among linked: Slice<Column<Int32>>, _ audience: Audience, _ order: KeptOrder, _ kind: AddressKind?
    ) -> Int32 {
        guard let kind else { return Int32(kept) }
        if linked.count == 1 || order.hasUsableAddress(kept) {
            return audience.contacts.validity(kind, row: kept) == .missing ? -1 : Int32(kept)
        }
        let ranked = linked.map { Int($0) }.sorted { order.prefers($0, to: $1) }
        if let usable = ranked.first, order.hasUsableAddress(usable) { return Int32(usable) }
        let inQuestion = [kept] + ranked
        return inQuestion.first { audience.contacts.validity(kind, row: $0) != .missing }.map { Int32($0) } ?? -1
    }
}
