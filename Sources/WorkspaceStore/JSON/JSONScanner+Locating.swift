/// A place in a text as people count: from one, columns in Unicode scalars.
struct TextPlace: Equatable {
    var line: Int
    var column: Int

    /// The place of the byte at `offset`. O(offset).
    init(offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        line = 1
        column = 1
        for byte in bytes.prefix(offset) {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}

extension JSONScanner {
    /// The offset of the value that `path` leads to, or of the deepest value on the way that exists. Of a repeated field, the
    /// last. O(length).
    static func offset(of path: JSONPath, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var scanner = JSONScanner(bytes)
        scanner.skipBlanks()
        var found = scanner.position
        // Called for texts that have been parsed already; a text that breaks gives the last place that was sound.
        try? scanner.seek(path.steps[...], found: &found)
        return found
    }

    private mutating func seek(_ steps: ArraySlice<JSONPath.Step>, found: inout Int) throws(JSONSyntaxError) {
        skipBlanks()
        found = position
        guard let step = steps.first else { return try skipValue() }
        let rest = steps.dropFirst()
        var place = found
        switch (step, next) {
        case (.key(let wanted), UInt8(ascii: "{")):
            try eachMember { (scanner, key, _) throws(JSONSyntaxError) in
                if key == wanted { try scanner.seek(rest, found: &place) } else { try scanner.skipValue() }
            }
        case (.index(let wanted), UInt8(ascii: "[")):
            try eachElement { (scanner, index) throws(JSONSyntaxError) in
                if index == wanted { try scanner.seek(rest, found: &place) } else { try scanner.skipValue() }
            }
        default: try skipValue()
        }
        found = place
    }
}
