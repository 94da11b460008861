import AudienceEngine
import CampaignDomain

/// How persons treat what comes on one channel.
struct ChannelHabits {
    /// So many of the last deliveries as `opens-without-clicks` looks at were all opened, and none clicked.
    let opensWithoutClicks: RowSet
    /// So many of the last deliveries as `never-opens` looks at were none opened.
    let neverOpens: RowSet
}

extension PreviewFacts {
    func habits(on channel: Channel) -> ChannelHabits {
        let deliveries = ChannelDeliveries(audience: audience, channel: channel)
        let sets = sorted(.habits(channel), into: 2) { part in
            var reactions: [Int] = []
            return part.sort(into: 2) { row in
                switch deliveries.habit(ofPersonAt: row, &reactions) {
                case .opensWithoutClicks: 1 << 0
                case .neverOpens: 1 << 1
                case nil: 0
                }
            }
        }
        return ChannelHabits(opensWithoutClicks: sets[0], neverOpens: sets[1])
    }

    /// The records of persons to whom so much was delivered on a channel in the last year that their answers tell something.
    func frequent(on channel: Channel) -> RowSet {
        let responses = ChannelResponses(audience: audience)
        return sorted(.frequentChannels, into: Channel.allCases.count) { part in
            part.sort(into: Channel.allCases.count) { responses.frequentChannels(of: $0) }
        }[Int(channel.code)]
    }
}
