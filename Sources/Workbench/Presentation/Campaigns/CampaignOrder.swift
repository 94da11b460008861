import CampaignDomain

extension Campaign {
    /// By when it is wanted: what is still to be sent, the nearest first; then what has no time; then the past, the latest
    /// first. Equal times by id.
    public func isWantedBefore(_ other: Campaign, asOf: Instant) -> Bool {
        let (first, second) = (wantedKey(asOf), other.wantedKey(asOf))
        return first != second ? first < second : id < other.id
    }

    private func wantedKey(_ asOf: Instant) -> (Int, Int64) {
        guard let sendAt else { return (1, 0) }
        return sendAt >= asOf ? (0, sendAt.seconds) : (2, -sendAt.seconds)
    }
}
