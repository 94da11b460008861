import Foundation

/// A send that counts for caps.
struct CountedSend {
    let at: Int
    let channel: String?
    let kind: String
}

/// Rules 15 to 17: how often, at what hour, and after how long a silence.
extension ReferencePlan {
    func exceedsSomeCap(_ recipient: ReferenceRecipient) throws -> Bool {
        guard !campaign.isService, !policies.caps.isEmpty else { return false }
        let sends = try countedSends(recipient)
        return policies.caps.contains { exceeds($0, sends, recipient) }
    }

    /// What the person was sent and will have been sent before this campaign.
    func countedSends(_ recipient: ReferenceRecipient) throws -> [CountedSend] {
        try pastSends(recipient.person) + scheduledSends(recipient)
            + dueMessages(recipient).filter { $0.at < recipient.sendAt && $0.content != "service" }.map(\.counted)
    }

    private func exceeds(_ cap: CapRow, _ sends: [CountedSend], _ recipient: ReferenceRecipient) -> Bool {
        let anyChannel = cap.channel == nil || cap.channel == "any"
        guard anyChannel || cap.channel == campaign.channel, cap.kind == nil || cap.kind == campaign.kind else {
            return false
        }
        let counted = sends.filter { send in
            (anyChannel || send.channel == cap.channel) && (cap.kind == nil || send.kind == cap.kind)
                && isInWindow(send.at, cap.per, recipient)
        }
        return counted.count + 1 > cap.max
    }

    /// A rolling window is (send − per, send]; a calendar one is the send's own local day, week or month up to it.
    func isInWindow(_ instant: Int, _ per: String, _ recipient: ReferenceRecipient) -> Bool {
        guard instant <= recipient.sendAt else { return false }
        if let seconds = ReferenceTime.duration(per) { return instant > recipient.sendAt - seconds }
        if per == ReferenceDay.workspaceCalendarDay {
            let zone = moment.workspace.timezone
            return ReferenceTime.localDate(instant, zone) == ReferenceTime.localDate(recipient.sendAt, zone)
        }
        let day = ReferenceTime.localDate(instant, recipient.zone)
        let sendDay = ReferenceTime.localDate(recipient.sendAt, recipient.zone)
        switch per {
        case "calendarDay": return day == sendDay
        case "calendarWeek": return day.dayNumber >= sendDay.dayNumber - sendDay.weekday
        case "calendarMonth":
            let (one, other) = (day.components, sendDay.components)
            return one.year == other.year && one.month == other.month
        default: return false
        }
    }

    /// What was sent up to as-of, over all records of the person. Service sends do not count.
    func pastSends(_ person: ReferencePerson) -> [CountedSend] {
        person.events.compactMap { event in
            guard event.kind == "sent" else { return nil }
            let chain = event.texts["chain"]
            let sender = event.texts["campaign"].flatMap { moment.workspace.campaigns[$0] }
            let chainContent = chain.flatMap { moment.workspace.chainContent[$0] }
            if sender?.isService == true || chainContent == "service" { return nil }
            let isTriggered = chain != nil || sender?.kind == "triggered"
            return CountedSend(at: event.at, channel: event.channel, kind: isTriggered ? "triggered" : "manual")
        }
    }

    /// What approved campaigns will have sent: those after as-of and before this one (at the same instant those with a
    /// smaller id), to whom their own preview sends. Campaigns are put in order by their `sendAt`; the window is
    /// judged at the person's own times.
    func scheduledSends(_ recipient: ReferenceRecipient) throws -> [CountedSend] {
        try moment.workspace.campaigns.values.flatMap { other -> [CountedSend] in
            let plan = ReferencePlan(other, moment)
            guard other.status == "approved", other.id != campaign.id, !other.isService,
                plan.nominalSendAt > moment.asOf, plan.isBefore(self)
            else { return [] }
            let waterfall = try moment.waterfall(other.id)
            guard let sent = waterfall.recipients.first(where: { $0.person.key == recipient.person.key }) else {
                return []
            }
            let messages = sent.targeted.filter { waterfall.verdicts[$0] == "send" }
            return messages.map { _ in CountedSend(at: sent.sendAt, channel: other.channel, kind: other.kind) }
        }
    }

    private func isBefore(_ other: ReferencePlan) -> Bool {
        nominalSendAt == other.nominalSendAt
            ? ReferenceText.ascending(campaign.id, other.campaign.id) : nominalSendAt < other.nominalSendAt
    }

    func isHeldByQuietHours(_ recipient: ReferenceRecipient) -> Bool {
        isInQuietHours(recipient) && quietAction != "shift"
    }

    /// The campaign's own, else the policy's.
    var quietAction: String? { campaign.quietHours ?? policies.quietHours?.action }

    /// `from` is inside, `to` outside; the hours may span midnight.
    func isInQuietHours(_ recipient: ReferenceRecipient) -> Bool {
        guard let quiet = policies.quietHours else { return false }
        let second = ReferenceTime.secondOfDay(recipient.sendAt, recipient.zone)
        return quiet.from <= quiet.to
            ? quiet.from <= second && second < quiet.to
            : quiet.from <= second || second < quiet.to
    }

    /// No open, click, behaviour event or order for 365 days, and registered longer ago.
    func isSunset(_ recipient: ReferenceRecipient) -> Bool {
        guard !campaign.isService, campaign.content != "reactivation" else { return false }
        let start = moment.asOf - 365 * ReferenceTime.day
        guard let registered = recipient.person.members.compactMap(\.registeredAt).min(), registered <= start else {
            return false
        }
        let signsOfLife: Set = [
            "opened", "clicked", "visited", "viewed", "searched", "cartAdded", "cartRemoved", "favourited",
            "unfavourited",
        ]
        return !recipient.person.events.contains { signsOfLife.contains($0.kind) && $0.at > start }
            && !recipient.person.orders.contains { $0.at > start }
    }
}
