import Foundation

/// A message that a chain will send to somebody who can be written to.
struct ReferenceDueMessage {
    let channel: String
    let content: String
    let at: Int

    var counted: CountedSend { CountedSend(at: at, channel: channel, kind: "triggered") }
}

extension ReferencePlan {
    /// What chains will send to the recipient up to a day after the campaign is last sent to anybody, 60 days at most.
    func dueMessages(_ recipient: ReferenceRecipient) throws -> [ReferenceDueMessage] {
        let known = try moment.dueStandings ?? dueByPerson()
        moment.dueStandings = known
        return (known[recipient.person.key] ?? []).compactMap { standing in
            guard let chain = moment.workspace.chains.first(where: { $0.id == standing.chain }),
                let channel = chain.allSteps[standing.step].channel,
                canBeReached(recipient.person, on: channel, content: chain.content)
            else { return nil }
            return ReferenceDueMessage(
                channel: channel, content: chain.content, at: Int(standing.at.timeIntervalSince1970))
        }
    }

    private func dueByPerson() throws -> [String: [ReferenceStanding]] {
        let due = try moment.map(through: moment.asOf + 60 * ReferenceTime.day).due
        return Dictionary(grouping: due, by: \.person)
    }

    private func canBeReached(_ person: ReferencePerson, on channel: String, content: String) -> Bool {
        let gone: Set = ["erasureRequested", "blocked", "deceased"]
        guard !person.members.contains(where: { !gone.isDisjoint(with: $0.flags) }),
            !person.members.contains(where: { $0.flags.contains("stopList") || moment.hasStoppedAddress($0) }),
            moment.dataConsent(person) == "granted",
            person.members.contains(where: { moment.contact($0, channel: channel)?.isUsable == true })
        else { return false }
        if content == "service" { return !moment.isFullyWithdrawn(person) }
        guard moment.consent(person, channel: channel) == "granted" else { return false }
        return !policies.doubleOptIn.contains(channel) || moment.isConfirmed(person, channel: channel)
    }

    /// A chain writes within 24 hours before or after the send.
    func collidesWithChain(_ recipient: ReferenceRecipient) throws -> Bool {
        try dueMessages(recipient).contains { abs($0.at - recipient.sendAt) <= ReferenceTime.day }
    }

    /// Persons of the audience to whom chains and approved campaigns alone want to send more than some cap allows.
    func floodedPersons(_ waterfall: ReferenceWaterfall) throws -> Int {
        try waterfall.recipients.filter { recipient in
            let end = recipient.sendAt + ReferenceTime.day
            let due = try dueMessages(recipient).filter { $0.content != "service" && $0.at <= end }
            guard !due.isEmpty else { return false }
            let counted = due.map(\.counted) + (try scheduledSends(recipient)).filter { $0.at <= end }
            return policies.caps.contains { cap in
                let ofCap = counted.filter { send in
                    (cap.channel == nil || cap.channel == "any" || send.channel == cap.channel)
                        && (cap.kind == nil || send.kind == cap.kind)
                }
                return ofCap.contains { last in
                    let window = ReferenceRecipient(
                        person: recipient.person, targeted: recipient.targeted, kept: recipient.kept,
                        contact: recipient.contact, zone: recipient.zone, sendAt: last.at)
                    return ofCap.filter { isInWindow($0.at, cap.per, window) }.count > cap.max
                }
            }
        }.count
    }
}
