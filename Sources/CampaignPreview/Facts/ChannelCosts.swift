import CampaignDomain

/// What a message costs on each channel, as far as campaigns say.
struct ChannelCosts {
    private let costOfChannel: [Channel: Money]

    /// The campaign's own cost counts for its channel, else that of the latest campaign on it that has one; one without a time
    /// is older than any other.
    init(context: PreviewContext) {
        let priced = context.audience.definitions.campaigns.sorted {
            let (left, right) = ($0.sendAt ?? .distantPast, $1.sendAt ?? .distantPast)
            return left != right ? left < right : $0.id < $1.id
        }
        var costs: [Channel: Money] = [:]
        for campaign in priced + [context.campaign] {
            if let cost = campaign.costPerMessage { costs[campaign.channel] = cost }
        }
        costOfChannel = costs
    }

    /// Nil when nobody knows; push, in-app messages and email then cost nothing.
    func cost(of channel: Channel) -> Money? {
        if let cost = costOfChannel[channel] { return cost }
        return switch channel {
        case .push, .inapp, .email: .zero
        case .sms, .messenger, .call, .mail, .ads, .site: nil
        }
    }
}
