import CampaignDomain

/// The time zones that customers name, each looked up in the system once.
struct ZoneRegister: Sendable {
    private var rules: [String: ZoneRules] = [:]
    private let system: SystemZones
    private var unknown: [String: (firstLine: Int, lines: Int)] = [:]
    /// Customers beside each other mostly share a zone.
    private var last: [UInt8] = []
    private var lastIsKnown = false

    /// The tables of the known ones.
    var zones: [String: ZoneRules] { rules }

    init(_ zones: [ZoneRules]) {
        system = SystemZones()
        for zone in zones { rules[zone.identifier] = zone }
    }

    /// Takes up what was noted before.
    ///
    /// - Throws: when the system knows other names now than it knew then.
    init(_ zones: [ZoneRules], resuming names: ZoneNames) throws(IndexRefusal) {
        self.init(zones)
        system.prepare(names.known.filter { rules[$0] == nil })
        for name in names.known where rules[name] == nil {
            guard let found = system.rules(of: name) else { throw IndexRefusal.outdated }
            rules[name] = found
        }
        for zone in names.unknown {
            guard system.rules(of: zone.name) == nil else { throw IndexRefusal.outdated }
            unknown[zone.name] = (zone.firstLine, zone.lines)
        }
    }

    /// What an index keeps of it.
    var names: ZoneNames {
        ZoneNames(
            known: rules.keys.sorted(),
            unknown: unknown.map {
                ZoneNames.Unknown(name: $0.key, firstLine: $0.value.firstLine, lines: $0.value.lines)
            }
            .sorted { $0.firstLine < $1.firstLine })
    }

    /// Takes note of the zone that the customer on this line names. O(length) for a name seen before.
    mutating func note(_ name: UnsafeBufferPointer<UInt8>, line: Int) {
        if lastIsKnown, name.count == last.count, name.elementsEqual(last) { return }
        guard !name.isEmpty else { return }
        let identifier = String(decoding: name, as: UTF8.self)
        last = Array(name)
        lastIsKnown = rules[identifier] != nil
        if lastIsKnown { return }
        if let (firstLine, lines) = unknown[identifier] {
            unknown[identifier] = (firstLine, lines + 1)
        } else if let found = system.rules(of: identifier) {
            rules[identifier] = found
            lastIsKnown = true
        } else {
            unknown[identifier] = (line, 1)
        }
    }

    /// Takes what a register of a later part of the file noted.
    mutating func absorb(_ later: ZoneRegister, linesBefore: Int) {
        rules.merge(later.rules) { mine, _ in mine }
        for (name, seen) in later.unknown {
            let known = unknown[name] ?? (seen.firstLine + linesBefore, 0)
            unknown[name] = (known.firstLine, known.lines + seen.lines)
        }
    }
}
