import Foundation

/// A day of the proleptic Gregorian calendar, without a time zone.
struct CivilDate: Hashable, Comparable {
    /// Days since 1970-01-01.
    let dayNumber: Int

    init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// Reads `YYYY-MM-DD`; a day that does not exist is no date.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard components == (year, month, day) else { return nil }
    }

    /// A day past the end of its month rolls over into the next, so 29 February of a common year is 1 March.
    init(year: Int, month: Int, day: Int) {
        let shifted = month > 2 ? year : year - 1
        let era = Int((Double(shifted) / 400).rounded(.down))
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * 146_097 + dayOfEra - 719_468
    }

    /// The year, the month and the day of the month. The obvious way back: try the years and months around.
    var components: (year: Int, month: Int, day: Int) {
        var year = 1970 + Int((Double(dayNumber) / 365.2425).rounded(.down)) - 1
        while CivilDate(year: year + 1, month: 1, day: 1).dayNumber <= dayNumber { year += 1 }
        var month = 12
        while CivilDate(year: year, month: month, day: 1).dayNumber > dayNumber { month -= 1 }
        return (year, month, dayNumber - CivilDate(year: year, month: month, day: 1).dayNumber + 1)
    }

    /// Monday is 0. The first of January 1970 was a Thursday.
    var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

    static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

    /// The anniversary of this day in a year; that of 29 February falls on 1 March in a common year.
    func anniversary(in year: Int) -> CivilDate {
        let (_, month, day) = components
        return CivilDate(year: year, month: month, day: day)
    }

    /// Whole years from this birth date to a day.
    func age(on day: CivilDate) -> Int {
        let years = day.components.year - components.year
        return anniversary(in: day.components.year) <= day ? years : years - 1
    }
}

/// Instants are whole seconds since 1970-01-01T00:00:00Z.
enum ReferenceTime {
    static let day = 86_400

    /// Reads ISO 8601 with an offset (`Z` or `±HH:MM`). Fractions of a second are dropped.
    static func instant(_ text: String) -> Int? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CivilDate(String(parts[0])) else { return nil }
        let clockAndZone = String(parts[1])
        guard let zoneStart = clockAndZone.firstIndex(where: { "Zz+-".contains($0) }),
            let offset = zoneOffset(String(clockAndZone[zoneStart...]))
        else { return nil }
        let clock = clockAndZone[..<zoneStart].prefix { $0 != "." }.split(separator: ":").map { Int($0) }
        guard clock.count == 3 || clock.count == 2, let hour = clock[0], let minute = clock[1],
            let second = clock.count == 3 ? clock[2] : 0,
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        return date.dayNumber * day + hour * 3_600 + minute * 60 + second - offset
    }

    private static func zoneOffset(_ text: String) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, let value = Int(digits) else { return nil }
        let seconds = value / 100 * 3_600 + value % 100 * 60
        return text.hasPrefix("-") ? -seconds : seconds
    }

    /// Reads `24h`, `7d`, `2w`, `1y` as seconds; a year is 365 days.
    static func duration(_ text: String) -> Int? {
        let units: [Character: Int] = ["h": 3_600, "d": day, "w": 7 * day, "y": 365 * day]
        guard let unit = text.last.flatMap({ units[$0] }), let amount = Int(text.dropLast()) else { return nil }
        return amount * unit
    }

    /// Reads `HH:MM` as seconds of the day.
    static func timeOfDay(_ text: String) -> Int? {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
        return hour * 3_600 + minute * 60
    }

    /// The wall clock at an instant, as seconds since 1970-01-01T00:00 on that wall.
    static func wallClock(_ instant: Int, _ zone: TimeZone) -> Int {
        instant + zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
    }

    static func localDate(_ instant: Int, _ zone: TimeZone) -> CivilDate {
        CivilDate(dayNumber: Int((Double(wallClock(instant, zone)) / Double(day)).rounded(.down)))
    }

    static func secondOfDay(_ instant: Int, _ zone: TimeZone) -> Int {
        wallClock(instant, zone) - localDate(instant, zone).dayNumber * day
    }

    /// The instant at which a wall clock shows a time. A time shown twice is the first of the two; a time that is
    /// skipped is read with the offset before the change.
    static func instant(ofWallClock wall: Int, _ zone: TimeZone) -> Int {
        let before = wallClock(wall - day, zone) - (wall - day)
        let after = wallClock(wall + day, zone) - (wall + day)
        for offset in [before, after] where wallClock(wall - offset, zone) == wall {
            return wall - offset
        }
        return wall - before
    }

    /// Only names the time zone database knows; anything else counts as missing.
    static func zone(_ name: String?) -> TimeZone? {
        name.flatMap { TimeZone(identifier: $0) }
    }
}
