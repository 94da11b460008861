import CampaignDomain

/// Where the consent of every visible record's person stands, for one purpose and channel.
struct ConsentSets: Sendable {
    /// Granted, confirmed or not.
    private(set) var granted: RowSet
    private(set) var confirmed: RowSet
    private(set) var withdrawn: RowSet

    struct Key: Hashable, Sendable {
        let purpose: ConsentPurpose
        /// Nil for consent that is not by channel.
        let channel: Channel?
    }

    /// O(consents), and the events of those that have any about consent.
    init(audience: Audience, key: Key) {
        let none = RowSet(capacity: audience.count)
        (granted, confirmed, withdrawn) = (none, none, none)
        let consents = audience.consents
        audience.visible.forEach { row in
            switch consents.state(ofPersonAt: row, purpose: key.purpose, channel: key.channel) {
            case .unknown: return
            case .withdrawn: withdrawn.insert(row)
            case .granted: granted.insert(row)
            case .confirmed:
                granted.insert(row)
                confirmed.insert(row)
            }
        }
    }
}
