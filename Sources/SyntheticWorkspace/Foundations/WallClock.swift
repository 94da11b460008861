/// The clock on the wall of a country: how far it is from UTC, and whether it is put forward in summer.
struct WallClock: Sendable {
    /// Seconds east of UTC in winter.
    private let winterOffset: Int
    private let hasSummerTime: Bool

    /// Moscow and Minsk have not touched theirs since 2014.
    static let moscow = WallClock(winterOffset: 3 * 3600, hasSummerTime: false)
    static let minsk = WallClock(winterOffset: 3 * 3600, hasSummerTime: false)
    /// Kyiv changes with the rest of Europe.
    static let kyiv = WallClock(winterOffset: 2 * 3600, hasSummerTime: true)

    /// Seconds east of UTC at a moment.
    func offset(at instant: Instant) -> Int {
        guard hasSummerTime, Self.isEuropeanSummer(instant) else { return winterOffset }
        return winterOffset + 3600
    }

    /// The moment at which the clock shows this; of the hour that comes twice in autumn, the second.
    func moment(
        _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0
    ) -> Instant {
        moment(on: CivilDate(year, month, day), secondOfDay: hour * 3600 + minute * 60 + second)
    }

    func moment(on date: CivilDate, secondOfDay: Int) -> Instant {
        let shown = date.dayNumber * 86_400 + secondOfDay
        let winter = Instant(seconds: shown - winterOffset)
        return Instant(seconds: shown - offset(at: winter))
    }

    func reading(at instant: Instant) -> (date: CivilDate, secondOfDay: Int) {
        let local = instant.seconds + offset(at: instant)
        return (CivilDate(dayNumber: local / 86_400), local % 86_400)
    }

    func date(at instant: Instant) -> CivilDate { reading(at: instant).date }

    /// The moment on the same local day at `secondOfDay`.
    func moment(onTheDayOf instant: Instant, secondOfDay: Int) -> Instant {
        moment(on: date(at: instant), secondOfDay: secondOfDay)
    }

    /// From the last Sunday of March to the last of October, each at one in the morning UTC.
    private static func isEuropeanSummer(_ instant: Instant) -> Bool {
        let year = CivilDate(dayNumber: instant.seconds / 86_400).year
        let start = lastSunday(of: year, month: 3) * 86_400 + 3600
        let end = lastSunday(of: year, month: 10) * 86_400 + 3600
        return instant.seconds >= start && instant.seconds < end
    }

    /// The day's number; both months have 31 days, and day 3 of 1970 was the first Sunday.
    private static func lastSunday(of year: Int, month: Int) -> Int {
        let last = CivilDate(year, month, 31).dayNumber
        return last - (last - 3) % 7
    }
}
