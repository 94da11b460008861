import AudienceEngine
import CampaignDomain

/// The customers that a workspace has before an import, as far as rows of a file are compared with them.
struct ExistingCustomers {
    let snapshot: AudienceSnapshot
    let lines: StoredLines
    private let names: RecordNames
    /// Addresses that have withdrawn.
    private(set) var withdrawals = WithdrawalRegister()
    /// What records share with others.
    private(set) var keys: [IdentityKey] = []
    /// The row of an id.
    private var rowOfID = HashIndex()
    /// The row of an external id of the source that is imported.
    private var rowOfExternalID = HashIndex()
    /// The row of an address, of the source's own records.
    private var rowOfAddress = HashIndex()
    /// The row of an address or external id, of whichever record: whose orders and events these are.
    private var anyRow = HashIndex()

    var count: Int { snapshot.customers.count }

    /// O(records), a look at each.
    ///
    /// - Parameter indexesAll: whether rows are to be found by any of their addresses, as orders and events want it.
    init(_ workspace: LoadedWorkspace, source: String, addresses: AddressReader, indexesAll: Bool) {
        snapshot = workspace.snapshot
        lines = StoredLines(folder: workspace.folder.path, log: .customers)
        names = RecordNames(source: source)
        keys.reserveCapacity(count * 2)
        let customers = snapshot.customers
        let systems = customers.externalIDs.keyNames
        for row in 0..<customers.count {
            index(row, of: customers, systems, source: source, addresses: addresses, indexesAll: indexesAll)
        }
    }

    /// - Parameters:
    ///   - customers: held once, for a pass over many rows.
    ///   - systems: the names of systems of external ids.
    private mutating func index(
        _ row: Int, of customers: CustomerColumns, _ systems: [String], source: String, addresses: AddressReader,
        indexesAll: Bool
    ) {
        let isOwn = customers.id.withBytes(row) { names.contains($0) }
        rowOfID.insert(Int32(row), for: customers.id.withBytes(row) { StoredLines.hash($0) })
        var own: (email: UInt64?, phone: UInt64?)
        for (column, isEmail) in [(customers.email, true), (customers.phone, false)] where !column.isMissing(row) {
            let address = column.withBytes(row) { isEmail ? addresses.email($0) : addresses.phone($0) }
            if isEmail { own.email = address.hash } else { own.phone = address.hash }
            if address.links { keys.append(IdentityKey(hash: address.hash, node: Int32(row))) }
            if isOwn, rowOfAddress[address.hash] == nil { rowOfAddress.insert(Int32(row), for: address.hash) }
            if indexesAll, anyRow[address.hash] == nil { anyRow.insert(Int32(row), for: address.hash) }
        }
        for entry in customers.externalIDs.entries(row) {
            let system = systems[Int(customers.externalIDs.keyCode(entry))]
            let hash = customers.externalIDs.withText(entry) { AddressReader.externalID(system, $0) }
            keys.append(IdentityKey(hash: hash, node: Int32(row)))
            if system == source, isOwn || rowOfExternalID[hash] == nil { rowOfExternalID.insert(Int32(row), for: hash) }
            if indexesAll, anyRow[hash] == nil { anyRow.insert(Int32(row), for: hash) }
        }
        noteWithdrawals(of: row, email: own.email, phone: own.phone)
    }

    private mutating func noteWithdrawals(of row: Int, email: UInt64?, phone: UInt64?) {
        guard email != nil || phone != nil, mayHaveWithdrawn(row) else { return }
        let standing = standing(of: row)
        for topic in [ConsentTopic.dataProcessing, .allMarketing]
            + Channel.allCases.map({ ConsentTopic(.marketing, $0) })
        {
            guard topic.reachesEmail || topic.reachesPhone, let since = standing.withdrawnSince(topic) else { continue }
            if topic.reachesEmail, let email { withdrawals.note(address: email, topic, at: since) }
            if topic.reachesPhone, let phone { withdrawals.note(address: phone, topic, at: since) }
        }
    }

    private func mayHaveWithdrawn(_ row: Int) -> Bool {
        let consents = snapshot.customers.consents
        return consents.entries(row).contains { consents.status[$0] == .withdrawn }
            || !withdrawingEvents(of: row).isEmpty
    }

    /// Where the consents of a record stand, by the columns.
    private func standing(of row: Int) -> ConsentStanding {
        let consents = snapshot.customers.consents
        let entries = consents.entries(row).map { entry in
            ConsentEntry(
                topic: ConsentTopic(consents.purpose[entry], consents.channel[entry]), status: consents.status[entry],
                at: consents.at[entry] == CustomerColumns.noTime ? nil : Instant(seconds: consents.at[entry]),
                confirmedAt: nil, source: "", proof: [])
        }
        return ConsentStanding(entries: entries, withdrawals: withdrawingEvents(of: row))
    }

    /// What a record withdrew by an event.
    func withdrawingEvents(of row: Int) -> [(channel: Channel?, at: Int64)] {
        guard row < snapshot.events.starts.count - 1 else { return [] }
        var withdrawals: [(channel: Channel?, at: Int64)] = []
        for event in snapshot.events.ofCustomer(row) {
            switch snapshot.events.kind[event] {
            case .unsubscribed, .complained:
                withdrawals.append((snapshot.events.channel(event), snapshot.events.at[event]))
            default: continue
            }
        }
        return withdrawals
    }

    /// Whether a record has a hard bounce, at an instant when one is given.
    func hasBounced(_ row: Int, at instant: Instant?) -> Bool {
        let events = snapshot.events
        guard row < events.starts.count - 1 else { return false }
        return events.ofCustomer(row).contains { event in
            events.isHardBounce(event) && (instant.map { $0.seconds == events.at[event] } ?? true)
        }
    }

    /// The record of an external id of the source.
    func row(ofExternalID hash: UInt64) -> Int32? { rowOfExternalID[hash] }

    /// The source's own record of an address.
    func row(ofAddress hash: UInt64) -> Int32? { rowOfAddress[hash] }

    /// Whichever record has the address or external id.
    func anyRow(of hash: UInt64) -> Int32? { anyRow[hash] }

    /// The row of a record's id, by its hash.
    func row(ofID hash: UInt64) -> Int? { rowOfID[hash].map { Int($0) } }

    /// Whether a row is nobody's whom the workspace has, by its id in the tool, its address or the id that it would get.
    func knowsNobody(of row: PreparedCustomers.Row) -> Bool {
        if count == 0 { return true }
        if let externalID = row.externalID, rowOfExternalID[externalID] != nil { return false }
        if let address = row.ownAddress, rowOfAddress[address] != nil { return false }
        return rowOfID[row.id] == nil
    }

    /// The record that a row is, if that has the very id that the row would give a new one.
    func namesake(of row: PreparedCustomers.Row) -> Int32? {
        guard let record = rowOfID[row.id] else { return nil }
        if let externalID = row.externalID { return rowOfExternalID[externalID] == record ? record : nil }
        if let address = row.ownAddress { return rowOfAddress[address] == record ? record : nil }
        return record
    }

    func id(ofRow row: Int) -> [UInt8] { snapshot.customers.id.withBytes(row) { Array($0) } }
}
