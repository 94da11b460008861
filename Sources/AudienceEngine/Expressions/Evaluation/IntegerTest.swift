import CampaignDomain

/// A column of whole numbers, dates in days or times in seconds.
protocol IntegerColumn: Sendable {
    /// Nil when the row has none.
    func value(_ row: Int) -> Int64?
    /// From the first to the last date, in days; nil without any, and for what is no date. O(rows).
    var dates: ClosedRange<Int64>? { get }
}

extension IntegerColumn {
    var dates: ClosedRange<Int64>? { nil }
}

struct DateColumn: IntegerColumn {
    let days: Column<Int32>

    func value(_ row: Int) -> Int64? {
        days[row] == CustomerColumns.noDate ? nil : Int64(days[row])
    }

    var dates: ClosedRange<Int64>? {
        var (first, last) = (Int32.max, Int32.min)
        for day in days where day != CustomerColumns.noDate {
            first = min(first, day)
            last = max(last, day)
        }
        return first <= last ? Int64(first)...Int64(last) : nil
    }
}

/// Times in seconds and counts, which mark a missing value alike.
struct WideColumn: IntegerColumn {
    let values: Column<Int64>

    func value(_ row: Int) -> Int64? {
        values[row] == CustomerColumns.noNumber ? nil : values[row]
    }
}

/// Dates written as the texts of an attribute; a time counts with the date as it is written.
struct WrittenDateColumn: IntegerColumn {
    let column: CodedColumn
    let days: [Int64?]

    init(column: CodedColumn) {
        self.column = column
        days = column.table { CalendarDate(written: $0).map { Int64($0.daysSinceEpoch) } }
    }

    func value(_ row: Int) -> Int64? {
        let code = column.code(row)
        return code < 0 ? nil : days[Int(code)]
    }
}

/// A number, date or time of a record, its own or the latest known of its person.
struct IntegerTest<Column: IntegerColumn>: RowTest {
    let column: Column
    let judgement: IntegerJudgement

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        guard let value = value(row, context) else { return .unknown }
        return Truth(judgement.holds(value, row: row, moment, context))
    }

    var isTimeless: Bool {
        switch judgement {
        case .number, .localDate: true
        default: false
        }
    }

    fileprivate func value(_ row: Int, _ context: EvaluationContext) -> Int64? {
        if let own = column.value(row) { return own }
        guard context.linked.contains(row) else { return nil }
        return context.latestKnown(row) { column.value($0) != nil }.flatMap { column.value($0) }
    }

    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        if let interval = judgement.interval(at: moment.asOf) {
            let own = OwnIntervalTest(column: column, interval: interval)
            return TruthSets(asking: own, ofLinked: self, moment, context)
        }
        guard var judged = judgement.looksAtToday ? JudgedDates(column.dates, zones: context.audience.zones.count) : nil
        else { return TruthSets(asking: self, moment, context) }
        return TruthSets(over: context.rows) { row in
            guard let day = value(row, context) else { return .unknown }
            return judged.truth(of: day, zone: context.audience.zonePlace(of: row)) {
                Truth(judgement.holds(day, row: row, moment, context))
            }
        }
    }
}

/// What a record says itself where the zone does not matter; unknown when it says nothing.
private struct OwnIntervalTest<Column: IntegerColumn>: RowTest {
    let column: Column
    let interval: Interval

    @inline(__always)
    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        column.value(row).map { Truth(interval.contains($0)) } ?? .unknown
    }
}

/// Dates that were judged already, by time zone: a base has far fewer birth dates than customers, and a calendar is dear.
private struct JudgedDates {
    private let dates: ClosedRange<Int64>
    /// By zone, then by day; nil is not judged yet.
    private var truths: [Truth?]

    /// More than these are judged one by one.
    private static let most = 1 << 22

    init?(_ dates: ClosedRange<Int64>?, zones: Int) {
        guard let dates, dates.count <= JudgedDates.most / max(1, zones) else { return nil }
        self.dates = dates
        truths = [Truth?](repeating: nil, count: dates.count * zones)
    }

    @inline(__always)
    mutating func truth(of day: Int64, zone: Int, judge: () -> Truth) -> Truth {
        let place = zone * dates.count + Int(day - dates.lowerBound)
        if let known = truths[place] { return known }
        let truth = judge()
        truths[place] = truth
        return truth
    }
}

/// A score of the row's person; unknown for whoever has none.
struct ScoreTest: TimelessTest {
    let scores: [UInt8]
    let interval: Interval

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        let score = scores[context.audience.persons.person(of: row)]
        return score == 0 ? .unknown : Truth(interval.contains(Int64(score)))
    }
}
