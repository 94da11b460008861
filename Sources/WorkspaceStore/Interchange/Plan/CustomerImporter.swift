import CampaignDomain

/// Takes rows of customers one after the other: finds the record that each is, asks the judge about its consents, and writes the
/// lines that come of it.
///
/// Memory is about a hundred bytes a record beside what the workspace takes; the lines themselves are read again from the file
/// when a row concerns a record once more.
struct CustomerImporter {
    let source: String
    let logs: ChangingLogs
    let addresses: AddressReader
    let judge: ConsentJudge
    private(set) var existing: ExistingCustomers
    private(set) var touched = TouchedRecords()
    private(set) var keys: [IdentityKey] = []
    /// Addresses that rows of this import have withdrawn.
    private var withdrawals: WithdrawalRegister
    private var json = JSONBytes()

    init(
        source: String, logs: ChangingLogs, existing: ExistingCustomers, addresses: AddressReader, now: Instant
    ) {
        self.source = source
        self.logs = logs
        self.existing = existing
        self.addresses = addresses
        withdrawals = existing.withdrawals
        judge = ConsentJudge(source: source, now: now)
    }

    mutating func reserve(_ records: Int) {
        touched.reserve(records)
        keys.reserveCapacity(records * 2)
    }

    /// The addresses of a row.
    fileprivate struct Contacts {
        var email: AddressReader.Address?
        var phone: AddressReader.Address?
    }

    /// Takes one row.
    ///
    /// - Returns: the id of the record that it is.
    @discardableResult
    mutating func take(
        _ customer: ImportedCustomer, at place: RowPlace, report: inout ImportReport
    ) throws(ImportStop) -> [UInt8] {
        let contacts = Contacts(
            email: customer[.email].map(addresses.email), phone: customer[.phone].map(addresses.phone))
        let id = try identifier(of: customer, contacts)
        let hash = StoredLines.hash(id)
        do {
            if let known = touched.place(of: hash) {
                let line = try logs.spool(.customers).line(at: touched.records[known].offset)
                let row = Int(touched.records[known].existing)
                try update(id, line, customer, contacts, place, (row: row < 0 ? nil : row, touched: known), &report)
            } else if let row = existing.row(of: id), let line = try existing.lines.line(of: id) {
                try update(id, line, customer, contacts, place, (row: row, touched: nil), &report)
            } else {
                try add(id, hash, customer, contacts, place, &report)
            }
        } catch {
            throw .failure(error)
        }
        return id
    }

    /// By which id the record is known, or will be.
    private func identifier(of customer: ImportedCustomer, _ contacts: Contacts) throws(ImportStop) -> [UInt8] {
        if let id = customer.id { return Array(id) }
        if let externalID = customer.externalID {
            if let row = existing.row(ofExternalID: AddressReader.externalID(source, externalID)) {
                return existing.id(ofRow: Int(row))
            }
            if let row = contacts.ownRow(in: existing),
                existing.snapshot.customers.hasNoExternalID(Int(row), of: source)
            {
                return existing.id(ofRow: Int(row))
            }
            return recordID(externalID)
        }
        guard let address = contacts.email ?? contacts.phone else { throw .fault(.noKey) }
        if let row = contacts.ownRow(in: existing) { return existing.id(ofRow: Int(row)) }
        return recordID(address.hash)
    }

    /// `SOURCE-ID`, or a hash of the id when that would make no good name.
    private func recordID(_ externalID: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let isName = externalID.count <= 64 && externalID.allSatisfy(\.isPlainInIdentifiers)
        guard isName else { return recordID(AddressReader.hash(externalID, .externalID)) }
        return Array(source.utf8) + [0x2D] + externalID
    }

