/// Writes JSON as bytes, straight into one array: no values in between, no floating point.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// In whose time moments are written.
    private let wallClock: WallClock
    private var needsComma = false

    init(on wallClock: WallClock = .moscow) {
        self.wallClock = wallClock
    }

    mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Forgets the bytes, which were handed on; what is open stays open.
    mutating func removeBytes() { bytes.removeAll(keepingCapacity: true) }

    mutating func newline() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    mutating func openObject() { open(UInt8(ascii: "{")) }
    mutating func closeObject() { close(UInt8(ascii: "}")) }
    mutating func openArray() { open(UInt8(ascii: "[")) }
    mutating func closeArray() { close(UInt8(ascii: "]")) }

    /// Writes the name of the next value of an object.
    mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func string(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 { appendEscaped(byte) }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    mutating func number(_ value: Int) {
        separate()
        appendDecimal(value)
        needsComma = true
    }

    /// Writes `true`, `false` or `null`.
    mutating func literal(_ word: StaticString) {
        separate()
        bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        needsComma = true
    }

    /// Writes an identifier such as `c-0000017`: a prefix and a number filled with zeros so that ids sort.
    mutating func identifier(_ prefix: StaticString, _ number: Int, width: Int = 7) {
        openString()
        bytes.append(contentsOf: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
        appendPadded(number, width: width)
        closeString()
    }

    /// Writes `instant` in ISO 8601 with the offset of the wall clock.
    mutating func instant(_ instant: Instant) {
        let local = wallClock.reading(at: instant)
        openString()
        appendDate(local.date)
        bytes.append(UInt8(ascii: "T"))
        appendPadded(local.secondOfDay / 3600, width: 2)
        bytes.append(UInt8(ascii: ":"))
        appendPadded(local.secondOfDay / 60 % 60, width: 2)
        bytes.append(UInt8(ascii: ":"))
        appendPadded(local.secondOfDay % 60, width: 2)
        appendOffset(wallClock.offset(at: instant))
        closeString()
    }

    mutating func date(_ date: CivilDate) {
        openString()
        appendDate(date)
        closeString()
    }

    /// Writes an amount given in minor units (kopecks) as a decimal string with two places.
    mutating func money(minorUnits: Int) {
        openString()
        appendDecimal(minorUnits / 100)
        bytes.append(UInt8(ascii: "."))
        appendPadded(minorUnits % 100, width: 2)
        closeString()
    }

    mutating func openString() {
        separate()
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func closeString() {
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    mutating func appendPadded(_ value: Int, width: Int) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        if value >= divisor * 10 { return appendDecimal(value) }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }

    mutating func appendByte(_ byte: UInt8) { bytes.append(byte) }
}

extension JSONWriter {
    mutating func field(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        self.name(name)
        string(value)
    }

    mutating func field(_ name: StaticString, _ value: Instant?) {
        guard let value else { return }
        self.name(name)
        instant(value)
    }

    mutating func field(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        self.name(name)
        number(value)
    }

    mutating func field(_ name: StaticString, _ values: [String]) {
        guard !values.isEmpty else { return }
        self.name(name)
        openArray()
        for value in values { string(value) }
        closeArray()
    }
}

extension JSONWriter {
    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func appendDate(_ date: CivilDate) {
        appendPadded(date.year, width: 4)
        bytes.append(UInt8(ascii: "-"))
        appendPadded(date.month, width: 2)
        bytes.append(UInt8(ascii: "-"))
        appendPadded(date.day, width: 2)
    }

    /// Offsets are those of eastern Europe: whole hours, and never behind.
    private mutating func appendOffset(_ seconds: Int) {
        bytes.append(UInt8(ascii: "+"))
        appendPadded(seconds / 3600, width: 2)
        bytes.append(contentsOf: ":00".utf8)
    }

    private mutating func appendDecimal(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var magnitude = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
            magnitude /= 10
        } while magnitude > 0
        bytes[start...].reverse()
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case UInt8(ascii: "\n"):
            bytes.append(contentsOf: "\\n".utf8)
        case 0..<0x20:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(Self.hexadecimal[Int(byte >> 4)])
            bytes.append(Self.hexadecimal[Int(byte & 15)])
        default:
            bytes.append(byte)
        }
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
