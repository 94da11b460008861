import CampaignDomain

/// What is asked of a person's orders or events, at several instants at once.
///
/// An order or event counts from the second at which it is known for as long as the window reaches back to it, so each is looked
/// at once and marks a run of instants.
struct AggregateSeries: Sendable {
    private let aggregate: Aggregate
    private let instants: InstantSeries
    private let judgement: IntegerJudgement
    /// The values for which it holds at each instant; nil when that depends on the row.
    private let intervals: [Interval]?
    /// What is said of a person without any order or event that counts; nil when that depends on the row.
    private let ofNothing: TruthBits?
    private let context: EvaluationContext
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
        self.judgement = judgement
        self.context = context
        self.last = last
        after = aggregate.span.map { first.asOf.seconds &- $0 } ?? .min
        let intervals = instants.moments.compactMap { judgement.interval(at: $0.asOf) }
        self.intervals = intervals.count == instants.moments.count ? intervals : nil
        ofNothing = self.intervals.map { AggregateSeries.bits(aggregate.measure.ofNothing, $0, instants) }
    }

    /// What can be said of some rows, in their order. O(orders or events of their persons that can count).
    func bits(of rows: [Int]) -> [TruthBits] {
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: InstantSeries.most) { values in
            rows.map { bits($0, values) }
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
        if tally.known == 0, let ofNothing { return ofNothing }
        return judged(tally, row)
    }

    private func judged(_ tally: SeriesTally, _ row: Int) -> TruthBits {
        let nothing = aggregate.measure.ofNothing
        var result = TruthBits.no
        for place in instants.seconds.indices {
            let bit = UInt64(1) << UInt64(place)
            guard let value = tally.known & bit == 0 ? nothing : tally.values[place] else {
                result.possible |= bit
                continue
            }
            if holds(value, place, row) {
                result.yes |= bit
                result.possible |= bit
            }
        }
        return result
    }

    private func holds(_ value: Int64, _ place: Int, _ row: Int) -> Bool {
        if let intervals { return intervals[place].contains(value) }
        let moment = EvaluationMoment(asOf: Instant(seconds: instants.seconds[place]))
        return judgement.holds(value, row: row, moment, context)
    }

    private static func bits(_ value: Int64?, _ intervals: [Interval], _ instants: InstantSeries) -> TruthBits {
        guard let value else { return TruthBits(yes: 0, possible: instants.all) }
        var yes: UInt64 = 0
        for (place, interval) in intervals.enumerated() where interval.contains(value) { yes |= 1 << UInt64(place) }
        return TruthBits(certain: yes)
    }
}

/// What has been found so far of one person, for each instant.
private struct SeriesTally {
    private let measure: Aggregate.Measure
    /// Means nothing for instants that are not in ``known``.
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
        for place in places {
            switch measure {
            case .exists: values[place] = 1
            case .count: values[place] += 1
            case .total, .quantity: values[place] &+= match.amount
            case .firstTime: values[place] = min(values[place], match.at)
            case .lastTime: values[place] = max(values[place], match.at)
            }
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
