import CampaignDomain

/// Counts what sources contributed: a pass over the records to find the sources, one over the persons to count.
struct SourceReader: Sendable {
    private let audience: Audience
    private let health: DeliveryHealth
    private let parallel: Parallel
    private let sources: SourceTable

    init(facts: AudienceFacts) {
        (audience, health, parallel) = (facts.audience, facts.health, facts.parallel)
        sources = SourceTable(audience: facts.audience)
    }

    private func rowsOfSource() -> [RowSet] {
        let (codes, sources) = (audience.snapshot.customers.source, sources)
        return parallel.sort(audience.visible, into: sources.names.count) { part in
            part.group(into: sources.names.count) { sources.place(ofRecordCode: codes.code($0)) }
        }
    }

    /// O(records + consents + events).
    func read() -> SourceContributions {
        let parts = parallel.map(over: Parallel.runs(of: audience.persons.count)) { run in
            var counter = SourceCounter(audience: audience, health: health, sources: sources)
            for person in run { counter.add(person) }
            return counter.tally
        }
        var tally = SourceTally(count: sources.names.count)
        for part in parts { tally.add(part) }
        return tally.contributions(of: sources, rowsOfSource: rowsOfSource())
    }
}

/// Which sources are told one by one, and the place of every code of the columns that name sources.
struct SourceTable: Sendable {
    let names: [SourceContributions.Source]
    let placeOfRecordCode: [Int32]
    let placeOfConsentCode: [Int32]

    func place(ofRecordCode code: Int32) -> Int {
        code < 0 ? names.count - 2 : Int(placeOfRecordCode[Int(code)])
    }

    init(audience: Audience) {
        let customers = audience.snapshot.customers
        let (ofRecords, ofConsents) = (customers.source, customers.consents.source)
        var weights = SourceTable.weights(ofRecords, over: audience.visible)
        let consents = customers.consents
        var entries = [Int](repeating: 0, count: ofConsents.valueCount)
        audience.visible.forEach { row in
            for entry in consents.entries(row)
            where ofConsents.code(entry) >= 0 && consents.at[entry] <= audience.asOf.seconds {
                entries[Int(ofConsents.code(entry))] += 1
            }
        }
        for (code, count) in entries.enumerated() where count > 0 {
            weights[ofConsents.value(Int32(code)), default: 0] += count
        }
        let ranked = weights.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
        let told = ranked.prefix(SourceContributions.limit)
        let others = ranked.count - told.count
        let placeOfName = Dictionary(uniqueKeysWithValues: told.enumerated().map { ($1, Int32($0)) })
        names = told.map { .named($0) } + [.unnamed, .others(count: others)]
        let rest = Int32(told.count + 1)
        placeOfRecordCode = ofRecords.table { placeOfName[$0] ?? rest }
        placeOfConsentCode = ofConsents.table { placeOfName[$0] ?? rest }
    }

    private static func weights(_ column: CodedColumn, over rows: RowSet) -> [String: Int] {
        var counts = [Int](repeating: 0, count: column.valueCount)
        rows.forEach { row in
            let code = column.code(row)
            if code >= 0 { counts[Int(code)] += 1 }
        }
        var weights: [String: Int] = [:]
        for (code, count) in counts.enumerated() where count > 0 { weights[column.value(Int32(code))] = count }
        return weights
    }
}

/// The counts of some persons, by the places of a table of sources.
struct SourceTally: Sendable {
    /// What is counted of a source. The order of ``SourceTally/counts`` within a source.
    enum Figure: Int, CaseIterable {
        case persons, personsOnlyHere, emails, phones, contactsOnlyHere, grants, withdrawals, orders, revenue, events
    }

    private let sourceCount: Int
    private var counts: [Int]
    private var common: [Int]

    init(count: Int) {
        sourceCount = count
        counts = [Int](repeating: 0, count: count * Figure.allCases.count)
        common = [Int](repeating: 0, count: count * count)
    }

    @inline(__always)
    mutating func add(_ figure: Figure, of source: Int, _ amount: Int = 1) {
        counts[source * Figure.allCases.count + figure.rawValue] &+= amount
    }

    /// Another person is known to both.
    @inline(__always)
    mutating func addCommon(_ first: Int, _ second: Int) {
        common[first * sourceCount + second] += 1
    }

    mutating func add(_ other: SourceTally) {
        for place in counts.indices { counts[place] &+= other.counts[place] }
        for place in common.indices { common[place] += other.common[place] }
    }

