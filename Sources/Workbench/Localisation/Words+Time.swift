import CampaignDomain

extension Words {
    /// `7 Mar 2026`, «7 мар. 2026».
    public func date(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        return "\(day) \(translation.months[month - 1]) \(year)"
    }

    /// The wall clock of a zone at an instant: `7 Mar 2026 09:00`. Beyond the years 1 to 9999 a dash.
    public func dateTime(_ instant: Instant, in zone: ZoneRules) -> String {
        guard Words.calendar.contains(instant.seconds) else { return "—" }
        let (date, second) = zone.wallClock(at: instant)
        return "\(self.date(date)) \(timeOfDay(second))"
    }

    /// A second of the day as `09:00`.
    public func timeOfDay(_ secondOfDay: Int) -> String {
        let minutes = secondOfDay / 60
        return Words.twoDigits(minutes / 60) + ":" + Words.twoDigits(minutes % 60)
    }

    /// A length of time in the largest unit that is exact: `24 hours`, `30 days`, `2 years` of 365 days. Up to two days it is
    /// told in hours, since a cap per 24 hours is not one per calendar day.
    public func span(_ span: TimeSpan) -> String {
        let seconds = Int(clamping: span.seconds)
        let units: [(size: Int, noun: CountedNoun)] = [
            (31_536_000, .year), (86_400, .day), (3_600, .hour), (60, .minute),
        ]
        for unit in units where seconds != 0 && seconds % unit.size == 0 {
            if unit.size == 86_400, seconds.magnitude <= 172_800 { continue }
            return counted(seconds / unit.size, unit.noun)
        }
        return counted(seconds, .second)
    }

    /// From the first second of year 1 to the last of 9999, a day less on both sides for the sake of offsets.
    private static let calendar = Int64(-62_135_510_400)...253_402_214_400

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
