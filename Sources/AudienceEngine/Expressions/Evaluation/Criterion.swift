import CampaignDomain

/// What a predicate wants of its operand. `!=` is the `not` of equal.
enum Criterion {
    /// Compares so with any of the values.
    case compare(Comparison, [Literal])
    case between(Literal, Literal)
    case within(Window)
    /// To be there at all.
    case anything
}

/// How whole numbers, dates and times are read before they are compared.
enum IntegerReading {
    /// In units of 10^−digits.
    case number(digits: Int)
    case date, time, birthday, age
    case daysSinceTime, daysSinceDate
}

extension Criterion {
    /// Judgements of which one group must hold wholly.
    func judgements(_ reading: IntegerReading) throws(EvaluationError) -> [[IntegerJudgement]] {
        switch self {
        case .anything: return [[.number(.everything)]]
        case .within(let window): return [[try Criterion.judgement(window, reading)]]
        case .compare(let comparison, let values):
            var groups: [[IntegerJudgement]] = []
            for value in values { groups.append([try Criterion.judgement(comparison, value, reading)]) }
            return groups
        case .between(let low, let high):
            let low = try Criterion.judgement(.greaterOrEqual, low, reading)
            let high = try Criterion.judgement(.lessOrEqual, high, reading)
            return [low.intersection(high).map { [$0] } ?? [low, high]]
        }
    }

    private static func judgement(
        _ window: Window, _ reading: IntegerReading
    ) throws(EvaluationError) -> IntegerJudgement {
        switch reading {
        case .date: window.isNext ? .nextDate(days: window.span.days) : .recentDate(days: window.span.days)
        case .birthday: window.isNext ? .nextBirthday(days: window.span.days) : .recentBirthday(days: window.span.days)
        case .time where !window.isNext: .recentTime(seconds: window.span.timeSpan.seconds)
        default: throw .misplaced("within \(window.span)")
        }
    }

    private static func judgement(
        _ comparison: Comparison, _ value: Literal, _ reading: IntegerReading
    ) throws(EvaluationError) -> IntegerJudgement {
        switch (reading, value) {
        case (.number(let digits), .number(let number)): return .number(number.interval(comparison, digits: digits))
        case (.age, .number(let number)): return .age(number.interval(comparison, digits: 0))
        case (.daysSinceTime, .number(let number)): return .daysSinceTime(number.interval(comparison, digits: 0))
        case (.daysSinceDate, .number(let number)): return .daysSinceDate(number.interval(comparison, digits: 0))
        case (.date, .date(let date)):
            return .number(Interval(comparison, floor: Int64(date.daysSinceEpoch), isExact: true))
        case (.time, .date(let date)):
            return .localDate(Interval(comparison, floor: Int64(date.daysSinceEpoch), isExact: true))
        case (.time, .instant(let instant)):
            return .number(Interval(comparison, floor: instant.seconds, isExact: true))
        default: throw .misplaced("\(comparison.rawValue) \(value)")
        }
    }

    /// How a text is judged by its value alone; nil when it is not of the type that it is compared with.
    func textJudgement() throws(EvaluationError) -> (String) -> Truth? {
        switch self {
        case .anything: return { _ in .yes }
        case .within(let window): throw .misplaced("within \(window.span)")
        case .between(let low, let high):
            let low = try Criterion.compare(.greaterOrEqual, [low]).textJudgement()
            let high = try Criterion.compare(.lessOrEqual, [high]).textJudgement()
            return { text in
                guard let low = low(text), let high = high(text) else { return nil }
                return min(low, high)
            }
        case .compare(let comparison, let values):
            let judgements = values.map { $0.textJudgement(comparison) }
            return { text in
                var result: Truth?
                for judgement in judgements {
                    guard let truth = judgement(text) else { continue }
                    result = max(result ?? .no, truth)
                }
                return result
            }
        }
    }

    /// One pattern a value, for texts without a dictionary.
    func patterns() throws(EvaluationError) -> [TextPattern] {
        switch self {
        case .anything: return [.anything]
        case .compare(let comparison, let values) where comparison == .equal || comparison == .contains:
            return values.map { TextPattern(comparison == .equal ? .equal : .contains, $0.text) }
        default: throw .misplaced("an order of texts")
        }
    }
}

extension Literal {
    /// As text, without quotes.
    var text: String {
        switch self {
        case .text(let text), .symbol(let text): text
        case .number, .date, .instant: description
        }
    }

    fileprivate func textJudgement(_ comparison: Comparison) -> (String) -> Truth? {
        switch self {
        case .text, .symbol:
            let pattern = TextPattern(comparison == .contains ? .contains : .equal, text)
            return { Truth(pattern.matches($0)) }
        case .number(let wanted):
            return { text in
                DecimalNumber(text.trimmed).map { number in
                    let digits = max(number.fractionDigits, wanted.fractionDigits)
                    let interval = wanted.interval(comparison, digits: digits)
                    return Truth(interval.contains(number.units(digits: digits).floor))
                }
            }
        case .date(let wanted):
            let interval = Interval(comparison, floor: Int64(wanted.daysSinceEpoch), isExact: true)
            return { text in
                CalendarDate(written: text).map { Truth(interval.contains(Int64($0.daysSinceEpoch))) }
            }
        case .instant(let wanted):
            let interval = Interval(comparison, floor: wanted.seconds, isExact: true)
            return { text in Instant(iso8601: text).map { Truth(interval.contains($0.seconds)) } }
        }
    }
}

extension CalendarDate {
    /// Reads a date, or the date of a time as it is written, whatever its offset.
    public init?(written text: String) {
        guard
            let date = CalendarDate(text)
                ?? (Instant(iso8601: text) == nil ? nil : CalendarDate(String(text.prefix(10))))
        else { return nil }
        self = date
    }
}

extension DecimalNumber {
    func interval(_ comparison: Comparison, digits: Int) -> Interval {
        let (floor, isExact) = units(digits: digits)
        return Interval(comparison, floor: floor, isExact: isExact)
    }
}

extension IntegerJudgement {
    /// Both at once, when they look at the same thing.
    func intersection(_ other: IntegerJudgement) -> IntegerJudgement? {
        switch (self, other) {
        case (.number(let left), .number(let right)): .number(left.intersection(right))
        case (.localDate(let left), .localDate(let right)): .localDate(left.intersection(right))
        case (.age(let left), .age(let right)): .age(left.intersection(right))
        case (.daysSinceTime(let left), .daysSinceTime(let right)): .daysSinceTime(left.intersection(right))
        case (.daysSinceDate(let left), .daysSinceDate(let right)): .daysSinceDate(left.intersection(right))
        default: nil
        }
    }
}
