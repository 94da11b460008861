import CampaignDomain

/// Counts the values of one attribute among the members of a set and in the whole base.
struct ProfileReader {
    let audience: Audience
    let members: RowSet
    let counting: PersonCounting
    let reachability: Reachability

    /// Nil when nobody of the base has a value.
    func profile(of attribute: ProfileAttribute) -> AttributeProfile? {
        let customers = audience.snapshot.customers
        let counts =
            switch attribute {
            case .gender: genders()
            case .age: ages()
            case .city: coded(customers.city)
            case .region: coded(customers.region)
            case .language: coded(customers.language)
            case .source: coded(customers.source)
            case .tier: coded(customers.loyaltyTier)
            case .interests: codedSets(customers.interests)
            case .tags: codedSets(customers.tags)
            case .categories: categories()
            case .channels: channels()
            }
        guard counts.hasValues else { return nil }
        return counts.profile(of: attribute, members: members.count, base: audience.visible.count)
    }

    // MARK: One value a record

    private func genders() -> ValueCounts {
        let column = audience.snapshot.customers.gender
        return single(Gender.allCases.map(\.rawValue)) { row in
            column[row] == CustomerColumns.absent ? -1 : Int(column[row])
        }
    }

    private func coded(_ column: CodedColumn) -> ValueCounts {
        let values = FoldedValues(column.values)
        return single(values.labels) { row in
            let code = column.code(row)
            return code < 0 ? -1 : values.placeOfCode[Int(code)]
        }
    }

    private func ages() -> ValueCounts {
        let dates = audience.snapshot.customers.birthDate
        let today = audience.zones.map { $0.date(at: audience.asOf) }
        var counts = ValueCounts(AgeBand.allCases.map(\.rawValue))
        audience.visible.forEach { row in
            let source = audience.valueRow(for: row) { dates[$0] != CustomerColumns.noDate }
            let band = source.flatMap { source in
                AgeBand(
                    years: CalendarDate(daysSinceEpoch: dates[source]).wholeYears(
                        until: today[audience.zonePlace(of: row)]))
            }
            counts.add(band.map(\.place) ?? -1, isMember: members.contains(row))
        }
        return counts
    }

    /// - Parameter place: the place of a record's own value among the labels, −1 when it has none.
    @inline(__always)
    private func single(_ labels: [String], _ place: (Int) -> Int) -> ValueCounts {
        var counts = ValueCounts(labels)
        audience.visible.forEach { row in
            var found = place(row)
            if found < 0, counting.linked.contains(row),
                let source = audience.valueRow(for: row, where: { place($0) >= 0 })
            {
                found = place(source)
            }
            counts.add(found, isMember: members.contains(row))
        }
        return counts
    }

    // MARK: Several values a record

    private func codedSets(_ column: CodedSetColumn) -> ValueCounts {
        let values = FoldedValues(column.values)
        var counts = ValueCounts(values.labels)
        guard !values.labels.isEmpty else { return counts }
        audience.visible.forEach { row in
            let source = audience.valueRow(for: row) { !column.codes($0).isEmpty } ?? row
            let isMember = members.contains(row)
            counts.begin()
            for code in column.codes(source) { counts.addOnce(values.placeOfCode[Int(code)], isMember: isMember) }
            counts.end(isMember: isMember)
        }
        return counts
    }

    /// Goes through each person's orders once and counts its records.
    private func categories() -> ValueCounts {
        let (orders, purchases, persons) = (audience.snapshot.orders, audience.personOrders, audience.persons)
        let catalogue = audience.snapshot.catalogue
        let values = FoldedValues(orders.itemSKU.table { catalogue[$0]?.category ?? "" })
        var counts = ValueCounts(values.labels)
        guard !values.labels.isEmpty else { return counts }
        for person in 0..<persons.count {
            let key = persons.key(of: person)
            let records = (base: persons.recordCount(of: person), members: memberRecords(of: person))
            counts.begin()
            purchases.forEach(ofPersonAt: key, .completed) { order in
                for item in purchases.items(order) {
                    let code = orders.itemSKU.code(item)
                    if code >= 0 { counts.addOnce(values.placeOfCode[Int(code)], records) }
                }
            }
            counts.end(records)
        }
        return counts
    }

    private func memberRecords(of person: Int) -> Int {
        let key = audience.persons.key(of: person)
        guard counting.linked.contains(key) else { return members.contains(key) ? 1 : 0 }
        return audience.persons.records(of: person).count { members.contains(Int($0)) }
    }

    private func channels() -> ValueCounts {
        var counts = ValueCounts(Reachability.channels.map(\.rawValue))
        for (place, channel) in Reachability.channels.enumerated() {
            let rows = reachability.rows(channel)
            counts.set(place, base: rows.count, members: rows.intersectionCount(members))
        }
        let reached = reachability.anyChannel
        counts.setUnknown(
            base: audience.visible.count - reached.count, members: members.count - reached.intersectionCount(members))
        return counts
    }
}

/// The values of a dictionary, those that are equal when folded as one, by the first of them; a blank one is none.
private struct FoldedValues {
    private(set) var labels: [String] = []
    /// −1 for a blank.
    private(set) var placeOfCode: [Int] = []

    init(_ values: [String]) {
        var placeOfFolded: [String: Int] = [:]
        for value in values {
            let folded = value.folded
            guard !folded.isEmpty else {
                placeOfCode.append(-1)
                continue
            }
            if placeOfFolded[folded] == nil {
                placeOfFolded[folded] = labels.count
                labels.append(value.trimmed)
            }
            placeOfCode.append(placeOfFolded[folded] ?? -1)
        }
    }
}

/// Bands of ages in whole years, as agencies and surveys cut them.
private enum AgeBand: String, CaseIterable {
    case child = "0-17"
    case student = "18-24"
    case young = "25-34"
    case settled = "35-44"
    case middle = "45-54"
    case senior = "55-64"
    case retired = "65+"

    /// Nil for a birth date in the future.
    init?(years: Int) {
        switch years {
        case ..<0: return nil
        case ...17: self = .child
        case ...24: self = .student
        case ...34: self = .young
        case ...44: self = .settled
        case ...54: self = .middle
        case ...64: self = .senior
        default: self = .retired
        }
    }

    var place: Int {
        switch self {
        case .child: 0
        case .student: 1
        case .young: 2
        case .settled: 3
        case .middle: 4
        case .senior: 5
        case .retired: 6
        }
    }
}
