/// A value on simdjson's tape: a position, not a copy. Valid until the parser's next parse.
struct TapeValue {
    enum Kind: UInt8 {
        case object = 0x7B
        case array = 0x5B
        case string = 0x22
        case integer = 0x6C
        case unsigned = 0x75
        case double = 0x64
        case yes = 0x74
        case no = 0x66
        case null = 0x6E
    }

    let tape: UnsafePointer<UInt64>
    let strings: UnsafePointer<UInt8>
    let index: Int

    private var word: UInt64 { tape[index] }
    private var payload: Int { Int(word & 0x00FF_FFFF_FFFF_FFFF) }

    /// Nil for words that do not begin a value, such as the end of an object.
    var kind: Kind? { Kind(rawValue: UInt8(truncatingIfNeeded: word >> 56)) }

    var isNull: Bool { UInt8(truncatingIfNeeded: word >> 56) == Kind.null.rawValue }

    /// The unescaped bytes of a string.
    @inline(__always)
    var text: UnsafeBufferPointer<UInt8>? {
        guard UInt8(truncatingIfNeeded: word >> 56) == Kind.string.rawValue else { return nil }
        let start = strings + payload
        let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
        return UnsafeBufferPointer(start: start + 4, count: Int(length))
    }

    /// A whole number that fits; a double without a fraction counts.
    var integer: Int64? {
        switch kind {
        case .integer: return Int64(bitPattern: tape[index + 1])
        case .double: return Int64(exactly: Double(bitPattern: tape[index + 1]))
        default: return nil
        }
    }

    /// Any number.
    var number: Double? {
        switch kind {
        case .integer: return Double(Int64(bitPattern: tape[index + 1]))
        case .unsigned: return Double(tape[index + 1])
        case .double: return Double(bitPattern: tape[index + 1])
        default: return nil
        }
    }

    var boolean: Bool? {
        switch kind {
        case .yes: return true
        case .no: return false
        default: return nil
        }
    }

    var fields: TapeFields? {
        kind == .object ? TapeFields(tape: tape, strings: strings, cursor: index + 1) : nil
    }

    var elements: TapeElements? {
        kind == .array ? TapeElements(tape: tape, strings: strings, cursor: index + 1) : nil
    }

    /// Where the value after this one begins.
    @inline(__always)
    var end: Int {
        switch UInt8(truncatingIfNeeded: word >> 56) {
        case Kind.object.rawValue, Kind.array.rawValue: Int(UInt32(truncatingIfNeeded: word))
        case Kind.integer.rawValue, Kind.unsigned.rawValue, Kind.double.rawValue: index + 2
        default: index + 1
        }
    }
}

/// The members of an object, in the order of the file.
struct TapeFields: IteratorProtocol {
    let tape: UnsafePointer<UInt64>
    let strings: UnsafePointer<UInt8>
    var cursor: Int

    @inline(__always)
    mutating func next() -> (key: UnsafeBufferPointer<UInt8>, value: TapeValue)? {
        guard let key = TapeValue(tape: tape, strings: strings, index: cursor).text else { return nil }
        let value = TapeValue(tape: tape, strings: strings, index: cursor + 1)
        cursor = value.end
        return (key, value)
    }
}

/// The elements of an array.
struct TapeElements: IteratorProtocol {
    let tape: UnsafePointer<UInt64>
    let strings: UnsafePointer<UInt8>
    var cursor: Int

    @inline(__always)
    mutating func next() -> TapeValue? {
        let value = TapeValue(tape: tape, strings: strings, index: cursor)
        guard value.kind != nil else { return nil }
        cursor = value.end
        return value
    }
}
