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

    /// What comes next stands on a line of its own.
    mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

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
        bytes.append(date)
        bytes.append(0x22)
    }

    /// ISO 8601 in UTC.
    mutating func instant(_ instant: Instant) {
        separate()
        bytes.append(0x22)
        bytes.append(instant, .iso8601)
        bytes.append(0x22)
    }
}
