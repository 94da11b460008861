import AudienceEngine
import CampaignDomain

/// Whether a person can be written to on a channel (docs/MAP.md, section 6).
public struct Reachability: Sendable {
    private let audience: Audience
    private let health: DeliveryHealth
    private let flags: CustomerColumns
    private let needsConfirmation: Set<Channel>

    private static let unwanted: CustomerFlags = [.stopList, .blocked, .deceased, .erasureRequested]

    /// - Parameter health: of the same audience.
    public init(audience: Audience, health: DeliveryHealth, policies: Policies) {
        self.audience = audience
        self.health = health
        flags = audience.snapshot.customers
        needsConfirmation = policies.doubleOptIn
    }

    /// O(records and consents of the person).
    public func canReach(_ row: Int, on channel: Channel, content: ContentType) -> Bool {
        let persons = audience.persons
        if persons.contains(ofPersonAt: row, where: { !flags.flags[$0].isDisjoint(with: Reachability.unwanted) }) {
            return false
        }
        guard hasAddress(row, on: channel),
            audience.consents.state(ofPersonAt: row, purpose: .dataProcessing, channel: nil).isGranted
        else { return false }
        guard content != .service else { return true }
        let consent = audience.consents.state(ofPersonAt: row, purpose: .marketing, channel: channel)
        return needsConfirmation.contains(channel) ? consent == .confirmed : consent.isGranted
    }

    private func hasAddress(_ row: Int, on channel: Channel) -> Bool {
        guard let kind = AddressKind(channel) else { return true }
        return audience.persons.contains(ofPersonAt: row) { record in
            audience.contacts.validity(kind, row: record) == .valid
                && !health.isBounced(kind, code: audience.contacts.code(kind, row: record))
        }
    }
}
