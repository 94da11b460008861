/// A record's contact for a channel, judged.
struct ReferenceContact {
    let address: ReferenceAddress
    /// Valid by its syntax.
    let isValid: Bool
    let isJunk: Bool
    let isBounced: Bool

    var isUsable: Bool { isValid && !isJunk && !isBounced }
}

extension ReferenceMoment {
    /// The record's own contact of a kind as it was written. Channels without a contact use the record itself.
    func rawContact(_ record: CustomerRow, kind: String) -> String? {
        switch kind {
        case "email": record.email
        case "phone": record.phone
        case "push": record.pushId
        case "messenger": record.messengers.min { ReferenceText.ascending($0.key, $1.key) }?.value
        case "mail": record.attributes["address"]?.text
        default: record.id
        }
    }

    func contact(_ record: CustomerRow, channel: String) -> ReferenceContact? {
        let kind = ReferenceContacts.kind(ofChannel: channel)
        guard let raw = rawContact(record, kind: kind) else { return nil }
        let address = contacts.normalised(raw, kind: kind)
        return ReferenceContact(
            address: address, isValid: contacts.isValid(raw, kind: kind), isJunk: contacts.isJunk(address),
            isBounced: isBounced(address))
    }

    /// One hard bounce or three soft ones after the address's last delivery, whoever owns the events. An address is
    /// judged as such: what bounced as a text message is bounced for a call too.
    func isBounced(_ address: ReferenceAddress) -> Bool {
        if let known = bouncedAddresses { return known.contains(address) }
        var softBounces: [ReferenceAddress: Int] = [:]
        var hardBounced: Set<ReferenceAddress> = []
        for (owner, event) in events where ["delivered", "bounced"].contains(event.kind) {
            guard let target = addressOf(event, owner: owner) else { continue }
            if event.kind == "delivered" {
                softBounces[target] = 0
                hardBounced.remove(target)
            } else if event.texts["bounce"] == "hard" {
                hardBounced.insert(target)
            } else {
                softBounces[target, default: 0] += 1
            }
        }
        let bounced = hardBounced.union(softBounces.filter { $0.value >= 3 }.map(\.key))
        bouncedAddresses = bounced
        return bounced.contains(address)
    }

    /// The address an event names, else its record's own. Without a channel an address with an `@` is an email.
    private func addressOf(_ event: EventRow, owner: String?) -> ReferenceAddress? {
        let named = event.texts["address"]
        guard let channel = event.channel else {
            return named.map { contacts.normalised($0, kind: $0.contains("@") ? "email" : "phone") }
        }
        let kind = ReferenceContacts.kind(ofChannel: channel)
        if let named { return contacts.normalised(named, kind: kind) }
        guard let owner, let record = workspace.customers[owner] else { return nil }
        return rawContact(record, kind: kind).map { contacts.normalised($0, kind: kind) }
    }

    /// Whether a record carries a valid address of any person on the stop list, of whichever kind.
    func hasStoppedAddress(_ record: CustomerRow) -> Bool {
        let stopped = stoppedAddresses ?? Set(stoppedPersons.flatMap(\.members).flatMap(validAddresses))
        stoppedAddresses = stopped
        return validAddresses(record).contains(where: stopped.contains)
    }

    private var stoppedPersons: [ReferencePerson] {
        persons.filter { $0.members.contains { $0.flags.contains("stopList") } }
    }

    private func validAddresses(_ record: CustomerRow) -> [ReferenceAddress] {
        ["email", "sms", "push", "messenger", "mail"].compactMap { channel in
            contact(record, channel: channel).flatMap { $0.isValid ? $0.address : nil }
        }
    }

    /// Whether a record is kept before another: usable address, consent, latest order or event, earliest
    /// registration, smallest id; all of them the record's own.
    func isKept(_ left: CustomerRow, before right: CustomerRow, channel: String) -> Bool {
        func rank(_ record: CustomerRow) -> [Int] {
            let usable = contact(record, channel: channel)?.isUsable ?? false
            let latest = (orders(of: record.id).map(\.at) + events(of: record.id).map(\.at)).max()
            return [
                usable ? 0 : 1, ownConsent(record, channel: channel).rawValue, latest.map { -$0 } ?? Int.max,
                record.registeredAt ?? Int.max,
            ]
        }
        let (one, other) = (rank(left), rank(right))
        return one == other
            ? ReferenceText.ascending(left.id, right.id) : one.lexicographicallyPrecedes(other)
    }
}
