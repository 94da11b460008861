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
    private let names: RecordNames
    /// Where the lines of customers go.
    private let spool: LineSpool
    private(set) var existing: ExistingCustomers
    private(set) var touched = TouchedRecords()
    private(set) var keys: [IdentityKey] = []
    /// Addresses that rows of this import have withdrawn.
    private var withdrawals: WithdrawalRegister
    /// The lines of prepared rows, one after the other, that are taken and not yet added.
    private var taken = 0..<0

    init(
        source: String, logs: ChangingLogs, existing: ExistingCustomers, addresses: AddressReader, now: Instant
    ) throws(WorkspaceError) {
        self.source = source
        self.logs = logs
        self.existing = existing
        self.addresses = addresses
        names = RecordNames(source: source)
        spool = try logs.spool(.customers)
        withdrawals = existing.withdrawals
        judge = ConsentJudge(source: source, now: now)
    }

    /// Takes a row as it was made ready: when it is nobody's whom the workspace or an earlier row has, and nothing that was withdrawn
    /// stands against it; or when the record that the workspace has of it is the very line. O(bytes of its line).
    ///
    /// - Parameters:
    ///   - number: of the row among the prepared ones.
    ///   - place: in the file.
    /// - Returns: whether it was; otherwise ``take(_:at:report:)`` finds out what the row does.
    mutating func take(
        _ number: Int, of prepared: PreparedCustomers, at place: RowPlace, report: inout ImportReport
    ) throws(WorkspaceError) -> Bool {
        let row = prepared.rows[number]
        let line = prepared.range(ofLine: number)
        guard row.isPlain, existing.knowsNobody(of: row), mayGrant(row),
            let record = touched.addNew(row.id, offset: spool.end + taken.count, length: line.count)
        else {
            try settle(prepared)
            guard try isUnchanged(number, of: prepared) else { return false }
            report.noteUnchanged(prepared.record(number), at: place)
            report.customers.unchanged += 1
            return true
        }
        taken = (taken.isEmpty ? line.lowerBound : taken.lowerBound)..<line.upperBound
        let before = number == 0 ? PreparedCustomers.Row() : prepared.rows[number - 1]
        let node = Int32(existing.count + record)
        for key in before.keyEnd..<row.keyEnd { keys.append(IdentityKey(hash: prepared.keys[key], node: node)) }
        for withdrawal in prepared.withdrawals[before.withdrawalEnd..<row.withdrawalEnd] {
            withdrawals.note(address: withdrawal.address, withdrawal.topic, at: withdrawal.since)
        }
        report.noteNew(prepared.line(number), at: place)
        report.customers.new += 1
        report.consentsGranted += row.granted
        report.consentsWithdrawn += row.withdrawn
        return true
    }

    /// Adds the lines of the rows that were taken as they were made ready. Asked for when all of them had their turn.
    mutating func settle(_ prepared: PreparedCustomers) throws(WorkspaceError) {
        guard !taken.isEmpty else { return }
        defer { taken = 0..<0 }
        let result = prepared.lines.withUnsafeBytes { lines in
            Result { () throws(WorkspaceError) in
                try spool.append(lines: UnsafeRawBufferPointer(rebasing: lines[taken]))
            }
        }
        try result.get()
    }

    /// Whether a row says what its record says already, word for word, and this import has not changed that.
    private func isUnchanged(_ number: Int, of prepared: PreparedCustomers) throws(WorkspaceError) -> Bool {
        let row = prepared.rows[number]
        guard row.isPlain, row.isRepeatable, touched.place(of: row.id) == nil, existing.namesake(of: row) != nil else {
            return false
        }
        return try prepared.lines.withUnsafeBytes { lines in
            Result { () throws(WorkspaceError) in
                let line = UnsafeRawBufferPointer(rebasing: lines[prepared.range(ofLine: number)])
                return try existing.lines.holds(line, ofID: row.id)
            }
        }.get()
    }

    /// Whether the addresses of a row have withdrawn nothing.
    private func mayGrant(_ row: PreparedCustomers.Row) -> Bool {
        guard !withdrawals.isEmpty else { return true }
        return row.email.map { !withdrawals.knows($0) } ?? true && row.phone.map { !withdrawals.knows($0) } ?? true
    }

    /// Takes one row.
    ///
    /// - Returns: the id of the record that it is.
    @discardableResult
    mutating func take(
        _ customer: borrowing ImportedCustomer, at place: RowPlace, report: inout ImportReport
    ) throws(ImportStop) -> [UInt8] {
        let contacts = CustomerContacts(customer, addresses)
        let id = try identifier(of: customer, contacts)
        let hash = StoredLines.hash(id)
        do {
            if let known = touched.place(of: hash) {
                let line = try spool.line(at: touched.records[known].offset)
                let row = Int(touched.records[known].existing)
                try update(id, line, customer, contacts, place, (row: row < 0 ? nil : row, touched: known), &report)
            } else if let row = existing.row(ofID: hash), let line = try existing.lines.line(of: id) {
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
    private func identifier(
        of customer: borrowing ImportedCustomer, _ contacts: CustomerContacts
    ) throws(ImportStop) -> [UInt8] {
        if let id = customer.id { return Array(id) }
        var id: [UInt8] = []
        let own = contacts.own.flatMap { existing.row(ofAddress: $0.hash) }
        if let externalID = customer.externalID {
            if let row = existing.row(ofExternalID: AddressReader.externalID(source, externalID)) {
                return existing.id(ofRow: Int(row))
            }
            if let own, existing.snapshot.customers.hasNoExternalID(Int(own), of: source) {
                return existing.id(ofRow: Int(own))
            }
            names.append(externalID, to: &id)
            return id
        }
        guard let address = contacts.own else { throw .fault(.noKey) }
        if let own { return existing.id(ofRow: Int(own)) }
        names.append(address.hash, to: &id)
        return id
    }

    // MARK: Writing

    private mutating func add(
        _ id: [UInt8], _ hash: UInt64, _ customer: borrowing ImportedCustomer, _ contacts: CustomerContacts,
        _ place: RowPlace, _ report: inout ImportReport
    ) throws(WorkspaceError) {
        var standing = ConsentStanding()
        judgeAll(customer, &standing, contacts, id, place, &report)
        var json = JSONBytes()
        customer.write(id: id, source: source, consents: standing.entries, into: &json)
        json.endLine()
        let offset = try spool.append(json.bytes)
        let node = Int32(
            existing.count + touched.add(hash, offset: offset, length: json.count, existing: nil))
        noteKeys(customer, contacts, node)
        report.customers.new += 1
        report.noteNew(json.bytes, at: place)
        try noteBounce(customer, id, row: nil, report: &report)
    }

    private mutating func update(
        _ id: [UInt8], _ line: [UInt8], _ customer: borrowing ImportedCustomer, _ contacts: CustomerContacts,
        _ place: RowPlace, _ known: (row: Int?, touched: Int?), _ report: inout ImportReport
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
        guard merged != stored else {
            report.noteUnchanged(stored, at: place)
            return report.customers.unchanged += 1
        }
        let now = Array((JSONValue.object(merged).line + "\n").utf8)
        let offset = try spool.append(now)
        report.customers.updated += 1
        report.noteUpdated(stored, to: merged, at: place)
        let node: Int
        if let place = known.touched {
            touched.move(place, to: offset, length: now.count)
            node = known.row ?? existing.count + place
        } else {
            let place = touched.add(StoredLines.hash(id), offset: offset, length: now.count, existing: known.row)
            node = known.row ?? existing.count + place
        }
        noteKeys(customer, contacts, Int32(node))
    }

    /// The row as a record, by the same writing that new records get.
    private func written(_ customer: borrowing ImportedCustomer, _ id: [UInt8], consents: [ConsentEntry]) -> JSONObject
    {
        var json = JSONBytes()
        customer.write(id: id, source: source, consents: consents, into: &json)
        return json.withBytes { (try? JSONValue(parsing: $0))?.object } ?? JSONObject()
    }

    private mutating func noteKeys(_ customer: borrowing ImportedCustomer, _ contacts: CustomerContacts, _ node: Int32)
    {
        contacts.forEachKey(of: customer, source: source) { keys.append(IdentityKey(hash: $0, node: node)) }
    }

    // MARK: Consents

    private mutating func judgeAll(
        _ customer: borrowing ImportedCustomer, _ standing: inout ConsentStanding, _ contacts: CustomerContacts,
        _ id: [UInt8],
        _ place: RowPlace, _ report: inout ImportReport
    ) {
        let stored = standing
        for statement in customer.statements {
            let since = elsewhere(statement.topic, contacts, standing)
            let stood = stored.lastGrant(statement.topic)?.entry.at
            var outcome = judge.judge(statement, &standing, elsewhere: since)
            // A grant of the same row that the row itself withdraws is history, no change.
            if case .endedGrant = outcome, !stored.isGranted(statement.topic) { outcome = .written }
            report.note(
                outcome, of: statement, record: id, place: place, stoodSince: stood)
            switch outcome {
            case .written where statement.word != .granted, .endedGrant: noteWithdrawal(statement, contacts, standing)
            default: continue
            }
        }
    }

    /// Since when another record withdrew what the statement is about, for one of the same addresses.
    private func elsewhere(_ topic: ConsentTopic, _ contacts: CustomerContacts, _ standing: ConsentStanding) -> Int64? {
        guard !withdrawals.isEmpty, standing.withdrawnSince(topic) == nil else { return nil }
        var last: Int64?
        contacts.forEachAddress(reachedBy: topic) { address in
            if let since = withdrawals.withdrawal(of: address, topic) { last = max(last ?? .min, since) }
        }
        // A grant of this very record that ended the withdrawal before is known to the standing.
        if let last, let grant = standing.lastGrant(topic)?.moment, grant > last { return nil }
        return last
    }

    private mutating func noteWithdrawal(
        _ statement: ImportedCustomer.Statement, _ contacts: CustomerContacts, _ standing: ConsentStanding
    ) {
        guard let since = standing.withdrawnSince(statement.topic) else { return }
        contacts.forEachAddress(reachedBy: statement.topic) { address in
            withdrawals.note(address: address, statement.topic, at: since)
        }
    }

    // MARK: Events of a row

    /// An address that does not exist is a hard bounce of it.
    private func noteBounce(
        _ customer: borrowing ImportedCustomer, _ id: [UInt8], row: Int?, report: inout ImportReport
    ) throws(WorkspaceError) {
        guard customer.isBounced, let email = customer[.email] else { return }
        if let row, existing.hasBounced(row, at: customer.bounced) { return }
        var json = JSONBytes()
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
