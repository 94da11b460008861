import AudienceEngine
import CampaignDomain

/// How a person has answered on a channel in 180 days: the communication activity of the activity matrix (DOMAIN.md 6).
public enum Engagement: Int, CaseIterable, Hashable, Sendable {
    /// Nothing was delivered.
    case notContacted
    /// Delivered, none opened.
    case silent
    case opens
    case clicks

    /// How far back it looks.
    static let span: Int64 = 180 * 86_400
}

/// What a person did on each channel: one bit a channel.
struct ChannelActivity: Sendable {
    private var delivered: UInt16 = 0
    private var opened: UInt16 = 0
    private var clicked: UInt16 = 0

    static let kinds: EventKinds = [.delivered, .opened, .clicked]

    mutating func add(_ kind: EventKind, channel: UInt8) {
        guard channel != EventColumns.noChannel else { return }
        let bit = UInt16(1) << UInt16(channel)
        switch kind {
        case .delivered: delivered |= bit
        case .opened: opened |= bit
        case .clicked: clicked |= bit
        default: break
        }
    }

    func engagement(on channel: UInt8) -> Engagement {
        let bit = UInt16(1) << UInt16(channel)
        if clicked & bit != 0 { return .clicks }
        if opened & bit != 0 { return .opens }
        return delivered & bit != 0 ? .silent : .notContacted
    }

    /// The activity of the 180 days up to an instant. O(events of the kinds since).
    init(ofPersonAt row: Int, asOf: Int64, history: PersonEvents, events: EventColumns) {
        history.forEach(ofPersonAt: row, ChannelActivity.kinds, after: asOf - Engagement.span) { event in
            if events.at[event] <= asOf { add(events.kind[event], channel: events.channel[event]) }
        }
    }

    init() {}
}
