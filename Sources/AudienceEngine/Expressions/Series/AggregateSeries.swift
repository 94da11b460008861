import CampaignDomain

/// What is asked of a person's orders or events, at several instants at once.
///
/// An order or event counts from the second at which it is known for as long as the window reaches back to it, so each is looked
/// at once and marks a run of instants. Of whom nothing happened since the first instant the sums of all orders tell enough.
struct AggregateSeries: Sendable {
    private let aggregate: Aggregate
    private let instants: InstantSeries
    private let judgement: SeriesJudgement
    private let context: EvaluationContext
    /// What everybody bought, where no order needs to be looked at for itself.
    private let purchases: PersonPurchases?
    private let personOfRow: Column<Int32>
    /// Nothing earlier or at it counts at any instant.
    private let after: Int64
    private let last: EvaluationMoment

    /// Nil when its condition changes with time, or there is no instant.
    init?(
        _ aggregate: Aggregate, _ judgement: IntegerJudgement, _ instants: InstantSeries, _ context: EvaluationContext
    ) {
        guard aggregate.program?.isTimeless ?? true, !aggregate.isSinceEntry, let first = instants.moments.first,
            let last = instants.moments.last
        else { return nil }
        self.aggregate = aggregate
        self.instants = instants
        self.judgement = SeriesJudgement(judgement, instants, context)
        self.context = context
        self.last = last
        personOfRow = context.audience.persons.personOfRow
        purchases = aggregate.collection == .orders && !context.isAboutFew ? context.facts.purchases : nil
        after = aggregate.span.map { first.asOf.seconds &- $0 } ?? .min
    }

    /// How dear a row is: what is cheaper is better asked first.
    var cost: Int { purchases == nil || aggregate.program != nil ? 2 : 1 }

    /// What can be said of some rows, in their order. O(orders or events of their persons that can count).
    func bits(of rows: [Int]) -> [TruthBits] {
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: InstantSeries.most + 1) { values in
            rows.map { row in known(row) ?? bits(row, values) }
        }
    }

    /// What the sums of all orders of a person tell; nil when they do not tell enough.
    private func known(_ row: Int) -> TruthBits? {
        guard let purchases else { return nil }
        let person = Int(personOfRow[row])
        let lastOrder = purchases.lastOrderAt[person]
        let nothing = aggregate.measure.ofNothing
        if lastOrder <= after { return judgement.bits(always: nothing, row) }
        guard aggregate.program == nil, lastOrder <= instants.seconds[0] else { return nil }
        switch (aggregate.measure, aggregate.span) {
        case (.count, nil): return judgement.bits(always: Int64(purchases.orders[person]), row)
        case (.total, nil): return judgement.bits(always: purchases.revenue[person], row)
        case (.lastTime, nil): return judgement.bits(always: lastOrder, row)
        case (.exists, let span):
            // Whatever is earlier leaves the window before the last order does.
            let end = span.map { lastOrder &+ $0 } ?? .max
            return judgement.bits(one: instants.bits(instants.places(from: lastOrder, before: end)), row)
        case (.lastTime, _?), (.count, _?), (.total, _?), (.quantity, _), (.firstTime, _): return nil
        }
    }

    private func bits(_ row: Int, _ values: UnsafeMutableBufferPointer<Int64>) -> TruthBits {
        var tally = SeriesTally(aggregate.measure, values)
        aggregate.forEachMatch(row, after: after, last, context) { match in
            let end = aggregate.span.map { match.at &+ $0 } ?? .max
            let places = instants.places(from: max(match.at, match.knownFrom), before: end)
            tally.add(match, places, instants)
            return tally.isDone(after: places, instants)
        }
        let nothing = aggregate.measure.ofNothing
        guard tally.known != 0 else { return judgement.bits(always: nothing, row) }
        if aggregate.measure == .exists { return judgement.bits(one: tally.known, row) }
        tally.finish()
        return judgement.bits(of: tally.known, tally.values, else: nothing, row)
    }
}

/// Judges what was found for each instant.
private struct SeriesJudgement: Sendable {
    private let judgement: IntegerJudgement
    private let instants: InstantSeries
    private let context: EvaluationContext
    /// The values for which it holds at each instant, both ends ascending; nil when that depends on the row.
    private let intervals: (low: [Int64], high: [Int64])?

    init(_ judgement: IntegerJudgement, _ instants: InstantSeries, _ context: EvaluationContext) {
        self.judgement = judgement
        self.instants = instants
        self.context = context
        let intervals = instants.moments.compactMap { judgement.interval(at: $0.asOf) }
        // At the ends of all time they need not ascend.
        let isAscending = zip(intervals, intervals.dropFirst()).allSatisfy { $0.low <= $1.low && $0.high <= $1.high }
        let isKnown = intervals.count == instants.moments.count && isAscending
        self.intervals = isKnown ? (intervals.map(\.low), intervals.map(\.high)) : nil
    }

