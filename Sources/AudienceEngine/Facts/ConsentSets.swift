import CampaignDomain

/// Where the consent of every visible record's person stands, for one purpose and channel.
struct ConsentSets: Sendable {
    /// Granted, confirmed or not.
    let granted: RowSet
    let confirmed: RowSet
    let withdrawn: RowSet

    struct Key: Hashable, Sendable {
        let purpose: ConsentPurpose
        /// Nil for consent that is not by channel.
        let channel: Channel?
    }

    /// O(consents), and the events of those that have any about consent.
    init(audience: Audience, key: Key, parallel: Parallel) {
        let consents = audience.consents
        let sets = parallel.sort(audience.visible, into: 3) { part in
            part.sort(into: 3) { row in
                switch consents.state(ofPersonAt: row, purpose: key.purpose, channel: key.channel) {
                case .unknown: 0
                case .granted: 0b001
                case .confirmed: 0b011
                case .withdrawn: 0b100
                }
            }
        }
        (granted, confirmed, withdrawn) = (sets[0], sets[1], sets[2])
    }
}
