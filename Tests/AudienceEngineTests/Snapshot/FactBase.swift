import AudienceEngine
import CampaignDomain

/// Lines on their way into a snapshot, written as Swift values. Keeps the texts that drafts point to.
final class FactBase {
    private var texts: [UnsafeMutableBufferPointer<UInt8>] = []
    private(set) var customers: [CustomerDraft] = []
    private(set) var orders: [OrderDraft] = []
    private(set) var events: [EventDraft] = []
    var definitions = Definitions(
        settings: WorkspaceSettings(
            name: "Facts", currency: Currency(code: "RUB")!, zone: .utc, locale: "ru", country: "RU"))
    var zones: [String: ZoneRules] = [:]

    deinit {
        for text in texts { text.deallocate() }
    }

    func text(_ text: String) -> UnsafeBufferPointer<UInt8> {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = copy.initialize(from: text.utf8)
        texts.append(copy)
        return UnsafeBufferPointer(copy)
    }

    func pair(_ key: String, _ value: String) -> CustomerDraft.KeyedText {
        CustomerDraft.KeyedText(key: text(key), text: text(value))
    }

    func customer(_ id: String, _ change: (inout CustomerDraft) -> Void = { _ in }) {
        var draft = CustomerDraft()
        draft.id = text(id)
        change(&draft)
        customers.append(draft)
    }

    /// An order of a day in 2026, such as `03-01`, or of an instant.
    func order(_ id: String, of customer: String, at: String, _ change: (inout OrderDraft) -> Void = { _ in }) {
        var draft = OrderDraft()
        draft.id = text(id)
        draft.customer = text(customer)
        draft.at = FactBase.instant(at)
        draft.total = Money(minorUnits: 100)
        change(&draft)
        orders.append(draft)
    }

    /// An event of a customer or, without one, of an anonymous profile.
    func event(_ kind: EventKind, of customer: String?, at: String, _ change: (inout EventDraft) -> Void = { _ in }) {
        var draft = EventDraft()
        draft.customer = customer.map { text($0) }
        draft.at = FactBase.instant(at)
        draft.kind = kind
        change(&draft)
        events.append(draft)
    }

    func snapshot() throws -> AudienceSnapshot {
        var builder = SnapshotBuilder()
        for customer in customers { _ = try builder.append(customer: customer) }
        for order in orders { _ = try builder.append(order: order) }
        for event in events { try builder.append(event: event) }
        return builder.finish(catalogue: ProductCatalogue(), zones: zones)
    }

    func audience(asOf: String = "03-07") throws -> Audience {
        Audience(snapshot: try snapshot(), definitions: definitions, asOf: FactBase.instant(asOf) ?? .distantPast)
    }

    /// Noon, UTC, of a day in 2026, or an instant in full.
    static func instant(_ text: String) -> Instant? {
        Instant(iso8601: text.utf8.count == 5 ? "2026-\(text)T12:00:00Z" : text)
    }
}

extension AudienceSnapshot {
    func id(_ row: some BinaryInteger) -> String { customers.customerID(Int(row)).rawValue }

    var ids: [String] { (0..<customers.count).map { id($0) } }
}
