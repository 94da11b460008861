import AudienceEngine
import CampaignDomain

/// How persons answered what was delivered to them on each channel in the last year.
///
/// A delivery is answered by an open or a click on the same channel, not earlier, of the same message; of the same campaign
/// when it has no message. One that names neither is never answered.
struct ChannelResponses: Sendable {
    struct Response {
        let channel: Channel
        let answered: Int
        let delivered: Int
    }

    /// The fewest deliveries that tell anything.
    static let fewest = 5
    private static let span = TimeSpan.days(365)

    private let audience: Audience
    private let events: EventColumns
    private let history: PersonEvents
    /// What is not later than this is too long ago.
    private let since: Int64

    init(audience: Audience) {
        self.audience = audience
        events = audience.snapshot.events
        history = audience.personEvents
        since = (audience.asOf - ChannelResponses.span).seconds
    }

    /// The channels with enough deliveries in the year, a bit each by their codes. One pass over the person's events of the year,
    /// newest first.
    func frequentChannels(of row: Int) -> UInt64 {
        // A byte a channel: enough is five, so counting stops at 127.
        var counts: SIMD16<UInt8> = .zero
        history.forEach(ofPersonAt: row, .delivered, after: since) { event in
            guard events.channel[event] != EventColumns.noChannel else { return }
            let channel = Int(events.channel[event])
            counts[channel] = min(counts[channel] + 1, .max / 2)
        }
        var channels: UInt64 = 0
        for channel in 0..<Channel.allCases.count where counts[channel] >= ChannelResponses.fewest {
            channels |= 1 << UInt64(channel)
        }
        return channels
    }

    /// O(deliveries × reactions), for those whom ``PreviewFacts/frequent(on:)`` makes worth it.
    func response(of row: Int, on channel: Channel) -> Response {
        var delivered: [Int] = []
        var reactions: [Int] = []
        audience.forEachEvent(ofPersonAt: row) { event in
            guard events.channel[event] == channel.code, events.at[event] > since else { return }
            switch events.kind[event] {
            case .delivered: delivered.append(event)
            case .opened, .clicked: reactions.append(event)
            default: break
            }
        }
        let answered = delivered.count { delivery in reactions.contains { isAnswer($0, to: delivery) } }
        return Response(channel: channel, answered: answered, delivered: delivered.count)
    }

    private func isAnswer(_ reaction: Int, to delivery: Int) -> Bool {
        guard events.at[reaction] >= events.at[delivery] else { return false }
        let message = events.message.code(delivery)
        if message >= 0 { return events.message.code(reaction) == message }
        let campaign = events.campaign.code(delivery)
        return campaign >= 0 && events.campaign.code(reaction) == campaign
    }
}
