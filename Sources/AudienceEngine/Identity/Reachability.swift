import CampaignDomain

/// Whom each direct channel reaches: the records of persons whom no rule of a campaign would keep from marketing for good.
///
/// A person is reached by a channel when one of its records has a usable address for it (valid, no junk, not bouncing), when
/// marketing on the channel is consented to, and confirmed where policies want that, when data processing is consented to,
/// and when nobody flagged the person or its addresses. Caps, complaints and control groups pass, so they do not count.
public struct Reachability: Sendable {
    /// The channels that reach one person by an address, in the order of `Channel`.
    public static let channels = Channel.allCases.filter(\.needsAddress)

    private let rowsOfChannel: [RowSet]
    /// The records of persons whom nobody flagged: not gone, and not on the stop list by themselves or by an address.
    let unflagged: RowSet
    /// Of the unflagged, those whose data may be used.
    let open: RowSet
    /// For each kind of address the records of whose person one is usable, in the order of `AddressKind`.
    private let addressable: [RowSet]
    /// The records that at least one direct channel reaches.
    public let anyChannel: RowSet

    /// O(records × channels).
    init(facts: AudienceFacts) {
        let (audience, health) = (facts.audience, facts.health)
        let addressable = AddressKind.allCases.map { Reachability.rows(withUsable: $0, audience, health) }
        unflagged = Reachability.unflagged(in: audience)
        let open = unflagged.intersection(facts.consents(.dataProcessing, nil).granted)
        let doubleOptIn = audience.definitions.policies.doubleOptIn
        rowsOfChannel = Reachability.channels.map { channel in
            guard let kind = AddressKind(channel) else { return open }
            let consents = facts.consents(.marketing, channel)
            let consenting = doubleOptIn.contains(channel) ? consents.confirmed : consents.granted
            return open.intersection(addressable[kind.rawValue]).intersection(consenting)
        }
        self.addressable = addressable
        self.open = open
        anyChannel = rowsOfChannel.reduce(RowSet(capacity: audience.count)) { $0.union($1) }
    }

    /// The records that a direct channel reaches; none for a channel without addresses.
    public func rows(_ channel: Channel) -> RowSet {
        guard let place = Reachability.channels.firstIndex(of: channel) else {
            return RowSet(capacity: anyChannel.capacity)
        }
        return rowsOfChannel[place]
    }

    /// The records of whose person one has a usable address of a kind.
    func rows(withUsable kind: AddressKind) -> RowSet { addressable[kind.rawValue] }

    private static func unflagged(in audience: Audience) -> RowSet {
        let (persons, flags) = (audience.persons, audience.snapshot.customers.flags)
        return audience.visible.subtracting(StopList(audience: audience).rows).filter { row in
            !persons.contains(ofPersonAt: row) { !flags[$0].isDisjoint(with: .gone) }
        }
    }

    /// The records of whose person one has a usable address.
    private static func rows(withUsable kind: AddressKind, _ audience: Audience, _ health: DeliveryHealth) -> RowSet {
        let (contacts, persons) = (audience.contacts, audience.persons)
        return audience.visible.filter { row in
            persons.contains(ofPersonAt: row) { record in
                contacts.validity(kind, row: record) == .valid
                    && !health.isBounced(kind, code: contacts.code(kind, row: record))
            }
        }
    }
}
