import CampaignDomain

/// Which addresses bounce: one hard bounce, or three soft ones, since the address's last delivery (DOMAIN.md 10).
public struct DeliveryHealth: Sendable {
    /// Bounces since the last delivery of one address.
    public struct Bounces: Sendable {
        public internal(set) var hard: [Int] = []
        public internal(set) var soft: [Int] = []

        public var isBounced: Bool { !hard.isEmpty || soft.count >= 3 }
    }

    private struct Address: Hashable {
        let kind: AddressKind
        let code: Int32
    }

    private let bounces: [Address: Bounces]

    /// Reads the events twice: once for the addresses that ever bounced, once for their deliveries. O(events).
    public init(audience: Audience) {
        let reader = AddressReader(audience: audience)
        let events = audience.snapshot.events
        var history: [Address: [Int]] = [:]
        reader.forEach(.bounced) { kind, code, event in
            history[Address(kind: kind, code: code), default: []].append(event)
        }
        if !history.isEmpty {
            reader.forEach(.delivered) { kind, code, event in
                let address = Address(kind: kind, code: code)
                if history[address] != nil { history[address]?.append(event) }
            }
        }
        bounces = history.compactMapValues { happenings in
            var sinceDelivery = Bounces()
            let inOrder = happenings.sorted { (events.at[$0], $0) < (events.at[$1], $1) }
            for event in inOrder {
                if events.kind[event] == .delivered {
                    sinceDelivery = Bounces()
                } else if events.isHardBounce(event) {
                    sinceDelivery.hard.append(event)
                } else {
                    sinceDelivery.soft.append(event)
                }
            }
            return sinceDelivery.isBounced ? sinceDelivery : nil
        }
    }

    /// The bounces that make an address unusable; nil when it is fine.
    public func bounces(_ kind: AddressKind, code: Int32) -> Bounces? {
        bounces[Address(kind: kind, code: code)]
    }
}

/// Says for an event which address it concerns: the one it names, else its record's own for the event's channel.
private struct AddressReader {
    private let audience: Audience
    /// For each kind and each address that events name, its number in the directory; −1 when no record has it.
    private let codes: [[Int32]]

    init(audience: Audience) {
        self.audience = audience
        codes = AddressKind.allCases.map { kind in
            audience.snapshot.events.address.table { audience.contacts.knownCode(kind, of: $0) ?? -1 }
        }
    }

    func forEach(_ wanted: EventKind, _ body: (AddressKind, Int32, Int) -> Void) {
        let events = audience.snapshot.events
        audience.visible.forEach { row in
            for event in audience.events(of: row) where events.kind[event] == wanted && audience.isVisible(event: event)
            {
                guard let channel = events.channel(event), let kind = AddressKind(channel) else { continue }
                let named = events.address.code(event)
                let code =
                    named >= 0 ? codes[kind.rawValue][Int(named)] : audience.contacts.code(kind, row: row)
                if code >= 0 { body(kind, code, event) }
            }
        }
    }
}
