import CampaignDomain
import Foundation

/// Reads address books in vCard 3 and 4, a card a row: lines that go on, escapes, parameters, quoted-printable of older programs.
final class VCardReader: TableReader {
    let columns = InterchangeFormat.vCard.columns.map(\.name)
    private let source: any ByteSource
    private var lines = LogicalLines()

    private static let batchRows = 1_024

    init(_ source: any ByteSource) {
        self.source = source
    }

    func next() throws(WorkspaceError) -> RowBatch? {
        var batch = RowBatch()
        var card: VCard?
        while batch.rows.count < VCardReader.batchRows, let (line, number) = try lines.next(from: source) {
            guard let property = VCardProperty(line) else { continue }
            switch (property.name, property.value.uppercased()) {
            case ("BEGIN", "VCARD"): card = VCard(line: number)
            case ("END", "VCARD"):
                if let card { batch.append(columns.map { card.fields[$0] ?? "" }, line: card.line) }
                card = nil
            default: card?.take(property)
            }
        }
        if let card { batch.faults.append(RowBatch.Fault(line: card.line, fault: .openQuote)) }
        return batch.isEmpty ? nil : batch
    }
}

/// Lines with those that go on joined to them.
private struct LogicalLines {
    private var pending: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var number = 0
    private var ahead: (text: String, number: Int)?

    /// The next line and where it begins.
    mutating func next(from source: any ByteSource) throws(WorkspaceError) -> (String, Int)? {
        var current = ahead
        ahead = nil
        if current == nil { current = try physical(from: source) }
        guard current != nil else { return nil }
        while let following = try physical(from: source) {
            guard let text = current?.text else { break }
            if following.text.first == " " || following.text.first == "\t" {
                current?.text = text + following.text.dropFirst()
            } else if text.hasSuffix("="), text.uppercased().contains("QUOTED-PRINTABLE") {
                current?.text = text.dropLast() + following.text
            } else {
                ahead = following
                break
            }
        }
        return current.map { ($0.text, $0.number) }
    }

    private mutating func physical(from source: any ByteSource) throws(WorkspaceError) -> (text: String, number: Int)? {
        while true {
            if let end = pending[start...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return line(pending[start..<end])
            }
            if isAtEnd {
                guard start < pending.count else { return nil }
                defer { start = pending.count }
                return line(pending[start...])
            }
            let piece = try source.prefix(64 << 10)
            isAtEnd = piece.isEmpty
            pending = Array(pending[start...]) + piece
            start = 0
        }
    }

    private mutating func line(_ bytes: ArraySlice<UInt8>) -> (text: String, number: Int) {
        number += 1
        var bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
        if number == 1, bytes.starts(with: byteOrderMark) { bytes = bytes.dropFirst(byteOrderMark.count) }
        return (String(decoding: bytes, as: UTF8.self), number)
    }
}

/// `GROUP.NAME;PARAMETER=VALUE:VALUE`.
private struct VCardProperty {
    let name: String
    let value: String
    let parameters: String

    init?(_ line: String) {
        var isQuoted = false
        guard
            let colon = line.firstIndex(where: { character in
                if character == "\"" { isQuoted.toggle() }
                return character == ":" && !isQuoted
            })
        else { return nil }
        let head = line[..<colon]
        let parts = head.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        name = (parts[0].split(separator: ".").last.map(String.init) ?? "").uppercased()
        parameters = parts.count > 1 ? parts[1].uppercased() : ""
        let raw = String(line[line.index(after: colon)...])
        value = parameters.contains("QUOTED-PRINTABLE") ? VCardProperty.decoded(raw) : raw
    }

    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == 0x3D, rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(code)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The parts between unescaped semicolons, their escapes undone.
    var parts: [String] { pieces(of: ";") }
    var text: String { pieces(of: nil).joined() }

    private func pieces(of separator: Character?) -> [String] {
        var pieces = [""]
        var rest = value[...]
        while let character = rest.popFirst() {
            if character == "\\", let escaped = rest.popFirst() {
                pieces[pieces.count - 1].append(escaped == "n" || escaped == "N" ? "\n" : escaped)
            } else if character == separator {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces
    }
}

/// A card on its way to a row.
private struct VCard {
    let line: Int
    private(set) var fields: [String: String] = [:]
    private var preferred: Set<String> = []

    init(line: Int) {
        self.line = line
    }

    mutating func take(_ property: VCardProperty) {
        switch property.name {
        case "N":
            for (column, part) in zip(["Family", "Given", "Additional"], property.parts) { set(column, part) }
        case "FN": if fields["Given"] == nil, fields["Family"] == nil { set("FN", property.text) }
        case "EMAIL": address("EMAIL", property, property.text)
        case "TEL": address("TEL", property, property.text.replacing("tel:", with: ""))
        case "ADR":
            let parts = property.parts
            guard parts.count >= 7 else { return }
            set("Address", parts[2])
            set("City", parts[3])
            set("Region", parts[4])
            set("Country", parts[6])
        case "BDAY": set("BDAY", property.text)
        case "GENDER", "X-GENDER": set("GENDER", property.parts.first ?? "")
        case "ORG": set("ORG", property.parts.first ?? "")
        case "UID": set("UID", property.text.replacing("urn:uuid:", with: ""))
        case "REV": set("REV", VCard.time(property.text))
        case "LANG", "TZ", "TITLE", "NOTE", "CATEGORIES": set(property.name, property.text)
        default: return
        }
    }

    private mutating func set(_ column: String, _ value: String) {
        if !value.isEmpty, fields[column] == nil { fields[column] = value }
    }

    /// The preferred address is the first; one more is kept.
    private mutating func address(_ column: String, _ property: VCardProperty, _ value: String) {
        let isPreferred = property.parameters.contains("PREF")
        if fields[column] == nil {
            fields[column] = value
        } else if isPreferred, !preferred.contains(column) {
            fields[column + " 2"] = fields[column]
            fields[column] = value
        } else {
            set(column + " 2", value)
        }
        if isPreferred { preferred.insert(column) }
    }

    /// `20250102T030405Z`, the short form of ISO 8601, in its long one.
    private static func time(_ text: String) -> String {
        let digits = Array(text)
        guard digits.count >= 15, digits[8] == "T", digits[..<8].allSatisfy(\.isNumber) else { return text }
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
        return "\(day)T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))" + String(digits[15...])
    }
}
