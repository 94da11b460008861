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

    /// One note for each unknown name, which is not shown since it is a customer's value.
    func remarks(file: String) -> [Problem] {
        unknown.values.sorted { $0.firstLine < $1.firstLine }.map { firstLine, lines in
            let extent = lines == 1 ? "here" : "here and on \(lines - 1) more lines"
            return Problem(
                file: file, line: firstLine, reason: "timezone is no known time zone, \(extent)",
                advice: "it counts as missing; write a name such as Europe/Minsk", severity: .note)
        }
    }
}
