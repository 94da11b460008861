import CampaignDomain

/// Which addresses bounce: one hard bounce, or three soft ones, since the address's last delivery (DOMAIN.md 10).
public struct DeliveryHealth: Sendable {
    /// Bounces since the last delivery of one address.
    public struct Bounces: Sendable {
        public internal(set) var hard: [Int] = []
        public internal(set) var soft: [Int] = []

        public var isBounced: Bool { !hard.isEmpty || soft.count >= 3 }
    }

    fileprivate struct Address: Hashable {
        let kind: AddressKind
        let code: Int32
    }

    private let bounces: [Address: Bounces]
    /// For each kind the numbers of the addresses that bounce, asked for every row.
    private let isBouncing: [RowSet]

    /// Reads the histories of those who have a bounce, then of those who have an address that bounced. O(records), and their
    /// events.
    public init(audience: Audience, parallel: Parallel = .serial) {
        let reader = AddressReader(audience: audience)
        var happenings = reader.happenings(.bounced, parallel)
        if !happenings.isEmpty {
            let bounced = DeliveryHealth.codes(of: happenings.lazy.map(\.address), in: audience.contacts)
            happenings += reader.happenings(.delivered, of: bounced, parallel)
        }
        happenings.sort { $0.precedes($1) }
        var bounces: [Address: Bounces] = [:]
        var first = 0
        while first < happenings.count {
            let address = happenings[first].address
            let end = happenings[first...].firstIndex { $0.address != address } ?? happenings.count
            let sinceDelivery = Bounces(sinceDelivery: happenings[first..<end])
            if sinceDelivery.isBounced { bounces[address] = sinceDelivery }
            first = end
        }
        isBouncing = DeliveryHealth.codes(of: bounces.keys, in: audience.contacts)
        self.bounces = bounces
    }

    /// For each kind the numbers of some addresses.
    private static func codes(of addresses: some Collection<Address>, in contacts: ContactDirectory) -> [RowSet] {
        AddressKind.allCases.map { kind in
            let codes = addresses.lazy.filter { $0.kind == kind }.map { Int($0.code) }
            return RowSet(capacity: contacts.count(kind), rows: codes)
        }
    }

    /// Whether bounces make an address unusable. O(1), no hash.
    public func isBounced(_ kind: AddressKind, code: Int32) -> Bool {
        code >= 0 && isBouncing[kind.rawValue].contains(Int(code))
    }

    /// The bounces that make an address unusable; nil when it is fine.
    public func bounces(_ kind: AddressKind, code: Int32) -> Bounces? {
        bounces[Address(kind: kind, code: code)]
    }
}

extension DeliveryHealth.Bounces {
    /// Of the bounces and deliveries of one address, in order.
    fileprivate init(sinceDelivery happenings: ArraySlice<AddressReader.Happening>) {
        for happening in happenings {
            switch happening.what {
            case .delivery: (hard, soft) = ([], [])
            case .hardBounce: hard.append(happening.event)
            case .softBounce: soft.append(happening.event)
            }
        }
    }
}

/// Says for an event which address it concerns: the one it names, else its record's own for the event's channel. A blank one
/// names none. Of an address named without a channel, one with an `@` is an email, any other a phone.
private struct AddressReader: Sendable {
    private let audience: Audience
    /// For each kind and each address that events name, its number in the directory; −1 when no record has it.
    private let codes: [[Int32]]
    private let isBlank: [Bool]
    private let kindOfAddress: [AddressKind]

    init(audience: Audience) {
        self.audience = audience
        let addresses = audience.snapshot.events.address
        codes = AddressKind.allCases.map { kind in
            addresses.table { audience.contacts.knownCode(kind, of: $0) ?? -1 }
        }
        isBlank = addresses.table { $0.trimmed.isEmpty }
        kindOfAddress = addresses.table { $0.utf8.contains(UInt8(ascii: "@")) ? .email : .phone }
    }

