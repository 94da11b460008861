import CampaignDomain

/// Makes the rows of a batch ready to be taken. It looks at nothing but the rows, so that several threads can do it at once.
struct CustomerPreparer: ~Copyable {
    private let addresses: AddressReader
    private let names: RecordNames
    private let judge: ConsentJudge
    private var reader: CustomerRowReader
    private var customer = ImportedCustomer()
    private var id: [UInt8] = []
    private var json = JSONBytes()
    private var prepared = PreparedCustomers()

    init(reader: CustomerRowReader, addresses: AddressReader, source: String, now: Instant) {
        self.reader = reader
        self.addresses = addresses
        names = RecordNames(source: source)
        judge = ConsentJudge(source: source, now: now)
    }

    /// Reads the sound rows of a batch; done once. O(bytes).
    mutating func prepare(_ batch: RowBatch) -> PreparedCustomers {
        prepared.rows.reserveCapacity(batch.rows.count)
        // About as much as comes of rows with many columns, whose names stand in every line.
        json = JSONBytes(capacity: batch.text.count * 5 / 2)
        batch.forEachRow { prepare($0) }
        prepared.lines = json.take()
        return prepared
    }

    private mutating func prepare(_ row: ImportedRow) {
        var result = PreparedCustomers.Row()
        let (lines, keys, withdrawals) = (json.count, prepared.keys.count, prepared.withdrawals.count)
        result.isPlain = fill(&result, from: row)
        if !result.isPlain {
            json.removeAll(after: lines)
            prepared.keys.removeLast(prepared.keys.count - keys)
            prepared.withdrawals.removeLast(prepared.withdrawals.count - withdrawals)
        }
        result.lineEnd = json.count
        result.keyEnd = prepared.keys.count
        result.withdrawalEnd = prepared.withdrawals.count
        prepared.rows.append(result)
    }

    /// - Returns: whether the row can be taken as it is.
    private mutating func fill(_ result: inout PreparedCustomers.Row, from row: ImportedRow) -> Bool {
        do { try reader.read(row, into: &customer) } catch { return false }
        guard customer.anonymousID == nil, !customer.isBounced else { return false }
        let contacts = CustomerContacts(customer, addresses)
        guard name(&result, contacts) else { return false }
        result.email = contacts.email?.hash
        result.phone = contacts.phone?.hash
        var standing = ConsentStanding()
        guard judgeAll(&standing, contacts, &result) else { return false }
        contacts.forEachKey(of: customer, source: judge.source) { prepared.keys.append($0) }
        customer.write(id: id, source: judge.source, consents: standing.entries, into: &json)
        json.endLine()
        return true
    }

    /// Gives the record its id, unless the row has nothing by which it could be found again.
    private mutating func name(_ result: inout PreparedCustomers.Row, _ contacts: CustomerContacts) -> Bool {
        id.removeAll(keepingCapacity: true)
        if let own = customer.id {
            id.append(contentsOf: own)
        } else if let externalID = customer.externalID {
            result.externalID = AddressReader.externalID(judge.source, externalID)
            result.ownAddress = contacts.own?.hash
            names.append(externalID, to: &id)
        } else {
            guard let own = contacts.own else { return false }
            result.ownAddress = own.hash
            names.append(own.hash, to: &id)
        }
        result.id = StoredLines.hash(id)
        return true
    }

    /// Judges the consents of a record that nobody knows, whose addresses have withdrawn nothing elsewhere.
    ///
    /// - Returns: false when one of them says more than that it is there.
    private mutating func judgeAll(
        _ standing: inout ConsentStanding, _ contacts: CustomerContacts, _ result: inout PreparedCustomers.Row
    ) -> Bool {
        let first = prepared.withdrawals.count
        for statement in customer.statements {
            // What the row itself withdrew before may stand against what it grants now.
            guard !prepared.withdrawals[first...].contains(where: { $0.topic.concerns(statement.topic) }) else {
                return false
            }
            switch judge.judge(statement, &standing, elsewhere: nil) {
            case .known:
                result.isRepeatable = false
                continue
            case .written: break
            // A grant of the row that the row itself withdraws is history, no change.
            case .endedGrant: result.isRepeatable = false
            case .heldBack, .endedWithdrawal, .outweighed: return false
            }
            guard statement.word != .granted else {
                result.granted += 1
                continue
            }
            result.withdrawn += 1
            guard let since = standing.withdrawnSince(statement.topic) else { continue }
            contacts.forEachAddress(reachedBy: statement.topic) { address in
                prepared.withdrawals.append(.init(address: address, topic: statement.topic, since: since))
            }
        }
        return true
    }
}
