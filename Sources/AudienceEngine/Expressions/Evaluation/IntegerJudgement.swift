import CampaignDomain

/// Numbers from `low` to `high`, both included; empty when `low` is greater.
struct Interval: Sendable, Hashable {
    var low: Int64
    var high: Int64

    static let everything = Interval(low: .min, high: .max)
    static let nothing = Interval(low: 1, high: 0)

    func contains(_ value: Int64) -> Bool {
        low <= value && value <= high
    }

    func intersection(_ other: Interval) -> Interval {
        Interval(low: max(low, other.low), high: min(high, other.high))
    }

    /// The whole numbers that compare so with a number of which `floor` is the whole part.
    init(_ comparison: Comparison, floor: Int64, isExact: Bool) {
        let above = floor == .max ? Interval.nothing : Interval(low: floor + 1, high: .max)
        switch comparison {
        case .equal, .notEqual, .contains:
            self = isExact ? Interval(low: floor, high: floor) : .nothing
        case .lessOrEqual: self = Interval(low: .min, high: floor)
        case .less:
            let below = floor == .min ? Interval.nothing : Interval(low: .min, high: floor - 1)
            self = isExact ? below : Interval(low: .min, high: floor)
        case .greater: self = above
        case .greaterOrEqual: self = isExact ? Interval(low: floor, high: .max) : above
        }
    }

    init(low: Int64, high: Int64) {
        self.low = low
        self.high = high
    }
}

/// How a whole number, a time in seconds or a date in days is judged. Plain data, so that loops over rows stay plain.
enum IntegerJudgement: Sendable {
    case number(Interval)
    /// The local date of a time, in days.
    case localDate(Interval)
    /// Whole 24 hours from a time to now.
    case daysSinceTime(Interval)
    /// Local calendar days from a date to today.
    case daysSinceDate(Interval)
    /// Whole years from a birth date to today.
    case age(Interval)
    /// now − seconds < time ≤ now.
    case recentTime(seconds: Int64)
    /// Today and the days before it.
    case recentDate(days: Int)
    /// Today and the days after it.
    case nextDate(days: Int)
    case recentBirthday(days: Int)
    case nextBirthday(days: Int)

    func holds(_ value: Int64, row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Bool {
        let now = moment.asOf.seconds
        switch self {
        case .number(let interval): return interval.contains(value)
        case .daysSinceTime(let interval): return interval.contains(IntegerJudgement.wholeDays(now &- value))
        case .recentTime(let seconds): return now &- seconds < value && value <= now
        case .localDate(let interval):
            let date = context.audience.zone(of: row).date(at: Instant(seconds: value))
            return interval.contains(Int64(date.daysSinceEpoch))
        case .daysSinceDate, .age, .recentDate, .nextDate, .recentBirthday, .nextBirthday:
            let date = CalendarDate(daysSinceEpoch: Int32(truncatingIfNeeded: value))
            return holds(date, today: context.today(row, moment))
        }
    }

    private func holds(_ date: CalendarDate, today: CalendarDate) -> Bool {
        switch self {
        case .daysSinceDate(let interval): interval.contains(Int64(today - date))
        case .age(let interval): interval.contains(Int64(date.wholeYears(until: today)))
        case .recentDate(let days): (0..<days).contains(today - date)
        case .nextDate(let days): (0..<days).contains(date - today)
        case .recentBirthday(let days):
            date.anniversaries(around: today).contains { (0..<days).contains(today - $0) }
        case .nextBirthday(let days):
            date.anniversaries(around: today).contains { (0..<days).contains($0 - today) }
        case .number, .localDate, .daysSinceTime, .recentTime: false
        }
    }

    /// Whether a date is compared with the local date of the row, and with nothing else.
    var looksAtToday: Bool {
        switch self {
        case .daysSinceDate, .age, .recentDate, .nextDate, .recentBirthday, .nextBirthday: true
        case .number, .localDate, .daysSinceTime, .recentTime: false
        }
    }

    /// The values for which it holds whatever the row is; nil when that depends on the row's zone.
    func interval(at now: Instant) -> Interval? {
        switch self {
        case .number(let interval): interval
        case .daysSinceTime(let days): IntegerJudgement.times(since: days, now)
        case .recentTime(let seconds): Interval(low: now.seconds - seconds + 1, high: now.seconds)
        case .localDate, .daysSinceDate, .age, .recentDate, .nextDate, .recentBirthday, .nextBirthday: nil
        }
    }

    /// The times from which to now so many whole 24 hours have passed.
    private static func times(since days: Interval, _ now: Instant) -> Interval {
        let latest = days.low == .min ? .max : time(daysBefore: days.low, now)
        guard days.high != .max else { return Interval(low: .min, high: latest) }
        let tooEarly = time(daysBefore: days.high + 1, now)
        return tooEarly == .max ? .nothing : Interval(low: tooEarly + 1, high: latest)
    }

    /// In seconds; the end of all time that it would be beyond.
    private static func time(daysBefore days: Int64, _ now: Instant) -> Int64 {
        let (seconds, isTooLong) = days.multipliedReportingOverflow(by: 86_400)
        let (time, isBeyond) = now.seconds.subtractingReportingOverflow(seconds)
        return isTooLong || isBeyond ? (days > 0 ? .min : .max) : time
    }

    /// Rounded down, as days since a time are.
    static func wholeDays(_ seconds: Int64) -> Int64 {
        let days = seconds / 86_400
        return seconds % 86_400 < 0 ? days - 1 : days
    }
}

extension CalendarDate {
    /// The birthdays of the years before, of and after `day`: any window shorter than a year holds at most one of them, and
    /// longer ones always hold one.
    fileprivate func anniversaries(around day: CalendarDate) -> [CalendarDate] {
        let year = day.components.year
        return [anniversary(in: year - 1), anniversary(in: year), anniversary(in: year + 1)]
    }
}
