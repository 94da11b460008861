/// Rules 2 to 13: whom one may not, or should not, write to at all.
extension ReferencePlan {
    private func hasFlag(_ recipient: ReferenceRecipient, _ flags: [String]) -> Bool {
        recipient.person.members.contains { record in flags.contains { record.flags.contains($0) } }
    }

    func isErased(_ recipient: ReferenceRecipient) -> Bool {
        hasFlag(recipient, ["erasureRequested", "blocked", "deceased"])
    }

    func lacksDataConsent(_ recipient: ReferenceRecipient) -> Bool {
        moment.dataConsent(recipient.person) != "granted"
    }

    /// A record of the person is flagged, or carries an address of somebody who is.
    func isStopListed(_ recipient: ReferenceRecipient) -> Bool {
        hasFlag(recipient, ["stopList"]) || recipient.person.members.contains(where: moment.hasStoppedAddress)
    }

    /// Service content is stopped by a full withdrawal only.
    func isUnsubscribed(_ recipient: ReferenceRecipient) -> Bool {
        campaign.isService
            ? moment.isFullyWithdrawn(recipient.person)
            : moment.consent(recipient.person, channel: campaign.channel) == "withdrawn"
    }

    func lacksChannelConsent(_ recipient: ReferenceRecipient) -> Bool {
        !campaign.isService && moment.consent(recipient.person, channel: campaign.channel) != "granted"
    }

    func lacksConfirmation(_ recipient: ReferenceRecipient) -> Bool {
        !campaign.isService && policies.doubleOptIn.contains(campaign.channel)
            && moment.consent(recipient.person, channel: campaign.channel) == "granted"
            && !moment.isConfirmed(recipient.person, channel: campaign.channel)
    }

    /// A ticket is open when the last event of its id is `ticketOpened`. Events without an id are about one ticket.
    func hasOpenComplaint(_ recipient: ReferenceRecipient) -> Bool {
        guard campaign.isSelling else { return false }
        var last: [String: String] = [:]
        for event in recipient.person.events where ["ticketOpened", "ticketClosed"].contains(event.kind) {
            last[event.texts["ticket"] ?? ""] = event.kind
        }
        return last.values.contains("ticketOpened")
    }

    func isInControlGroup(_ recipient: ReferenceRecipient) -> Bool {
        let inGlobal =
            !campaign.isService && isDrawn(recipient, scope: "global", share: policies.controlShare)
        return inGlobal || isDrawn(recipient, scope: campaign.id, share: campaign.controlGroup)
    }

    private func isDrawn(_ recipient: ReferenceRecipient, scope: String, share: Double) -> Bool {
        draw(recipient.person, scope: scope) < share
    }

    /// The person's number in [0, 1): the first 8 bytes of the hash, big-endian, over 2^64.
    func draw(_ person: ReferencePerson, scope: String) -> Double {
        let text = "\(policies.controlSalt):\(scope):\(person.key)"
        let number = ReferenceSHA256.hash(Array(text.utf8)).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Double(number) / 18_446_744_073_709_551_616
    }

    func hasReceived(_ recipient: ReferenceRecipient) -> Bool {
        recipient.person.events.contains { event in
            event.kind == "sent"
                && (event.texts["campaign"] == campaign.id
                    || event.texts["message"].map { campaign.messages.contains($0) } ?? false)
        }
    }

    /// The goal is asked of the kept record.
    func hasReachedGoal(_ recipient: ReferenceRecipient) throws -> Bool {
        guard let goal = campaign.goal else { return false }
        return try moment.members(matching: goal).contains(recipient.kept.id)
    }
}
