/// A moment in time: whole seconds since 1970-01-01T00:00:00Z.
///
/// Fractions of a second are dropped when a time is read (DOMAIN.md 10, *Time*).
public struct Instant: Hashable, Comparable, Sendable {
    public var seconds: Int64

    public init(seconds: Int64) {
        self.seconds = seconds
    }

    public static let distantPast = Instant(seconds: .min)
    public static let distantFuture = Instant(seconds: .max)

    public static func < (left: Instant, right: Instant) -> Bool {
        left.seconds < right.seconds
    }

    public static func + (instant: Instant, span: TimeSpan) -> Instant {
        Instant(seconds: instant.seconds &+ span.seconds)
    }

    public static func - (instant: Instant, span: TimeSpan) -> Instant {
        Instant(seconds: instant.seconds &- span.seconds)
    }
}

/// A length of time in whole seconds. Written `24h`, `7d`, `2w`, `1y`: a day is 24 hours, a year 365 days.
public struct TimeSpan: Hashable, Comparable, Sendable {
    public var seconds: Int64

    public init(seconds: Int64) {
        self.seconds = seconds
    }

    public static func hours(_ count: Int64) -> TimeSpan { TimeSpan(seconds: count * 3_600) }
    public static func days(_ count: Int64) -> TimeSpan { TimeSpan(seconds: count * 86_400) }

    public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
        left.seconds < right.seconds
    }

    /// Reads `30d`, `24h`, `2w` or `1y`. Nil for anything else, and for spans beyond a hundred thousand years.
    public init?(_ text: some StringProtocol) {
        guard let unit = text.unicodeScalars.last, text.utf8.dropLast().allSatisfy(\.isDigit),
            let count = Int64(text.dropLast()), count <= TimeSpan.longest.seconds / 3_600
        else { return nil }
        switch unit {
        case "h": self = .hours(count)
        case "d": self = .days(count)
        case "w": self = .days(count * 7)
        case "y": self = .days(count * 365)
        default: return nil
        }
        guard self <= .longest else { return nil }
    }

    /// A hundred thousand years. Calendar arithmetic within it cannot overflow.
    private static let longest = TimeSpan.days(36_500_000)
}