    /// Without the sources that nothing is of.
    func contributions(of table: SourceTable, rowsOfSource: [RowSet]) -> SourceContributions {
        let shown = table.names.indices.filter { source in Figure.allCases.contains { count($0, of: source) != 0 } }
        return SourceContributions(
            contributions: shown.map { contribution($0, table.names[$0], rowsOfSource[$0]) },
            common: shown.map { first in shown.map { common[first * sourceCount + $0] } })
    }

    private func count(_ figure: Figure, of source: Int) -> Int {
        counts[source * Figure.allCases.count + figure.rawValue]
    }

    private func contribution(
        _ source: Int, _ name: SourceContributions.Source, _ rows: RowSet
    ) -> SourceContributions.Contribution {
        SourceContributions.Contribution(
            source: name, records: CountedRows(rows), persons: count(.persons, of: source),
            personsOnlyHere: count(.personsOnlyHere, of: source), emails: count(.emails, of: source),
            phones: count(.phones, of: source), contactsOnlyHere: count(.contactsOnlyHere, of: source),
            grants: count(.grants, of: source), withdrawals: count(.withdrawals, of: source),
            orders: count(.orders, of: source), revenue: Money(minorUnits: Int64(count(.revenue, of: source))),
            events: count(.events, of: source))
    }
}

/// Adds up persons one by one. Holds each column that it needs once.
private struct SourceCounter {
    private(set) var tally: SourceTally
    private let sources: SourceTable
    private let persons: PersonIndex
    private let contacts: ContactDirectory
    private let health: DeliveryHealth
    private let codes: CodedColumn
    private let consents: ConsentColumns
    private let orders: PersonOrders
    private let totals: Column<Int64>
    private let events: PersonEvents
    private let asOf: Int64
    /// The sources of the person in hand, each once, and which of its contacts each has: bit 0 an email, bit 1 a phone.
    private var known: [(source: Int, contacts: Int)] = []

    init(audience: Audience, health: DeliveryHealth, sources: SourceTable) {
        tally = SourceTally(count: sources.names.count)
        self.sources = sources
        self.health = health
        (persons, contacts) = (audience.persons, audience.contacts)
        codes = audience.snapshot.customers.source
        consents = audience.snapshot.customers.consents
        (orders, events) = (audience.personOrders, audience.personEvents)
        totals = audience.snapshot.orders.total
        asOf = audience.asOf.seconds
    }

    mutating func add(_ person: Int) {
        known.removeAll(keepingCapacity: true)
        for place in persons.places(of: person) { addRecord(persons.row(at: place)) }
        let withContact = known.count { $0.contacts != 0 }
        for (source, contacts) in known {
            tally.add(.persons, of: source)
            if known.count == 1 { tally.add(.personsOnlyHere, of: source) }
            if contacts & 1 != 0 { tally.add(.emails, of: source) }
            if contacts & 2 != 0 { tally.add(.phones, of: source) }
            if contacts != 0, withContact == 1 { tally.add(.contactsOnlyHere, of: source) }
            for other in known { tally.addCommon(source, other.source) }
        }
    }

    private mutating func addRecord(_ row: Int) {
        let code = codes.code(row)
        let source = sources.place(ofRecordCode: code)
        let contacts = (isUsable(.email, row) ? 1 : 0) | (isUsable(.phone, row) ? 2 : 0)
        if let place = known.firstIndex(where: { $0.source == source }) {
            known[place].contacts |= contacts
        } else {
            known.append((source, contacts))
        }
        addConsents(of: row, source)
        addHistory(of: row, source)
    }

    private func isUsable(_ kind: AddressKind, _ row: Int) -> Bool {
        contacts.validity(kind, row: row) == .valid && !health.isBounced(kind, code: contacts.code(kind, row: row))
    }

    private mutating func addConsents(of row: Int, _ source: Int) {
        for entry in consents.entries(row) where consents.at[entry] <= asOf {
            let code = consents.source.code(entry)
            let own = code < 0 ? source : Int(sources.placeOfConsentCode[Int(code)])
            switch consents.status[entry] {
            case .granted: tally.add(.grants, of: own)
            case .withdrawn: tally.add(.withdrawals, of: own)
            case .unknown: break
            }
        }
    }

    private mutating func addHistory(of row: Int, _ source: Int) {
        var (count, revenue) = (0, Int64(0))
        orders.forEach(ofRecord: row, .completed) { order in
            count += 1
            revenue &+= totals[order]
        }
        tally.add(.orders, of: source, count)
        tally.add(.revenue, of: source, Int(revenue))
        tally.add(.events, of: source, events.visibleCount(ofRecord: row))
    }
}
