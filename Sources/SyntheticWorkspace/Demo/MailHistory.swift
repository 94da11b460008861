/// What was mailed in the past year, and how people answered.
extension DemoBuilder {
    mutating func addMailHistory() {
        for mailing in Seller.generalMailings {
            var seen = Set<Int>()
            let recipients = mailing.lists.flatMap { members[$0] ?? [] }.filter { seen.insert($0).inserted }
            for position in recipients.sorted() where mayBeMailed(position, at: mailing.at) {
                mail(mailing, to: position)
            }
        }
    }

    private func mayBeMailed(_ position: Int, at instant: Instant) -> Bool {
        let record = records[position]
        guard let email = record.email, email.contains("@"), !email.contains("@@"), record.registeredAt < instant else {
            return false
        }
        if let stop = mailStops[position], stop <= instant { return false }
        return !record.consents.contains { $0.channel == .email && $0.status == .withdrawn && $0.at < instant }
    }

    private mutating func mail(_ mailing: PastMailing<Seller.List>, to position: Int) {
        let at = mailing.at + .seconds(position / 20)
        let about = mailing.mailing
        append(.sent, of: position, at, about)
        if isOrdinary(position), dice.chance(perMille: 9) { return bounce(of: position, at + .seconds(30), about) }
        append(.delivered, of: position, at + .seconds(8 + dice.roll(150)), about)
        let engagement = engagements[position]
        guard mailing.isReadByAll || dice.chance(perMille: engagement.openRate) else { return }
        let openedAt = at + .minutes(4 + dice.roll(dice.roll(2000) + 30))
        append(.opened, of: position, openedAt, about)
        if mailing.isReadByAll || dice.chance(perMille: engagement.clickRate) {
            append(.clicked, of: position, openedAt + .seconds(20 + dice.roll(90)), about)
        }
        if isOrdinary(position), dice.chance(perMille: 9) {
            mailStops[position] = openedAt
            append(.unsubscribed, of: position, openedAt + .minutes(2), about)
        }
    }

    private mutating func bounce(of position: Int, _ at: Instant, _ mailing: Event.Mailing) {
        append(.bounced, of: position, at, mailing)
        let isHard = dice.chance(percent: 35)
        events[events.count - 1].bounce = isHard ? .hard : .soft
        events[events.count - 1].address = records[position].email
        if isHard { mailStops[position] = at }
    }

    mutating func append(_ kind: Event.Kind, of position: Int, _ at: Instant, _ mailing: Event.Mailing) {
        events.append(Event(customer: position, at: at, kind: kind, channel: .email, mailing: mailing))
    }
}