    /// What is said of a value that is the same at every instant; of none nothing is known.
    func bits(always value: Int64?, _ row: Int) -> TruthBits {
        guard let value else { return TruthBits(yes: 0, possible: instants.all) }
        return TruthBits(certain: yes(value, row))
    }

    /// What is said of one at some instants and of zero at the others.
    func bits(one places: UInt64, _ row: Int) -> TruthBits {
        TruthBits(certain: (yes(1, row) & places) | (yes(0, row) & ~places))
    }

    /// What is said of values at some instants, and of another at the rest.
    func bits(
        of known: UInt64, _ values: UnsafeMutableBufferPointer<Int64>, else other: Int64?, _ row: Int
    ) -> TruthBits {
        var result = bits(always: other, row)
        result.yes &= ~known
        result.possible &= ~known
        var rest = known
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest - 1
            guard holds(values[place], place, row) else { continue }
            result.yes |= 1 << UInt64(place)
            result.possible |= 1 << UInt64(place)
        }
        return result
    }

    /// The instants at which it holds for a value.
    private func yes(_ value: Int64, _ row: Int) -> UInt64 {
        var yes: UInt64 = 0
        guard let intervals else {
            for place in instants.seconds.indices where holds(value, place, row) { yes |= 1 << UInt64(place) }
            return yes
        }
        let begins = InstantSeries.place(in: intervals.high) { $0 < value }
        let ends = InstantSeries.place(in: intervals.low) { $0 <= value }
        return begins < ends ? instants.bits(begins..<ends) : 0
    }

    private func holds(_ value: Int64, _ place: Int, _ row: Int) -> Bool {
        if let intervals { return intervals.low[place] <= value && value <= intervals.high[place] }
        let moment = EvaluationMoment(asOf: Instant(seconds: instants.seconds[place]))
        return judgement.holds(value, row: row, moment, context)
    }
}

/// What has been found so far of one person, for each instant.
private struct SeriesTally {
    private let measure: Aggregate.Measure
    /// Means nothing for instants that are not in ``known``; of sums what each instant has more than the one before, until they
    /// are finished.
    let values: UnsafeMutableBufferPointer<Int64>
    /// The instants at which anything counts.
    private(set) var known: UInt64 = 0

    init(_ measure: Aggregate.Measure, _ values: UnsafeMutableBufferPointer<Int64>) {
        self.measure = measure
        self.values = values
        values.initialize(repeating: measure == .firstTime ? .max : measure == .lastTime ? .min : 0)
    }

    /// Whether nothing that comes later in a record, which is earlier in time, changes anything once something that counts at
    /// some places has been added.
    func isDone(after places: Range<Int>, _ instants: InstantSeries) -> Bool {
        switch measure {
        case .exists: known == instants.all
        // What is earlier counts at no place behind these. Another record of the person may have something between.
        case .lastTime: places.lowerBound == 0 && !places.isEmpty
        case .count, .total, .quantity, .firstTime: false
        }
    }

    mutating func add(_ match: Aggregate.Match, _ places: Range<Int>, _ instants: InstantSeries) {
        known |= instants.bits(places)
        switch measure {
        case .exists: break
        case .count: add(1, places)
        case .total, .quantity: add(match.amount, places)
        case .firstTime: for place in places { values[place] = min(values[place], match.at) }
        case .lastTime: for place in places { values[place] = max(values[place], match.at) }
        }
    }

    private func add(_ amount: Int64, _ places: Range<Int>) {
        values[places.lowerBound] &+= amount
        values[places.upperBound] &-= amount
    }

    /// Turns differences into sums.
    func finish() {
        switch measure {
        case .count, .total, .quantity:
            var sum: Int64 = 0
            for place in values.indices {
                sum &+= values[place]
                values[place] = sum
            }
        case .exists, .firstTime, .lastTime: break
        }
    }
}

extension Aggregate.Measure {
    /// What it is when nothing counts.
    var ofNothing: Int64? {
        switch self {
        case .count, .total, .quantity, .exists: 0
        case .firstTime, .lastTime: nil
        }
    }
}

extension ElementProgram {
    /// Whether its answer about an order or event is the same at every moment.
    var isTimeless: Bool {
        customerConditions.allSatisfy(\.isTimeless)
            && nodes.allSatisfy {
                switch $0 {
                case .daysSince, .recent: false
                default: true
                }
            }
    }
}
