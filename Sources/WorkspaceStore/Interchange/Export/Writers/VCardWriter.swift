/// Writes rows as cards of an address book, vCard 4: the mirror of ``VCardReader``.
final class VCardWriter: RowWriter {
    private let target: any ByteTarget
    /// For each column of the format its place in the rows; nil when it was not chosen.
    private let places: [String: Int]
    private var pending: [UInt8] = []

    private static let blockSize = 1 << 18
    /// A line is folded after so many bytes (RFC 6350, 3.2).
    private static let longestLine = 75

    init(_ target: any ByteTarget, columns: [String]) {
        self.target = target
        places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func write(_ row: OutgoingRow) throws(WorkspaceError) {
        func value(_ column: String) -> String? {
            places[column].flatMap { row.isEmpty($0) ? nil : row.text($0) }
        }
        line("BEGIN", "VCARD")
        line("VERSION", "4.0")
        let name = ["Family", "Given", "Additional"].map { value($0) }
        let full = [name[1], name[2], name[0]].compactMap(\.self).joined(separator: " ")
        line("FN", escaped(full.isEmpty ? value("EMAIL") ?? value("TEL") ?? value("UID") ?? "" : full))
        if !full.isEmpty { line("N", (name + [nil, nil]).map { $0.map(escaped) ?? "" }.joined(separator: ";")) }
        for (column, property) in VCardWriter.plain { value(column).map { line(property, escaped($0)) } }
        value("GENDER").map { line("GENDER", $0 == "female" ? "F" : $0 == "male" ? "M" : ";" + escaped($0)) }
        // Commas divide categories, so those between tags stay as they are.
        value("CATEGORIES").map { line("CATEGORIES", escaped($0, keeping: ",")) }
        let address = ["Address", "City", "Region", "Country"].map { value($0) }
        if address.contains(where: { $0 != nil }) {
            let parts = [nil, nil, address[0], address[1], address[2], nil, address[3]]
            line("ADR", parts.map { $0.map(escaped) ?? "" }.joined(separator: ";"))
        }
        value("BDAY").map { line("BDAY", $0.filter { $0 != "-" }) }
        value("REV").map { line("REV", $0.filter { $0 != "-" && $0 != ":" }) }
        line("END", "VCARD")
        if pending.count >= VCardWriter.blockSize { try flush() }
    }

    func finish() throws(WorkspaceError) {
        try flush()
        try target.finish()
    }

    private func flush() throws(WorkspaceError) {
        try target.append(pending)
        pending.removeAll(keepingCapacity: true)
    }

    private static let plain = [
        ("UID", "UID"), ("EMAIL", "EMAIL;PREF=1"), ("EMAIL 2", "EMAIL"), ("TEL", "TEL;PREF=1"), ("TEL 2", "TEL"),
        ("LANG", "LANG"), ("TZ", "TZ"), ("ORG", "ORG"), ("TITLE", "TITLE"), ("NOTE", "NOTE"),
    ]

    private func escaped(_ text: String) -> String { escaped(text, keeping: nil) }

    private func escaped(_ text: String, keeping kept: Character?) -> String {
        var result = ""
        for character in text {
            switch character {
            case kept: result.append(character)
            case "\\", ",", ";":
                result.append("\\")
                result.append(character)
            case "\n", "\r\n", "\r": result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }

    /// Lines go on after a blank, and never within a letter.
    private func line(_ name: String, _ value: String) {
        var length = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            if length + bytes.count > VCardWriter.longestLine {
                pending += [0x0D, 0x0A, 0x20]
                length = 1
            }
            pending += bytes
            length += bytes.count
        }
        pending += [0x0D, 0x0A]
    }
}
