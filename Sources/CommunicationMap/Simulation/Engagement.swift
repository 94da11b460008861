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

}

/// Reads what persons did on each channel. A class, for a copy would count references to all the columns it looks at.
final class ActivityReader: Sendable {
    private let history: PersonEvents
    private let events: EventColumns
    private let asOf: Int64

    init(_ audience: Audience) {
        history = audience.personEvents
        events = audience.snapshot.events
        asOf = audience.asOf.seconds
    }

    /// The activity of the 180 days up to as-of. O(events of the kinds since).
    func activity(ofPersonAt row: Int) -> ChannelActivity {
        var activity = ChannelActivity()
        history.forEach(ofPersonAt: row, ChannelActivity.kinds, after: asOf - Engagement.span) { event in
            activity.add(events.kind[event], channel: events.channel[event])
        }
        return activity
    }
}
