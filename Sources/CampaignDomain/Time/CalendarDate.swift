/// A day of the Gregorian calendar, without a time: whole days since 1970-01-01.
public struct CalendarDate: Hashable, Comparable, Sendable {
    public var daysSinceEpoch: Int32

    public init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// Nil unless the day exists in the calendar. Years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        self.daysSinceEpoch = Int32(CalendarDate.daysFromCivil(year: year, month: month, day: day))
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    public static func + (date: CalendarDate, days: Int) -> CalendarDate {
        CalendarDate(daysSinceEpoch: date.daysSinceEpoch &+ Int32(truncatingIfNeeded: days))
    }

    public static func - (left: CalendarDate, right: CalendarDate) -> Int {
        Int(left.daysSinceEpoch) - Int(right.daysSinceEpoch)
    }

    public var components: (year: Int, month: Int, day: Int) {
        CalendarDate.civil(fromDays: Int(daysSinceEpoch))
    }

    /// 1 is Monday, 7 is Sunday.
    public var weekday: Int {
        let remainder = (Int(daysSinceEpoch) + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    /// The Monday of this day's week.
    public var startOfWeek: CalendarDate { self + (1 - weekday) }

    /// The first day of this day's month.
    public var startOfMonth: CalendarDate { self + (1 - components.day) }

    /// The day on which a birthday falls in `year`; 29 February falls on 1 March of a year without one.
    public func anniversary(in year: Int) -> CalendarDate {
        let (_, month, day) = components
        if month == 2, day == 29, !CalendarDate.isLeap(year) {
            return CalendarDate(daysSinceEpoch: Int32(CalendarDate.daysFromCivil(year: year, month: 3, day: 1)))
        }
        return CalendarDate(daysSinceEpoch: Int32(CalendarDate.daysFromCivil(year: year, month: month, day: day)))
    }

    /// Whole years from this date to `date`: the age of somebody born on this date.
    public func wholeYears(until date: CalendarDate) -> Int {
        let years = date.components.year - components.year
        return anniversary(in: date.components.year) > date ? years - 1 : years
    }

    /// The last date on which somebody may be born to be so many whole years old at `date`.
    public static func lastBirth(ofAge years: Int, at date: CalendarDate) -> CalendarDate {
        // Around 29 February the same date of another year may be a day off.
        var birth = date.anniversary(in: date.components.year - years) + 2
        while birth.wholeYears(until: date) < years { birth = birth + -1 }
        return birth
    }

    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since the epoch of a proleptic Gregorian date, by eras of 400 years with the year beginning in March.
    static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex + (monthIndex < 10 ? 3 : -9)
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1
        )
    }
}
