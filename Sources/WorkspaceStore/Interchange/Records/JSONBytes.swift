import CampaignDomain
import Foundation

/// Writes lines of JSON as bytes, for imports of millions of rows: no tree and no strings are made.
struct JSONBytes: ~Copyable {
    typealias Text = UnsafeBufferPointer<UInt8>
    private typealias Room = UnsafeMutablePointer<UInt8>

    /// What is written, and room for more: plain memory, because an array would be asked at every byte whether it is shared.
    private var room: Room
    private var capacity: Int
    /// How many bytes are written.
    private(set) var count = 0
    /// Whether a comma must stand before what comes next.
    private var needsComma = false
    /// For texts with escapes.
    private var escaped: [UInt8] = []

    private static let smallest = 256

    /// - Parameter capacity: how many bytes are expected; more may come.
    init(capacity: Int = 0) {
        self.capacity = max(capacity, JSONBytes.smallest)
        room = Room.allocate(capacity: self.capacity)
    }

    deinit {
        room.deallocate()
    }

    /// A copy of what is written. O(length).
    var bytes: [UInt8] { withBytes { Array($0) } }

    /// Lends what is written.
    func withBytes<Outcome, Failure: Error>(_ body: (Text) throws(Failure) -> Outcome) throws(Failure) -> Outcome {
        try body(Text(start: room, count: count))
    }

    /// Gives away what is written, without a copy; nothing is written then.
    mutating func take() -> Data {
        let taken = Data(bytesNoCopy: room, count: count, deallocator: .custom { memory, _ in memory.deallocate() })
        capacity = JSONBytes.smallest
        room = Room.allocate(capacity: capacity)
        removeAll()
        return taken
    }

    mutating func removeAll() {
        count = 0
        needsComma = false
    }

    /// Takes back what was written after the first bytes, the lines before stay.
    mutating func removeAll(after count: Int) {
        self.count = min(self.count, count)
        needsComma = false
    }

    /// What comes next stands on a line of its own.
    mutating func endLine() {
        write(0x0A)
        needsComma = false
    }

    mutating func beginObject() { begin(0x7B) }
    mutating func endObject() { end(0x7D) }
    mutating func beginArray() { begin(0x5B) }
    mutating func endArray() { end(0x5D) }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        write(bracket)
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        write(bracket)
        needsComma = true
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { write(0x2C) }
        needsComma = true
    }

    // MARK: Keys

    /// A key that needs no escapes; its value comes next.
    mutating func key(_ key: StaticString) {
        separate()
        let length = key.utf8CodeUnitCount
        write(atMost: length + 3) { room in
            room[0] = 0x22
            (room + 1).update(from: key.utf8Start, count: length)
            room[length + 1] = 0x22
            room[length + 2] = 0x3A
            return length + 3
        }
        needsComma = false
    }

    /// A key of sound UTF-8.
    mutating func key(named key: Text) {
        text(key)
        write(0x3A)
        needsComma = false
    }

    mutating func key(named key: String) {
        text(key)
        write(0x3A)
        needsComma = false
    }

    // MARK: Values

    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text($0) }
    }

    /// A text of sound UTF-8. O(length).
    mutating func text(_ text: Text) {
        separate()
        if capacity - count < text.count + 2 { grow(by: text.count + 2) }
        if PlainText.copy(text, to: room + (count + 1)) {
            room[count] = 0x22
            room[count + text.count + 1] = 0x22
            return count += text.count + 2
        }
        escaped.removeAll(keepingCapacity: true)
        JSONText.append(text, to: &escaped)
        let escaped = escaped
        escaped.withUnsafeBufferPointer { write($0) }
    }

    mutating func text(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { self.text($0) }
    }

    mutating func number(_ number: Int64) {
        digits(String(number))
    }

    /// Digits as they are written.
    mutating func digits(_ digits: String) {
        separate()
        var digits = digits
        digits.withUTF8 { write($0) }
    }

    mutating func date(_ date: CalendarDate) {
        separate()
        write(atMost: TimeBytes.longest + 2) { room in
            room[0] = 0x22
            let length = TimeBytes.write(date, to: room + 1)
            room[length + 1] = 0x22
            return length + 2
        }
    }

    /// ISO 8601 in UTC.
    mutating func instant(_ instant: Instant) {
        separate()
        write(atMost: TimeBytes.longest + 2) { room in
            room[0] = 0x22
            let length = TimeBytes.write(instant, .iso8601, to: room + 1)
            room[length + 1] = 0x22
            return length + 2
        }
    }

    // MARK: Bytes

    /// - Parameter body: writes at most so many bytes, and says how many.
    @inline(__always)
    private mutating func write(atMost most: Int, _ body: (Room) -> Int) {
        if capacity - count < most { grow(by: most) }
        count += body(room + count)
    }

    private mutating func grow(by more: Int) {
        capacity += max(more, capacity)
        let wider = Room.allocate(capacity: capacity)
        wider.update(from: room, count: count)
        room.deallocate()
        room = wider
    }

    @inline(__always)
    private mutating func write(_ byte: UInt8) {
        write(atMost: 1) { room in
            room[0] = byte
            return 1
        }
    }

    private mutating func write(_ bytes: Text) {
        write(atMost: bytes.count) { room in
            if let start = bytes.baseAddress { room.update(from: start, count: bytes.count) }
            return bytes.count
        }
    }

}
