import AudienceEngine
import CampaignDomain

/// Writes what a tool has no column for as one JSON object: attributes, and fields under names of their own.
struct AttributesObject {
    private let members: [(key: String, source: FieldSource)]
    private let customers: CustomerColumns
    private let addresses: ExportedAddresses
    private let variants: ExportLines.Variants?

    init(_ plan: ExportPlan, columns: [ExportColumn], context: ExportContext) {
        customers = context.audience.snapshot.customers
        addresses = context.addresses
        variants = context.lines.variants
        let customers = customers
        members = plan.members.map { column in
            let source = FieldSource(
                column, of: customers, format: plan.format, source: plan.source, topics: [], columns: columns)
            return (column.name, source)
        }
    }

    /// O(members).
    func append(_ row: Int, to bytes: inout [UInt8]) {
        var json = JSONBytes()
        var value: [UInt8] = []
        json.beginObject()
        for member in members {
            value.removeAll(keepingCapacity: true)
            read(member.source, row, into: &value)
            guard !value.isEmpty else { continue }
            json.key(named: member.key)
            if AttributesObject.isValue(value) {
                json.digits(String(decoding: value, as: UTF8.self))
            } else {
                json.text(value)
            }
        }
        json.endObject()
        bytes.append(contentsOf: json.bytes)
    }

    private func read(_ source: FieldSource, _ row: Int, into value: inout [UInt8]) {
        switch source {
        case .address(let kind): addresses.append(kind, of: row, to: &value)
        case .coded(let column): column.append(row, to: &value)
        case .set(let column, let separator): column.append(row, separatedBy: separator, to: &value)
        case .gender: if let gender = customers.gender(row) { value.append(contentsOf: gender.rawValue.utf8) }
        case .date(let column):
            if column[row] != CustomerColumns.noDate { value.append(CalendarDate(daysSinceEpoch: column[row])) }
        case .number(let column):
            if column[row] != CustomerColumns.noNumber { value.append(contentsOf: String(column[row]).utf8) }
        case .variant:
            let place = Int(variants?.places[row] ?? -1)
            if place >= 0, let name = variants?.names[place] { value.append(contentsOf: name.utf8) }
        default: break
        }
    }

    /// Whether a text is written as the JSON that it is: a number without zeros before it, yes or no, an object or a list. The
    /// workspace holds all of them as texts.
    private static func isValue(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return false }
        switch first {
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return text == Array("true".utf8) || text == Array("false".utf8)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            return text.withUnsafeBufferPointer { (try? JSONValue(parsing: $0)) != nil }
        case 0x30...0x39, UInt8(ascii: "-"): return isNumber(text)
        default: return false
        }
    }

    private static func isNumber(_ text: [UInt8]) -> Bool {
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard text.count <= 15, parts.count <= 2, let whole = parts.first else { return false }
        return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } }
            && (whole.count == 1 || whole.first != 0x30)
    }
}