    /// What happened to an address, with all that says which came first.
    struct Happening: Sendable {
        let address: DeliveryHealth.Address
        let at: Int64
        let order: Int32
        let what: What
        let event: Int

        enum What: Sendable {
            case delivery, hardBounce, softBounce
        }

        /// By address, then time, then the order of the file.
        func precedes(_ other: Happening) -> Bool {
            if address.code != other.address.code { return address.code < other.address.code }
            if address.kind != other.address.kind { return address.kind.rawValue < other.address.kind.rawValue }
            return at != other.at ? at < other.at : order < other.order
        }
    }

    /// Also events of records that are not visible yet: what they tell of an address they name is true of the address. Of
    /// their own address nothing is known yet.
    ///
    /// - Parameter addresses: for each kind the only ones asked for; nil is all.
    func happenings(_ wanted: EventKind, of addresses: [RowSet]? = nil, _ parallel: Parallel) -> [Happening] {
        let isNamed = addresses.map(isAnyNamed) ?? true
        return parallel.map(over: Parallel.runs(of: audience.count)) { records in
            // Of nearly everybody no address ever bounced, so their histories are not read.
            happenings(wanted, of: records, addresses, isAnyRecord: isNamed)
        }.flatMap(\.self)
    }

    private func happenings(
        _ wanted: EventKind, of records: Range<Int>, _ addresses: [RowSet]?, isAnyRecord: Bool
    ) -> [Happening] {
        let history = audience.personEvents
        var found: [Happening] = []
        for row in records where history.has(EventKinds(wanted), row) {
            if let addresses, !isAnyRecord, !hasAddress(of: addresses, row) { continue }
            _ = history.contains(ofRecord: row, EventKinds(wanted)) { event in
                if let (kind, code) = address(of: event, row), addresses?[kind.rawValue].contains(Int(code)) ?? true {
                    found.append(
                        Happening(
                            address: DeliveryHealth.Address(kind: kind, code: code), at: history.at[event],
                            order: history.order(event), what: what(event, wanted), event: event))
                }
                return false
            }
        }
        return found
    }

    private func what(_ event: Int, _ kind: EventKind) -> Happening.What {
        guard kind == .bounced else { return .delivery }
        return audience.snapshot.events.isHardBounce(event) ? .hardBounce : .softBounce
    }

    private func address(of event: Int, _ row: Int) -> (AddressKind, Int32)? {
        let named = namedAddress(event)
        guard let kind = kind(of: event, named: named) else { return nil }
        let code = named >= 0 ? codes[kind.rawValue][Int(named)] : ownAddress(kind, of: row)
        return code >= 0 ? (kind, code) : nil
    }

    /// Whether an event, of whomever, may name one of some addresses.
    private func isAnyNamed(of addresses: [RowSet]) -> Bool {
        AddressKind.allCases.contains { kind in
            codes[kind.rawValue].contains { $0 >= 0 && addresses[kind.rawValue].contains(Int($0)) }
        }
    }

    private func hasAddress(of addresses: [RowSet], _ row: Int) -> Bool {
        AddressKind.allCases.contains { kind in
            let code = audience.contacts.code(kind, row: row)
            return code >= 0 && addresses[kind.rawValue].contains(Int(code))
        }
    }

    private func namedAddress(_ event: Int) -> Int32 {
        let named = audience.snapshot.events.address.code(event)
        return named >= 0 && isBlank[Int(named)] ? CodedColumn.missing : named
    }

    private func ownAddress(_ kind: AddressKind, of row: Int) -> Int32 {
        audience.visible.contains(row) ? audience.contacts.code(kind, row: row) : CodedColumn.missing
    }

    private func kind(of event: Int, named: Int32) -> AddressKind? {
        if let channel = audience.snapshot.events.channel(event) { return AddressKind(channel) }
        return named >= 0 ? kindOfAddress[Int(named)] : nil
    }
}
