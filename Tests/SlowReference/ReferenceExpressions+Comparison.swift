import Foundation

extension ReferenceMoment {
    func compare(
        _ datum: ReferenceDatum, _ comparison: ReferenceComparison, _ scope: ReferenceScope
    ) throws -> ReferenceTruth {
        if case .isUnknown = comparison { return isUnknown(datum) }
        switch datum {
        case .unknown:
            return nil
        case .set(let elements):
            return try compareSet(elements, comparison, scope)
        case .anyText(let texts):
            if case .differs(let literal) = comparison {
                return try !texts.contains { try compare(.text($0), .equals(literal), scope) == true }
            }
            return try texts.contains { try compare(.text($0), comparison, scope) == true }
        case .birthday(let birthDate):
            return try compareBirthday(birthDate, comparison, scope)
        case .attribute(let attribute):
            return try compare(typed(attribute, comparison), comparison, scope)
        case .text(let text):
            return try compareText(text, comparison)
        case .number, .date, .time:
            return try compareOrdered(datum, comparison, scope)
        }
    }

    private func isUnknown(_ datum: ReferenceDatum) -> Bool {
        switch datum {
        case .unknown: true
        case .set(let elements): elements.isEmpty
        default: false
        }
    }

    /// Holds when any element does, `!=` when none is equal. No elements are a known nothing.
    private func compareSet(
        _ elements: [String], _ comparison: ReferenceComparison, _ scope: ReferenceScope
    ) throws -> Bool {
        if case .differs(let literal) = comparison {
            return try !elements.contains { try compareText($0, .equals(literal)) }
        }
        return try elements.contains { try compareText($0, comparison) }
    }

    private func compareText(_ text: String, _ comparison: ReferenceComparison) throws -> Bool {
        func folded(_ literal: ReferenceLiteral) throws -> String {
            guard case .text(let text) = literal else { throw ReferenceError("a text is compared with a text") }
            return ReferenceText.folded(text)
        }
        let own = ReferenceText.folded(text)
        switch comparison {
        case .equals(let literal): return try own == folded(literal)
        case .differs(let literal): return try own != folded(literal)
        case .contains(let literal): return ReferenceText.contains(own, try folded(literal))
        case .isIn(let literals): return try literals.map(folded).contains(own)
        default: throw ReferenceError("text has no order and is no time")
        }
    }

    /// The type of the first value it is compared with; one that cannot be read so is unknown.
    private func typed(_ attribute: AttributeRow, _ comparison: ReferenceComparison) -> ReferenceDatum {
        let literal: ReferenceLiteral?
        switch comparison {
        case .equals(let value), .differs(let value), .less(let value), .atMost(let value), .greater(let value),
            .atLeast(let value), .contains(let value), .between(let value, _):
            literal = value
        case .isIn(let values): literal = values.first
        case .within, .withinNext: return ReferenceDatum(date: attribute.date)
        case .isUnknown: literal = nil
        }
        switch literal {
        case .number: return ReferenceDatum(attribute.number)
        case .date: return ReferenceDatum(date: attribute.date)
        case .text, nil: return .text(attribute.text)
        }
    }

    /// Numbers, dates and times. A time compared with a date uses its local date.
    private func compareOrdered(
        _ datum: ReferenceDatum, _ comparison: ReferenceComparison, _ scope: ReferenceScope
    ) throws -> Bool {
        /// Negative, zero or positive, as the datum is before, at or after the value.
        func order(_ literal: ReferenceLiteral) throws -> Int {
            switch (datum, literal) {
            case (.number(let number), .number(let value)): return number < value ? -1 : number > value ? 1 : 0
            case (.date(let date), .date(let value)): return date.dayNumber - value.dayNumber
            case (.time(let instant), .date(let value)):
                return ReferenceTime.localDate(instant, scope.zone).dayNumber - value.dayNumber
            default: throw ReferenceError("a value of another type")
            }
        }
        switch comparison {
        case .equals(let literal): return try order(literal) == 0
        case .differs(let literal): return try order(literal) != 0
        case .less(let literal): return try order(literal) < 0
        case .atMost(let literal): return try order(literal) <= 0
        case .greater(let literal): return try order(literal) > 0
        case .atLeast(let literal): return try order(literal) >= 0
        case .between(let low, let high): return try order(low) >= 0 && order(high) <= 0
        case .isIn(let literals): return try literals.contains { try order($0) == 0 }
        case .within(let seconds): return try isWithin(datum, seconds, next: false, scope)
        case .withinNext(let seconds): return try isWithin(datum, seconds, next: true, scope)
        case .contains, .isUnknown: throw ReferenceError("only text contains text")
        }
    }

    /// For a date today and the days after (`next`) or before it, as many as the duration has; for a time seconds.
    private func isWithin(_ datum: ReferenceDatum, _ seconds: Int, next: Bool, _ scope: ReferenceScope) throws -> Bool {
        switch datum {
        case .date(let date):
            return days(seconds, next: next, scope).contains(date.dayNumber)
        case .time(let instant):
            return next
                ? now(scope) < instant && instant <= now(scope) + seconds
                : now(scope) - seconds < instant && instant <= now(scope)
        default:
            throw ReferenceError("within needs a time or a date")
        }
    }

    private func days(_ seconds: Int, next: Bool, _ scope: ReferenceScope) -> Range<Int> {
        let today = today(scope).dayNumber
        let count = seconds / ReferenceTime.day
        return next ? today..<(today + count) : (today - count + 1)..<(today + 1)
    }

    /// A birthday lies within some days when one of them is its anniversary.
    private func compareBirthday(
        _ birthDate: CivilDate, _ comparison: ReferenceComparison, _ scope: ReferenceScope
    ) throws -> Bool {
        let window: Range<Int>
        switch comparison {
        case .within(let seconds): window = days(seconds, next: false, scope)
        case .withinNext(let seconds): window = days(seconds, next: true, scope)
        default: throw ReferenceError("a birthday is only within some days")
        }
        return window.contains { number in
            let day = CivilDate(dayNumber: number)
            return birthDate.anniversary(in: day.components.year) == day
        }
    }
}
