import ArgumentParser
import AudienceEngine
import CampaignDomain
import TerminalKit
import Workbench
import WorkspaceStore

struct CustomersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customers", abstract: "List customer records.",
        discussion: """
            Columns: \(CustomerOutputField.named.map(\.name).joined(separator: ", ")), attr.NAME. \
            The condition is the expression language, as in the workbench's filter bar.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, csv, jsonl, json
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Option(name: .customLong("where"), help: "Only records for which this expression holds.")
    var condition: String?

    @Option(help: "Columns to show, separated by commas.")
    var columns: String?

    @Option(help: "Column to sort by; with a minus before it, the other way round (--sort=-total).")
    var sort: String?

    @Option(help: "At most so many records.")
    var limit: Int?

    @Option(help: "table, csv, jsonl or json.")
    var format: Format = .table

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit is below zero; give a number from 0 on") }
    }

    mutating func run() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let names = columns?.split(separator: ",").map { String($0).trimmed } ?? CustomerOutputField.usual
        let fields = try names.map { try CustomerOutputField($0) }
        let condition = try self.condition.map { try Expression.parse($0) }
        let reader = CustomerOutputReader(audience: workspace.audience, mask: PersonalDataMask(isOn: common.mask))
        let rows = try condition.map { try workspace.evaluator.rows(where: $0) } ?? workspace.audience.visible
        let sorted = try sorted(rows.rows, reader: reader)
        let shown = limit.map { Array(sorted.prefix($0)) } ?? sorted
        var output = StandardOutput()
        write(shown, fields, reader, to: &output)
        output.flush()
    }

    private func sorted(_ rows: [Int], reader: CustomerOutputReader) throws -> [Int] {
        guard let sort else { return rows }
        let isDescending = sort.hasPrefix("-")
        let field = try CustomerOutputField(isDescending ? String(sort.dropFirst()) : sort)
        return CustomerSorting(reader: reader).sorted(rows, by: field, descending: isDescending)
    }

    private func write(
        _ rows: [Int], _ fields: [CustomerOutputField], _ reader: CustomerOutputReader, to output: inout StandardOutput
    ) {
        switch format {
        case .table: CustomerTableOutput(fields: fields, reader: reader).write(rows, to: &output)
        case .csv:
            output.writeLine(CSVLine.text(fields.map(\.name)))
            for row in rows { output.writeLine(CSVLine.text(fields.map { reader.value($0, row: row).plainText })) }
        case .jsonl: for row in rows { output.writeLine(object(row, fields, reader).line) }
        case .json:
            output.write("[")
            for (index, row) in rows.enumerated() {
                output.write((index == 0 ? "\n" : ",\n") + object(row, fields, reader).line)
            }
            output.write("\n]\n")
        }
    }

    private func object(
        _ row: Int, _ fields: [CustomerOutputField], _ reader: CustomerOutputReader
    ) -> JSONValue {
        var object = JSONObject()
        for field in fields { object[field.name] = reader.value(field, row: row) }
        return .object(object)
    }
}

/// The records as an aligned table.
private struct CustomerTableOutput {
    let fields: [CustomerOutputField]
    let reader: CustomerOutputReader

    /// The widths are those of the first rows, so that a long list begins at once; what is longer later is cut.
    private static let rowsMeasured = 500

    func write(_ rows: [Int], to output: inout StandardOutput) {
        let measured = rows.prefix(CustomerTableOutput.rowsMeasured)
        let widths = fields.map { field in
            measured.map { DisplayWidth.columns(of: text(field, $0)) }.reduce(field.name.count, max)
        }
        output.writeLine(line(fields.indices.map { fitted(fields[$0].name, $0, widths) }))
        for row in rows {
            output.writeLine(line(fields.indices.map { fitted(text(fields[$0], row), $0, widths) }))
        }
    }

    private func text(_ field: CustomerOutputField, _ row: Int) -> String {
        SanitizedText(reader.value(field, row: row).plainText).text
    }

    private func fitted(_ text: String, _ column: Int, _ widths: [Int]) -> String {
        let isNumber = [.orders, .total, .points].contains(fields[column].source)
        return TextFitting.fitted(text, to: widths[column], isNumber ? .right : .left)
    }

    private func line(_ cells: [String]) -> String {
        var line = cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}

extension JSONValue {
    /// The value in a cell of a table; nothing for null.
    var plainText: String {
        switch self {
        case .string(let text): text
        case .number(let digits): digits
        case .boolean(let value): value ? "true" : "false"
        case .null: ""
        case .array, .object: line
        }
    }
}
