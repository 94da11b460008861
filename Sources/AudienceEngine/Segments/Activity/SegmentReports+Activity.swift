import CampaignDomain

extension SegmentReports {
    /// Purchases by communication. O(persons), and O(rows / 64) for each chain and cell.
    ///
    /// - Parameter chains: whom each chain of the communication map addresses; none leaves the cells without chains.
    public func activityMatrix(chains: [AddressedByChain] = []) -> ActivityMatrix {
        var cells = PurchaseActivity.allCases.flatMap { purchases in
            CommunicationActivity.allCases.map { ActivityMatrix.Cell(purchases: purchases, communication: $0) }
        }
        let (places, purchases, persons) = (activityPlaces(), evaluator.facts.purchases, audience.persons)
        for (person, place) in places.enumerated() {
            let place = Int(place)
            cells[place].count += persons.recordCount(of: person)
            cells[place].persons += 1
            cells[place].revenue = cells[place].revenue + Money(minorUnits: purchases.revenue[person])
            cells[place].revenueLastYear =
                cells[place].revenueLastYear + Money(minorUnits: purchases.revenueLastYear[person])
        }
        for chain in chains { add(chain, to: &cells, places) }
        for index in cells.indices { cells[index].chains.sort { $0.count > $1.count } }
        return ActivityMatrix(baseCount: audience.visible.count, cells: cells)
    }

    private func add(_ chain: AddressedByChain, to cells: inout [ActivityMatrix.Cell], _ places: [UInt8]) {
        var counts = [Int](repeating: 0, count: cells.count)
        chain.rows.intersection(audience.visible).forEach { counts[Int(places[audience.persons.person(of: $0)])] += 1 }
        for (index, count) in counts.enumerated() where count > 0 {
            cells[index].chains.append(ActivityMatrix.Cell.Chain(id: chain.chain, count: count))
        }
    }

    /// The records of a cell of the matrix. O(records).
    public func rows(_ purchases: PurchaseActivity, _ communication: CommunicationActivity) -> RowSet {
        let (places, wanted) = (activityPlaces(), ActivityMatrix.index(purchases, communication))
        let persons = audience.persons
        return audience.visible.filter { Int(places[persons.person(of: $0)]) == wanted }
    }

    /// For each person the index of its cell.
    private func activityPlaces() -> [UInt8] {
        let (contacts, orders) = (evaluator.facts.contacts.activity, evaluator.facts.purchases.ordersLastYear)
        let (reachable, persons) = (evaluator.facts.reachability.anyChannel, audience.persons)
        return (0..<persons.count).map { person in
            let isReached = reachable.contains(persons.key(of: person))
            let communication = isReached ? contacts[person] : .unreachable
            return UInt8(ActivityMatrix.index(PurchaseActivity(orders: orders[person]), communication))
        }
    }
}

extension ActivityMatrix {
    @inline(__always)
    static func index(_ purchases: PurchaseActivity, _ communication: CommunicationActivity) -> Int {
        purchases.place * 5 + communication.place
    }
}

extension PurchaseActivity {
    /// A switch rather than a search in `allCases`: it is asked for every person.
    fileprivate var place: Int {
        switch self {
        case .none: 0
        case .one: 1
        case .few: 2
        case .many: 3
        }
    }
}

extension CommunicationActivity {
    fileprivate var place: Int {
        switch self {
        case .unreachable: 0
        case .notContacted: 1
        case .silent: 2
        case .opens: 3
        case .clicks: 4
        }
    }
}
