import AudienceEngine
import CampaignDomain
import Workbench
import WorkspaceStore

/// A report of `muster segments`: text for people, and for programs a list of objects with named fields.
protocol SegmentsOutput {
    /// In the order in which they are written (docs/COMMANDS.md).
    var objects: [JSONObject] { get }
    func text(_ words: Words) -> String
    /// The same for CSV, where it is better told otherwise.
    var csvObjects: [JSONObject] { get }
    /// The columns of CSV that are there even without a row.
    var fixedColumns: [String] { get }
}

extension SegmentsOutput {
    var csvObjects: [JSONObject] { objects }
    var fixedColumns: [String] { [] }

    func write(_ format: SegmentsCommand.Format, _ words: Words, to output: inout StandardOutput) {
        switch format {
        case .table: output.writeLine(text(words))
        case .json: output.write(JSONValue.array(objects.map { .object($0) }).document)
        case .jsonl: for object in objects { output.writeLine(JSONValue.object(object).line) }
        case .csv: writeCSV(to: &output)
        }
    }

    /// Every field that any object has is a column; a field of an inner object is `OUTER.INNER`.
    private func writeCSV(to output: inout StandardOutput) {
        let rows = csvObjects.map { $0.flattened }
        var columns = fixedColumns
        var known = Set(columns)
        for row in rows { for (name, _) in row where known.insert(name).inserted { columns.append(name) } }
        output.writeLine(CSVLine.text(columns))
        for row in rows {
            let cells = Dictionary(row) { first, _ in first }
            output.writeLine(CSVLine.text(columns.map { cells[$0]?.plainText ?? "" }))
        }
    }
}

extension JSONObject {
    /// The fields in order, those of inner objects with their path; texts of an array are put together.
    fileprivate var flattened: [(String, JSONValue)] {
        members.flatMap { member -> [(String, JSONValue)] in
            switch member.value {
            case .object(let inner): return inner.flattened.map { ("\(member.key).\($0.0)", $0.1) }
            case .array(let elements) where elements.allSatisfy({ $0.text != nil }):
                return [(member.key, .string(elements.compactMap(\.text).joined(separator: " ")))]
            default: return [(member.key, member.value)]
            }
        }
    }
}

/// Writes the values of reports in the forms of the workspace's files: money as decimal strings, times with the offset of the
/// workspace's zone, sets and records by their ids.
struct SegmentValues {
    let audience: Audience

    func money(_ money: Money) -> JSONValue {
        .string(audience.definitions.settings.currency.decimal(money))
    }

    func money(_ money: Money?) -> JSONValue {
        money.map { self.money($0) } ?? .null
    }

    /// With four decimals, so that equal inputs give equal bytes.
    func share(_ share: Double) -> JSONValue {
        .decimal((share * 10_000).rounded() / 10_000)
    }

    func share(_ count: Int) -> JSONValue {
        let base = audience.visible.count
        return share(base == 0 ? 0 : Double(count) / Double(base))
    }

    func instant(_ instant: Instant) -> JSONValue {
        .string(audience.definitions.settings.zone.iso8601(instant))
    }

    func ids(_ rows: [Int]) -> JSONValue {
        .array(rows.map { .string(audience.snapshot.customers.customerID($0).rawValue) })
    }

    func set(_ set: MemberSet) -> String {
        switch set {
        case .base: "base"
        case .segment(let id): id.rawValue
        case .part(let scheme, let part): "\(scheme)/\(part)"
        case .unassigned(let scheme): "\(scheme)/\(SchemeBreakdown.unassignedID)"
        }
    }
}
