import Foundation

/// What else may be taken for a day when sends a day are capped.
public enum ReferenceDay: String, CaseIterable, Sendable {
    case recipientDay, rolling16Hours, workspaceDay

    fileprivate var per: String {
        switch self {
        case .recipientDay: "calendarDay"
        case .rolling16Hours: "16h"
        case .workspaceDay: ReferenceDay.workspaceCalendarDay
        }
    }

    /// A period that no policy can name.
    static let workspaceCalendarDay = "calendarDay of the workspace"
}

/// Whom a campaign would hold and send to if its daily caps were read in another way. Record ids, sorted.
public struct ReferenceCapResult: Sendable {
    public let held: [String]
    public let sent: [String]
}

extension ReferenceWorkspace {
    /// Every campaign's result as of the workspace's clock. The campaigns before it are left as the policies have them.
    public func capped() throws -> [ReferenceDay: [String: ReferenceCapResult]] {
        let moment = moment(nil)
        return try Dictionary(
            uniqueKeysWithValues: ReferenceDay.allCases.map { day in
                (day, try campaigns.mapValues { try capped($0, by: day, moment) })
            })
    }

    private func capped(
        _ row: CampaignRow, by day: ReferenceDay, _ moment: ReferenceMoment
    ) throws -> ReferenceCapResult {
        var plan = ReferencePlan(row, moment)
        var changed = policies
        changed.caps = Self.caps(policies.caps, day, of: row)
        changed.off.remove("frequency-cap")
        changed.severity["frequency-cap"] = "hold"
        plan.otherPolicies = changed
        let verdicts = try ReferenceWaterfall(plan).verdicts
        func records(_ verdict: String) -> [String] {
            verdicts.filter { $0.value == verdict }.keys.sorted(by: ReferenceText.ascending)
        }
        return ReferenceCapResult(held: records("frequency-cap"), sent: records("send"))
    }

    private static func caps(_ caps: [CapRow], _ day: ReferenceDay, of campaign: CampaignRow) -> [CapRow] {
        let changed = caps.map { cap in
            isDaily(cap) ? CapRow(channel: cap.channel, kind: cap.kind, max: cap.max, per: day.per) : cap
        }
        let concerned = caps.filter { cap in
            (cap.channel == nil || cap.channel == "any" || cap.channel == campaign.channel)
                && (cap.kind == nil || cap.kind == campaign.kind)
        }
        if concerned.contains(where: isDaily) { return changed }
        return changed + [CapRow(channel: nil, kind: nil, max: 1, per: day.per)]
    }

    private static func isDaily(_ cap: CapRow) -> Bool {
        cap.per == "calendarDay" || ReferenceTime.duration(cap.per).map { $0 <= ReferenceTime.day } ?? false
    }
}
