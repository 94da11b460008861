import CampaignDomain

/// Collects events in the order of the file, gives anonymous ones to whom they belong, and hands them out grouped by
/// customer and in order of time.
struct EventTableBuilder {
    private var columns = EventColumns()
    /// The customer row, or −2 − profile for an event of an anonymous profile.
    private var owner = Column<Int32>()
    private var profiles = CodedColumn()
    /// For each profile, the first event in time that identified it.
    private var identification: [Int32: (at: Int64, customer: Int32)] = [:]

    init() {}

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
            columns.bounce.append(repeating: CustomerColumns.absent, count: columns.at.count - 1)
        }
        columns.bounce.append(bounce == .hard ? 0 : 1)
    }
}

// MARK: Parts of a file

extension EventTableBuilder {
    /// Takes up a finished table again, so that later lines of its file can be absorbed.
    ///
    /// Its events stand in the order of the table instead of the file's. That makes no difference: each keeps its owner and
    /// its place in the file, and nothing else decides where ``finish(customerCount:)`` puts it.
    init(resuming table: EventColumns, rows: CustomerRowChange) {
        columns = table
        owner.reserveCapacity(table.at.count)
        for row in 0..<(table.starts.count - 1) {
            owner.append(repeating: rows.newRow(of: Int32(row)), count: table.ofCustomer(row).count)
        }
        owner.append(repeating: -1, count: table.anonymousCount)
        for (event, profile) in table.profiles.ofEvent.enumerated() where profile >= 0 { owner[event] = -2 - profile }
        profiles.resume(values: table.profiles.names)
        for (index, profile) in table.profiles.identified.enumerated() {
            identification[profile] = (
                table.profiles.identifiedAt[index], rows.newRow(of: table.profiles.customer[index])
            )
        }
        columns.profiles = ProfileColumns()
        columns.knownFrom = []
        columns.starts = [0]
        columns.kindsOfCustomer = []
    }

    /// Takes the events of a later part of the file. O(their number).
    mutating func absorb(_ later: EventTableBuilder) {
        let profileHere = profiles.codesHere(of: later.profiles)
        owner.reserveCapacity(owner.count + later.owner.count)
        for customer in later.owner { owner.append(customer >= 0 ? customer : -2 - profileHere[Int(-2 - customer)]) }
        for (profile, identified) in later.identification {
            let profile = profileHere[Int(profile)]
            if let known = identification[profile], known.at <= identified.at { continue }
            identification[profile] = identified
        }
        columns.absorb(later.columns)
    }
}

extension EventColumns {
    /// Appends the events of other columns, neither of which is grouped yet.
    fileprivate mutating func absorb(_ later: EventColumns) {
        if !bounce.isEmpty || !later.bounce.isEmpty {
            if bounce.isEmpty { bounce.append(repeating: CustomerColumns.absent, count: at.count) }
            if later.bounce.isEmpty {
                bounce.append(repeating: CustomerColumns.absent, count: later.at.count)
            } else {
                bounce += later.bounce
            }
        }
        if !place.isEmpty {
            for index in 0..<later.at.count { place.append(Int32(at.count + index)) }
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

// MARK: The finished table

extension EventTableBuilder {
    /// The events grouped by customer; the builder is empty afterwards, so that memory is not held twice.
    mutating func finish(customerCount: Int) -> EventColumns {
        let profileOfEvent = profileOfEvent
        let stitchedFrom = stitch()
        let grouping = Grouping(
            owners: owner, times: columns.at, places: columns.place, groups: customerCount, unowned: .kept)
        owner = []
        let order = grouping.order
        var result = EventColumns()
        result.starts = grouping.starts
        result.place = columns.place.isEmpty ? order : columns.place.handedOver(by: order)
        result.knownFrom = stitchedFrom.isEmpty ? [] : stitchedFrom.reordered(by: order)
        result.profiles = finishedProfiles(profileOfEvent.isEmpty ? [] : profileOfEvent.reordered(by: order))
        moveColumns(to: &result, by: order)
        result.kindsOfCustomer = Column(count: customerCount) { row in
            result.ofCustomer(row).reduce(into: []) { $0.formUnion(EventKinds(result.kind[$1])) }
        }
        self = EventTableBuilder()
        return result
    }

    private mutating func moveColumns(to result: inout EventColumns, by order: Column<Int32>) {
        result.at = columns.at.handedOver(by: order)
        result.kind = columns.kind.handedOver(by: order)
        result.channel = columns.channel.handedOver(by: order)
        result.campaign = columns.campaign.handedOver(by: order)
        result.chain = columns.chain.handedOver(by: order)
        result.step = columns.step.handedOver(by: order)
        result.message = columns.message.handedOver(by: order)
        result.address = columns.address.handedOver(by: order)
        result.bounce = columns.bounce.isEmpty ? [] : columns.bounce.handedOver(by: order)
        result.sku = columns.sku.handedOver(by: order)
        result.query = columns.query.handedOver(by: order)
        result.value = columns.value.handedOver(by: order)
        result.ticket = columns.ticket.handedOver(by: order)
    }

    /// The profile of each event, −1 when a customer was named; empty when all named one.
    private var profileOfEvent: Column<Int32> {
        owner.contains { $0 < -1 } ? Column(count: owner.count) { owner[$0] < -1 ? -2 - owner[$0] : -1 } : []
    }

    private func finishedProfiles(_ ofEvent: Column<Int32>) -> ProfileColumns {
        let identified = identification.sorted { $0.key < $1.key }
        return ProfileColumns(
            ofEvent: ofEvent, names: profiles.texts, identified: Column(identified.map(\.key)),
            identifiedAt: Column(identified.map(\.value.at)), customer: Column(identified.map(\.value.customer)))
    }

    /// Gives every event of an identified profile to its customer, and says from when on each event is known to be theirs.
    private mutating func stitch() -> Column<Int64> {
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
