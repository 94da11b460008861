import CSimdjson

extension JSONValue {
    /// Reads a whole file. A byte order mark is tolerated. O(length).
    init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) {
        if let offset = invalidUTF8Offset(in: bytes) {
            throw JSONSyntaxError(offset: offset, reason: "the text is not valid UTF-8")
        }
        var scanner = JSONScanner(bytes)
        if bytes.starts(with: byteOrderMark) { scanner.advance(byteOrderMark.count) }
        self = try scanner.value()
        try scanner.expectEnd()
    }

    /// Reads a text of one JSON value. Nil when it is not one.
    public init?(_ text: String) {
        var text = text
        let value = text.withUTF8 { bytes -> JSONValue? in try? JSONValue(parsing: bytes) }
        guard let value else { return nil }
        self = value
    }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Where the bytes stop being UTF-8; nil when they are.
func invalidUTF8Offset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    do {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}

/// Whether bytes are UTF-8. O(length), many times as fast as finding where they stop being it.
func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    return muster_utf8_is_sound(start, bytes.count) != 0
}

extension JSONScanner {
    mutating func value() throws(JSONSyntaxError) -> JSONValue {
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"):
            var object = JSONObject()
            try eachMember { (scanner, key, _) throws(JSONSyntaxError) in object.append(key, try scanner.value()) }
            return .object(object)
        case UInt8(ascii: "["):
            var elements: [JSONValue] = []
            try eachElement { (scanner, _) throws(JSONSyntaxError) in elements.append(try scanner.value()) }
            return .array(elements)
        case UInt8(ascii: "\""): return .string(try string())
        default:
            switch try scalar() {
            case .null: return .null
            case .boolean(let flag): return .boolean(flag)
            case .number(let digits): return .number(digits)
            }
        }
    }
}
