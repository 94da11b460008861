/// Where a text stops being JSON, and why.
struct JSONSyntaxError: Error, Equatable {
    /// Bytes before the fault.
    var offset: Int
    var reason: String
}

/// A strict scanner (RFC 8259) for small files and for the error path of lines: it knows positions, which simdjson's tape
/// does not.
struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0
    private var depth = 0

    /// Deeper nesting is refused rather than risking the stack.
    static let maximumDepth = 200

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Checks that the text is one value and nothing else. O(length).
    static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) {
        var scanner = JSONScanner(bytes)
        try scanner.skipValue()
        try scanner.expectEnd()
    }

    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    mutating func expectEnd() throws(JSONSyntaxError) {
        skipBlanks()
        guard position == bytes.count else { throw fault("there is more after the end of the value") }
    }

    /// Goes past one value of any kind.
    mutating func skipValue() throws(JSONSyntaxError) {
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): try eachMember { (scanner, _, _) throws(JSONSyntaxError) in try scanner.skipValue() }
        case UInt8(ascii: "["): try eachElement { (scanner, _) throws(JSONSyntaxError) in try scanner.skipValue() }
        case UInt8(ascii: "\""): _ = try string()
        default: _ = try scalar()
        }
    }

    /// Calls `body` in front of each member's value, which it must go past.
    mutating func eachMember(
        _ body: (inout JSONScanner, String, _ keyStart: Int) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        try enter()
        skipBlanks()
        if next == UInt8(ascii: "}") { return leave() }
        while true {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw fault("a field's name in double quotes is expected") }
            let keyStart = position
            let key = try string()
            skipBlanks()
            guard next == UInt8(ascii: ":") else { throw fault("a colon is expected after a field's name") }
            position += 1
            try body(&self, key, keyStart)
            skipBlanks()
            if next == UInt8(ascii: "}") { return leave() }
            guard next == UInt8(ascii: ",") else { throw fault("a comma or } is expected") }
            position += 1
        }
    }

    /// Calls `body` in front of each element, which it must go past.
    mutating func eachElement(
        _ body: (inout JSONScanner, Int) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        try enter()
        skipBlanks()
        if next == UInt8(ascii: "]") { return leave() }
        var index = 0
        while true {
            try body(&self, index)
            index += 1
            skipBlanks()
            if next == UInt8(ascii: "]") { return leave() }
            guard next == UInt8(ascii: ",") else { throw fault("a comma or ] is expected") }
            position += 1
        }
    }

    private mutating func enter() throws(JSONSyntaxError) {
        guard depth < JSONScanner.maximumDepth else { throw fault("values are nested too deeply") }
        depth += 1
        position += 1
    }

    private mutating func leave() {
        depth -= 1
        position += 1
    }

    func fault(_ reason: String) -> JSONSyntaxError {
        let reason = position >= bytes.count ? "the value ends too early" : reason
        return JSONSyntaxError(offset: position, reason: reason)
    }

    mutating func advance(_ count: Int = 1) { position += count }
}
