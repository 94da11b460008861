import CampaignDomain

/// Writes dates and times as bytes. No formatter, for a file may have millions.
enum TimeBytes {
    typealias Room = UnsafeMutablePointer<UInt8>

    /// The most bytes that one takes.
    static let longest = 20

    /// `2025-12-31`.
    ///
    /// - Returns: how many bytes it is.
    static func write(_ date: CalendarDate, to room: Room) -> Int {
        let (year, month, day) = date.components
        writeTwo(year / 100, to: room)
        writeTwo(year % 100, to: room + 2)
        room[4] = 0x2D
        writeTwo(month, to: room + 5)
        room[7] = 0x2D
        writeTwo(day, to: room + 8)
        return 10
    }

    /// In UTC.
    ///
    /// - Returns: how many bytes it is.
    static func write(_ instant: Instant, _ style: InterchangeFormat.TimeStyle, to room: Room) -> Int {
        let (days, second) = instant.seconds.quotientAndRemainder(dividingBy: 86_400)
        let isBefore = second < 0
        _ = write(CalendarDate(daysSinceEpoch: Int32(truncatingIfNeeded: isBefore ? days - 1 : days)), to: room)
        let ofDay = Int(isBefore ? second + 86_400 : second)
        room[10] = style == .iso8601 ? 0x54 : 0x20
        writeTwo(ofDay / 3_600, to: room + 11)
        room[13] = 0x3A
        writeTwo(ofDay / 60 % 60, to: room + 14)
        room[16] = 0x3A
        writeTwo(ofDay % 60, to: room + 17)
        guard style == .iso8601 else { return 19 }
        room[19] = 0x5A
        return 20
    }

    private static func writeTwo(_ number: Int, to room: Room) {
        room[0] = 0x30 + UInt8(truncatingIfNeeded: number / 10)
        room[1] = 0x30 + UInt8(truncatingIfNeeded: number % 10)
    }
}

extension [UInt8] {
    /// `2025-12-31`.
    mutating func append(_ date: CalendarDate) {
        append { TimeBytes.write(date, to: $0) }
    }

    /// In UTC.
    mutating func append(_ instant: Instant, _ style: InterchangeFormat.TimeStyle) {
        append { TimeBytes.write(instant, style, to: $0) }
    }

    private mutating func append(_ write: (TimeBytes.Room) -> Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: TimeBytes.longest) { room in
            guard let start = room.baseAddress else { return }
            append(contentsOf: room.prefix(write(start)))
        }
    }
}
