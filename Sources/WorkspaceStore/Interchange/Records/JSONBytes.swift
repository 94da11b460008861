import CampaignDomain

/// Writes a line of JSON as bytes, for imports of millions of rows: no tree and no strings are made.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []
    /// Whether a comma must stand before what comes next.
    private var needsComma = false

    typealias Text = UnsafeBufferPointer<UInt8>

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    mutating func endLine() { bytes.append(0x0A) }

    mutating func beginObject() { begin(0x7B) }
    mutating func endObject() { end(0x7D) }
    mutating func beginArray() { begin(0x5B) }
    mutating func endArray() { end(0x5D) }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = true
    }

    /// A key that needs no escapes; its value comes next.
    mutating func key(_ key: StaticString) {
        separate()
        bytes.append(0x22)
        bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(0x22)
        bytes.append(0x3A)
        needsComma = false
    }

    mutating func key(_ key: String) {
        text(key)
        bytes.append(0x3A)
        needsComma = false
    }

    mutating func text(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { JSONText.append($0, to: &bytes) }
    }

    /// A text of sound UTF-8. O(length).
    mutating func text(_ text: Text) {
        separate()
        JSONText.append(text, to: &bytes)
    }

    mutating func text(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { self.text($0) }
    }

    mutating func number(_ number: Int64) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Digits as they are written.
    mutating func digits(_ digits: String) {
        separate()
        bytes.append(contentsOf: digits.utf8)
    }

    mutating func date(_ date: CalendarDate) {
        separate()
        bytes.append(0x22)
        append(date)
        bytes.append(0x22)
    }

    /// ISO 8601 in UTC. No formatter, for a file may have millions.
    mutating func instant(_ instant: Instant) {
        let (days, second) = instant.seconds.quotientAndRemainder(dividingBy: 86_400)
        let isBefore = second < 0
        separate()
        bytes.append(0x22)
        append(CalendarDate(daysSinceEpoch: Int32(truncatingIfNeeded: isBefore ? days - 1 : days)))
        let ofDay = Int(isBefore ? second + 86_400 : second)
        bytes.append(0x54)
        appendTwo(ofDay / 3_600)
        bytes.append(0x3A)
        appendTwo(ofDay / 60 % 60)
        bytes.append(0x3A)
        appendTwo(ofDay % 60)
        bytes.append(0x5A)
        bytes.append(0x22)
    }

    private mutating func append(_ date: CalendarDate) {
        let (year, month, day) = date.components
        appendTwo(year / 100)
        appendTwo(year % 100)
        bytes.append(0x2D)
        appendTwo(month)
        bytes.append(0x2D)
        appendTwo(day)
    }

    private mutating func appendTwo(_ number: Int) {
        bytes.append(0x30 + UInt8(truncatingIfNeeded: number / 10))
        bytes.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }
}
