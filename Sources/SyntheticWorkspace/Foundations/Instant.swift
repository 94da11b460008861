/// A day of the Gregorian calendar.
struct CivilDate: Hashable, Sendable {
    var year: Int
    var month: Int
    var day: Int

    init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1970-01-01, by counting years from March so that the leap day comes last.
    var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    init(dayNumber: Int) {
        let days = dayNumber + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }
}

/// A moment, in whole seconds since 1970 UTC.
struct Instant: Comparable, Hashable, Sendable {
    var seconds: Int

    init(seconds: Int) { self.seconds = seconds }

    /// A moment on Moscow's wall clock.
    init(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0) {
        self = WallClock.moscow.moment(year, month, day, hour, minute, second)
    }

    static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

    static func + (instant: Instant, duration: Duration) -> Instant {
        Instant(seconds: instant.seconds + Int(duration.components.seconds))
    }

    static func - (instant: Instant, duration: Duration) -> Instant {
        Instant(seconds: instant.seconds - Int(duration.components.seconds))
    }

    /// The moment on the same local day at `secondOfDay`.
    func at(secondOfDay: Int, on clock: WallClock = .moscow) -> Instant {
        clock.moment(onTheDayOf: self, secondOfDay: secondOfDay)
    }
}

extension Duration {
    static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
    static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }
    static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
