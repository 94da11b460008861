import CampaignDomain

/// Collects events in the order of the file, gives anonymous ones to whom they belong, and hands them out grouped by
/// customer and in order of time.
struct EventTableBuilder {
    private var columns = EventColumns()
    /// The customer row, or −2 − profile for an event of an anonymous profile.
    private var owner: [Int32] = []
    private var profiles = CodedColumn()
    /// For each profile, the first event in time that identified it.
    private var identification: [Int32: (at: Int64, customer: Int32)] = [:]

    mutating func append(_ draft: EventDraft, customer: Int?) throws(SnapshotBuilder.Rejection) {
        guard let at = draft.at else { throw .missing(field: "at") }
        guard let kind = draft.kind else { throw .missing(field: "kind") }
        owner.append(ownerCode(draft, customer: customer, at: at, kind: kind))
        columns.at.append(at.seconds)
        columns.kind.append(kind)
        columns.channel.append(draft.channel?.code ?? EventColumns.noChannel)
        columns.campaign.append(draft.campaign)
        columns.chain.append(draft.chain)
        columns.step.append(draft.step)
        columns.message.append(draft.message)
        columns.address.append(draft.address)
        appendBounce(draft.bounce)
        columns.sku.append(draft.sku)
        columns.query.append(draft.query)
        columns.value.append(draft.value)
        columns.ticket.append(draft.ticket)
    }

    private mutating func ownerCode(_ draft: EventDraft, customer: Int?, at: Instant, kind: EventKind) -> Int32 {
        guard let anonymousID = draft.anonymousID, !anonymousID.isEmpty else { return Int32(customer ?? 0) }
        guard let customer else { return -2 - profiles.intern(anonymousID) }
        if kind == .identified {
            let profile = profiles.intern(anonymousID)
            if let known = identification[profile], known.at <= at.seconds { return Int32(customer) }
            identification[profile] = (at.seconds, Int32(customer))
        }
        return Int32(customer)
    }

    /// Bounces are rare, so the column is made when the first comes.
    private mutating func appendBounce(_ bounce: BounceKind?) {
        guard let bounce else {
            if !columns.bounce.isEmpty { columns.bounce.append(CustomerColumns.absent) }
            return
        }
        if columns.bounce.isEmpty {
            columns.bounce = [UInt8](repeating: CustomerColumns.absent, count: columns.at.count - 1)
        }
        columns.bounce.append(bounce == .hard ? 0 : 1)
    }

    /// Takes the events of a later part of the file. O(their number).
    mutating func absorb(_ later: EventTableBuilder) {
        let profileHere = profiles.codesHere(of: later.profiles)
        owner.reserveRoom(for: later.owner.count)
        for customer in later.owner { owner.append(customer >= 0 ? customer : -2 - profileHere[Int(-2 - customer)]) }
        for (profile, identified) in later.identification {
            let profile = profileHere[Int(profile)]
            if let known = identification[profile], known.at <= identified.at { continue }
            identification[profile] = identified
        }
        columns.absorb(later.columns)
    }

    mutating func finish(customerCount: Int) -> EventColumns {
        let stitchedFrom = stitch()
        let grouping = Grouping(owners: owner, times: columns.at, groups: customerCount)
        var result = EventColumns()
        result.starts = grouping.starts
        result.place = grouping.order
        result.at = grouping.order.map { columns.at[Int($0)] }
        result.knownFrom = stitchedFrom.isEmpty ? [] : grouping.order.map { stitchedFrom[Int($0)] }
        result.kind = grouping.order.map { columns.kind[Int($0)] }
        result.kindsOfCustomer = (0..<customerCount).map { row in
            result.kind[result.ofCustomer(row)].reduce(into: []) { $0.formUnion(EventKinds($1)) }
        }
        result.channel = grouping.order.map { columns.channel[Int($0)] }
        result.campaign = columns.campaign.reordered(by: grouping.order)
        result.chain = columns.chain.reordered(by: grouping.order)
        result.step = columns.step.reordered(by: grouping.order)
        result.message = columns.message.reordered(by: grouping.order)
        result.address = columns.address.reordered(by: grouping.order)
        result.bounce = columns.bounce.isEmpty ? [] : grouping.order.map { columns.bounce[Int($0)] }
        result.sku = columns.sku.reordered(by: grouping.order)
        result.query = columns.query.reordered(by: grouping.order)
        result.value = columns.value.reordered(by: grouping.order)
        result.ticket = columns.ticket.reordered(by: grouping.order)
        result.anonymousCount = columns.count - grouping.order.count
        return result
    }

    /// Gives every event of an identified profile to its customer, and says from when on each event is known to be theirs.
    private mutating func stitch() -> [Int64] {
        guard !identification.isEmpty else { return [] }
        var knownFrom = columns.at
        for event in owner.indices where owner[event] < -1 {
            guard let known = identification[-2 - owner[event]] else { continue }
            owner[event] = known.customer
            knownFrom[event] = max(columns.at[event], known.at)
        }
        return knownFrom
    }
}

extension EventColumns {
    /// Appends the events of other columns, neither of which is grouped yet.
    fileprivate mutating func absorb(_ later: EventColumns) {
        if !bounce.isEmpty || !later.bounce.isEmpty {
            if bounce.isEmpty { bounce = [UInt8](repeating: CustomerColumns.absent, count: count) }
            bounce +=
                later.bounce.isEmpty ? [UInt8](repeating: CustomerColumns.absent, count: later.count) : later.bounce
        }
        at += later.at
        kind += later.kind
        channel += later.channel
        campaign.absorb(later.campaign)
        chain.absorb(later.chain)
        step.absorb(later.step)
        message.absorb(later.message)
        address.absorb(later.address)
        sku.absorb(later.sku)
        query.absorb(later.query)
        value.absorb(later.value)
        ticket.absorb(later.ticket)
    }
}
