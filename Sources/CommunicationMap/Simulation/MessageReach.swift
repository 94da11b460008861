import AudienceEngine
import CampaignDomain

/// Whether a person can be written to on a channel (docs/MAP.md, section 6). A class, for a copy would count references to
/// all the columns it looks at.
public final class MessageReach: Sendable {
    private let audience: Audience
    private let health: DeliveryHealth
    private let flags: CustomerColumns
    private let stopped: RowSet
    private let needsConfirmation: Set<Channel>

    /// O(records).
    ///
    /// - Parameter health: of the same audience.
    public init(audience: Audience, health: DeliveryHealth, policies: Policies) {
        self.audience = audience
        self.health = health
        flags = audience.snapshot.customers
        stopped = StopList(audience: audience).rows
        needsConfirmation = policies.doubleOptIn
    }

    /// O(records and consents of the person).
    public func canReach(_ row: Int, on channel: Channel, content: ContentType) -> Bool {
        obstacle(to: row, on: channel, content: content) == nil
    }

    /// The first thing that stands between a message and the person of a row; nil when nothing does.
    public func obstacle(to row: Int, on channel: Channel, content: ContentType) -> ReachObstacle? {
        let persons = audience.persons
        if persons.contains(ofPersonAt: row, where: { !flags.flags[$0].isDisjoint(with: .gone) }) { return .erased }
        guard audience.consents.state(ofPersonAt: row, purpose: .dataProcessing, channel: nil).isGranted else {
            return .noDataConsent
        }
        if stopped.contains(row) { return .stopList }
        if let obstacle = addressObstacle(row, on: channel) { return obstacle }
        guard content != .service else { return isFullyWithdrawn(row, channel) ? .unsubscribed : nil }
        switch audience.consents.state(ofPersonAt: row, purpose: .marketing, channel: channel) {
        case .confirmed: return nil
        case .granted: return needsConfirmation.contains(channel) ? .unconfirmedOptIn : nil
        case .unknown: return .noChannelConsent
        case .withdrawn: return .unsubscribed
        }
    }

    /// Whether the person of a row is spared a message because a complaint is open, as the preview's `open-complaint` does it.
    public func isHeldByComplaint(_ row: Int, content: ContentType) -> Bool {
        content.waitsForComplaints && audience.hasOpenTicket(ofPersonAt: row)
    }

    private func isFullyWithdrawn(_ row: Int, _ channel: Channel) -> Bool {
        audience.persons.contains(ofPersonAt: row) { record in
            audience.consents.consent(of: record, purpose: .marketing, channel: channel).fullWithdrawal != nil
        }
    }

    private func addressObstacle(_ row: Int, on channel: Channel) -> ReachObstacle? {
        guard let kind = AddressKind(channel) else { return nil }
        let (persons, contacts) = (audience.persons, audience.contacts)
        let isUsable = persons.contains(ofPersonAt: row) { record in
            contacts.validity(kind, row: record) == .valid
                && !health.isBounced(kind, code: contacts.code(kind, row: record))
        }
        if isUsable { return nil }
        if persons.contains(ofPersonAt: row, where: { contacts.validity(kind, row: $0) == .valid }) {
            return .bouncedAddress
        }
        let hasAny = persons.contains(ofPersonAt: row) { contacts.validity(kind, row: $0) != .missing }
        return hasAny ? .invalidAddress : .noAddress
    }
}

/// What stands between a message of a chain and a person: named as the preview's rules are.
public enum ReachObstacle: String, CaseIterable, Hashable, Sendable {
    case erased
    case noDataConsent = "no-data-consent"
    case stopList = "stop-list"
    case noAddress = "no-address"
    case invalidAddress = "invalid-address"
    case bouncedAddress = "bounced-address"
    case unsubscribed
    case noChannelConsent = "no-channel-consent"
    case unconfirmedOptIn = "unconfirmed-opt-in"
    /// Of the moment: it is over when the ticket is closed.
    case openComplaint = "open-complaint"
}