    private func recordID(_ hash: UInt64) -> [UInt8] {
        var id: [UInt8] = []
        id.reserveCapacity(source.utf8.count + 17)
        id.append(contentsOf: source.utf8)
        id.append(0x2D)
        for shift in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: hash >> UInt64(shift)) & 0xF
            id.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
        return id
    }

    // MARK: Writing

    private mutating func add(
        _ id: [UInt8], _ hash: UInt64, _ customer: ImportedCustomer, _ contacts: Contacts, _ place: RowPlace,
        _ report: inout ImportReport
    ) throws(WorkspaceError) {
        var standing = ConsentStanding()
        judgeAll(customer, &standing, contacts, id, place, &report)
        json.removeAll()
        customer.write(id: id, source: source, consents: standing.entries, into: &json)
        json.endLine()
        let offset = try logs.spool(.customers).append(json.bytes)
        let node = Int32(existing.count + touched.add(hash, offset: offset, existing: nil))
        noteKeys(customer, contacts, node)
        report.customers.new += 1
        try noteBounce(customer, id, row: nil, report: &report)
    }

    private mutating func update(
        _ id: [UInt8], _ line: [UInt8], _ customer: ImportedCustomer, _ contacts: Contacts, _ place: RowPlace,
        _ known: (row: Int?, touched: Int?), _ report: inout ImportReport
    ) throws(WorkspaceError) {
        guard let stored = line.withUnsafeBufferPointer({ (try? JSONValue(parsing: $0))?.object }) else { return }
        var standing = ConsentStanding(
            entries: (stored["consents"]?.elements ?? []).compactMap { ConsentEntry($0) },
            withdrawals: known.row.map { existing.withdrawingEvents(of: $0) } ?? [])
        judgeAll(customer, &standing, contacts, id, place, &report)
        var merged = RecordMerge.merged(stored, with: written(customer, id, consents: []), addresses: addresses)
        let added = Array(standing.entries[standing.storedCount...])
        if !added.isEmpty {
            let entries = written(ImportedCustomer(), id, consents: added)["consents"]?.elements ?? []
            merged["consents"] = .array((stored["consents"]?.elements ?? []) + entries)
        }
        try noteBounce(customer, id, row: known.row, report: &report)
        guard merged != stored else { return report.customers.unchanged += 1 }
        let offset = try logs.spool(.customers).append(Array((JSONValue.object(merged).line + "\n").utf8))
        report.customers.updated += 1
        let node: Int
        if let place = known.touched {
            touched.move(place, to: offset)
            node = known.row ?? existing.count + place
        } else {
            let place = touched.add(StoredLines.hash(id), offset: offset, existing: known.row)
            node = known.row ?? existing.count + place
        }
        noteKeys(customer, contacts, Int32(node))
    }

    /// The row as a record, by the same writing that new records get.
    private mutating func written(_ customer: ImportedCustomer, _ id: [UInt8], consents: [ConsentEntry]) -> JSONObject {
        json.removeAll()
        customer.write(id: id, source: source, consents: consents, into: &json)
        return json.bytes.withUnsafeBufferPointer { (try? JSONValue(parsing: $0))?.object } ?? JSONObject()
    }

    private mutating func noteKeys(_ customer: ImportedCustomer, _ contacts: Contacts, _ node: Int32) {
        for address in [contacts.email, contacts.phone] {
            if let address, address.links { keys.append(IdentityKey(hash: address.hash, node: node)) }
        }
        if let externalID = customer.externalID {
            keys.append(IdentityKey(hash: AddressReader.externalID(source, externalID), node: node))
        }
        for other in customer.otherIDs {
            keys.append(IdentityKey(hash: AddressReader.externalID(other.key, other.text), node: node))
        }
    }

    // MARK: Consents

    private mutating func judgeAll(
        _ customer: ImportedCustomer, _ standing: inout ConsentStanding, _ contacts: Contacts, _ id: [UInt8],
        _ place: RowPlace, _ report: inout ImportReport
    ) {
        for statement in customer.statements {
            let since = elsewhere(statement.topic, contacts, standing)
            let stood = standing.lastGrant(statement.topic)?.entry.at
            let outcome = judge.judge(statement, &standing, elsewhere: since)
            report.note(
                outcome, of: statement, record: id, place: place, stoodSince: stood)
            if case .written = outcome, statement.word != .granted { noteWithdrawal(statement, contacts, standing) }
            if case .endedGrant = outcome { noteWithdrawal(statement, contacts, standing) }
        }
    }

    /// Since when another record withdrew what the statement is about, for one of the same addresses.
    private func elsewhere(_ topic: ConsentTopic, _ contacts: Contacts, _ standing: ConsentStanding) -> Int64? {
        guard !withdrawals.isEmpty, standing.withdrawnSince(topic) == nil else { return nil }
        var last: Int64?
        for (address, isReached) in [(contacts.email, topic.reachesEmail), (contacts.phone, topic.reachesPhone)] {
            guard isReached, let address, let since = withdrawals.withdrawal(of: address.hash, topic) else { continue }
            last = max(last ?? .min, since)
        }
        // A grant of this very record that ended the withdrawal before is known to the standing.
        if let last, let grant = standing.lastGrant(topic)?.moment, grant > last { return nil }
        return last
    }

    private mutating func noteWithdrawal(
        _ statement: ImportedCustomer.Statement, _ contacts: Contacts, _ standing: ConsentStanding
    ) {
        guard let since = standing.withdrawnSince(statement.topic) else { return }
        if statement.topic.reachesEmail, let email = contacts.email {
            withdrawals.note(address: email.hash, statement.topic, at: since)
        }
        if statement.topic.reachesPhone, let phone = contacts.phone {
            withdrawals.note(address: phone.hash, statement.topic, at: since)
        }
    }

    // MARK: Events of a row

    /// An address that does not exist is a hard bounce of it.
    private mutating func noteBounce(
        _ customer: ImportedCustomer, _ id: [UInt8], row: Int?, report: inout ImportReport
    ) throws(WorkspaceError) {
        guard customer.isBounced, let email = customer[.email] else { return }
        if let row, existing.hasBounced(row, at: customer.bounced) { return }
        json.removeAll()
        json.beginObject()
        json.key("customer")
        json.text(id)
        json.key("at")
        json.instant(customer.bounced ?? judge.now)
        json.key("kind")
        json.text(EventKind.bounced.rawValue)
        json.key("channel")
        json.text(Channel.email.rawValue)
        json.key("address")
        json.text(email)
        json.key("bounce")
        json.text(BounceKind.hard.rawValue)
        json.endObject()
        json.endLine()
        _ = try logs.spool(.events).append(json.bytes)
        report.events.new += 1
    }
}

/// Why a row, or all of an import, goes no further.
enum ImportStop: Error {
    case fault(RowFault)
    case failure(WorkspaceError)
}

extension CustomerImporter.Contacts {
    /// The source's own record with one of the addresses.
    fileprivate func ownRow(in existing: ExistingCustomers) -> Int32? {
        if let email { return existing.row(ofAddress: email.hash) }
        return phone.flatMap { existing.row(ofAddress: $0.hash) }
    }
}

extension UInt8 {
    /// A letter, a digit, or one of `._-`.
    fileprivate var isPlainInIdentifiers: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
