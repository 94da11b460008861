import CampaignDomain

/// Dates and times as bytes. No formatter, for a file may have millions.
extension [UInt8] {
    /// `2025-12-31`.
    mutating func append(_ date: CalendarDate) {
        let (year, month, day) = date.components
        appendTwo(year / 100)
        appendTwo(year % 100)
        append(0x2D)
        appendTwo(month)
        append(0x2D)
        appendTwo(day)
    }

    /// In UTC.
    mutating func append(_ instant: Instant, _ style: InterchangeFormat.TimeStyle) {
        let (days, second) = instant.seconds.quotientAndRemainder(dividingBy: 86_400)
        let isBefore = second < 0
        append(CalendarDate(daysSinceEpoch: Int32(truncatingIfNeeded: isBefore ? days - 1 : days)))
        let ofDay = Int(isBefore ? second + 86_400 : second)
        append(style == .iso8601 ? 0x54 : 0x20)
        appendTwo(ofDay / 3_600)
        append(0x3A)
        appendTwo(ofDay / 60 % 60)
        append(0x3A)
        appendTwo(ofDay % 60)
        if style == .iso8601 { append(0x5A) }
    }

    private mutating func appendTwo(_ number: Int) {
        append(0x30 + UInt8(truncatingIfNeeded: number / 10))
        append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }
}
