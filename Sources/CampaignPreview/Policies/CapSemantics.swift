import CampaignDomain

/// What is taken for a day when sends a day are capped. Tools differ, and the same limit holds other people in each.
///
/// Only daily caps are read in another way: a cap per week or month stays what it is.
public enum CapSemantics: String, CaseIterable, Sendable {
    /// As the policies have it.
    case configured
    /// From midnight to midnight on the recipient's own clock.
    case recipientDay
    /// The sixteen hours before the send: a day without its night.
    case rolling16Hours
    /// From midnight to midnight in the workspace's time zone, for everyone.
    case workspaceDay

    private var period: FrequencyCap.Period? {
        switch self {
        case .configured: nil
        case .recipientDay, .workspaceDay: .calendarDay
        case .rolling16Hours: .rolling(.hours(16))
        }
    }

    var dayClock: CapClock { self == .workspaceDay ? .workspace : .recipient }

    /// The caps that concern a campaign, daily ones with these semantics' day. Where other semantics find no daily cap, one
    /// message a day over every channel is taken. Service sends are not capped.
    public func caps(of campaign: Campaign, under policies: Policies) -> [FrequencyCap] {
        guard campaign.content != .service else { return [] }
        let own = policies.caps.filter {
            ($0.channel == nil || $0.channel == campaign.channel) && ($0.kind == nil || $0.kind == campaign.kind)
        }
        guard let period else { return own }
        let caps = own.contains(where: \.isDaily) ? own : [FrequencyCap(limit: 1, period: period)] + own
        return caps.map { cap in
            guard cap.isDaily else { return cap }
            return FrequencyCap(channel: cap.channel, kind: cap.kind, limit: cap.limit, period: period)
        }
    }
}

/// Whose clock tells when a calendar day begins.
enum CapClock: Sendable {
    case recipient, workspace
}

extension FrequencyCap {
    /// Whether it limits sends a day: a calendar day, or a rolling period of up to 24 hours.
    public var isDaily: Bool {
        switch period {
        case .calendarDay: true
        case .rolling(let span): span <= .hours(24)
        case .calendarWeek, .calendarMonth: false
        }
    }
}
