import Foundation

/// A file to be imported, as far as it could be understood without reading it whole.
struct UnderstoodFile: Sendable {
    let file: ImportFile
    let container: FileContainer
    let format: InterchangeFormat
    let mapping: ColumnMapping
    /// Of delimited text.
    let shape: DelimitedShape?
    let sample: [[String]]

    /// Looks at the beginning of a file.
    ///
    /// - Parameter wanted: the format that the user names; nil is found out.
    init(_ file: ImportFile, as wanted: InterchangeFormat?, overrides: ShapeOverrides) throws(WorkspaceError) {
        self.file = file
        let beginning = try file.open().prefix(ShapeDetector.sampleLength)
        container = UnderstoodFile.container(of: file, beginning)
        let columns: [String]
        switch container {
        case .delimited:
            let detector = try ShapeDetector(sample: beginning, overrides: overrides, name: file.name)
            shape = detector.shape
            columns = detector.columns
            sample = detector.rows
        case .spreadsheet, .vCard, .jsonLines:
            shape = nil
            let reader = try UnderstoodFile.tableReader(of: file, container)
            columns = reader.columns
            sample = try UnderstoodFile.firstRows(reader)
        }
        format = UnderstoodFile.format(wanted, container, columns)
        let named = shape?.hasHeader == false ? UnderstoodFile.guessed(columns, sample) : columns
        mapping = ColumnMapping(columns: named, format: format)
        try checkKey()
    }

    /// All its rows, from the beginning.
    func reader(onRead: @escaping (Int) -> Void) throws(WorkspaceError) -> any RowReader {
        guard let shape else { return try UnderstoodFile.tableReader(of: file, container, onRead: onRead) }
        var source = try file.open(onRead: onRead)
        if shape.hasMark { _ = try source.prefix(shape.encoding.mark.count) }
        if shape.encoding != .utf8 { source = try Transcoder(source, from: shape.encoding, name: file.name) }
        let reader = try DelimitedReader(source, shape: shape, name: file.name)
        reader.expectedFields = mapping.columns.count
        reader.skipsFirstRow = shape.hasHeader
        return reader
    }

    /// Whether the file says of everybody in it that they withdrew, or bounced: such files go first.
    var isAllWithdrawn: Bool {
        mapping.columns.contains { column in
            switch column.meaning {
            case .consentWithdrawnAt(_, always: true), .bouncedAt(always: true): true
            default: false
            }
        }
    }

    private static func container(of file: ImportFile, _ beginning: [UInt8]) -> FileContainer {
        if beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .spreadsheet }
        let text = beginning.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        if String(decoding: text.prefix(11), as: UTF8.self).uppercased() == "BEGIN:VCARD" { return .vCard }
        return text.first == 0x7B ? .jsonLines : .delimited
    }

    private static func tableReader(
        of file: ImportFile, _ container: FileContainer, onRead: @escaping (Int) -> Void = { _ in }
    ) throws(WorkspaceError) -> any TableReader {
        switch container {
        case .spreadsheet: try SpreadsheetReader(file, onRead: onRead)
        case .vCard: VCardReader(try file.open(onRead: onRead))
        case .delimited, .jsonLines: try JSONLinesReader(file, onRead: onRead)
        }
    }

    private static func firstRows(_ reader: any TableReader) throws(WorkspaceError) -> [[String]] {
        var rows: [[String]] = []
        while rows.count < 100, let batch = try reader.next() {
            batch.forEachRow { row in if rows.count < 100 { rows.append((0..<row.count).map { row.text($0) }) } }
        }
        return rows
    }

    private static func format(
        _ wanted: InterchangeFormat?, _ container: FileContainer, _ columns: [String]
    ) -> InterchangeFormat {
        if let wanted { return wanted }
        if container == .vCard { return .vCard }
        if let found = FormatRegistry.format(havingColumns: columns, in: container) { return found }
        if container == .jsonLines {
            if columns.contains("kind") { return .events }
            if columns.contains("total") { return .orders }
        }
        return .table
    }

    /// Names for the columns of a file without a header: what most of their values are.
    private static func guessed(_ columns: [String], _ sample: [[String]]) -> [String] {
        var used: Set<String> = []
        return columns.indices.map { column in
            let values = sample.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { !$0.isEmpty }
            let emails = values.count { $0.contains("@") && $0.contains(".") }
            let phones = values.count { value in
                let digits = value.utf8.count { (0x30...0x39).contains($0) }
                return digits >= 10 && digits <= 15 && !value.contains { $0.isLetter }
            }
            let name = emails * 2 > values.count ? "email" : phones * 2 > values.count ? "phone" : nil
            guard let name, used.insert(name).inserted else { return columns[column] }
            return name
        }
    }

    /// A file of customers needs a column by which they can be found again.
    private func checkKey() throws(WorkspaceError) {
        let hasKey = mapping.columns.contains { column in
            switch column.meaning {
            case .id, .externalID(nil), .text(.email), .text(.phone): true
            case .order, .event: true
            default: false
            }
        }
        guard !hasKey else { return }
        let names = mapping.columns.prefix(12).map { "\"\($0.name)\"" }.joined(separator: ", ")
        throw WorkspaceError(
            .invalid, file: file.name,
            reason: "no column is an email, a phone or an id; the file has \(names.isEmpty ? "no columns" : names)",
            advice: "say what the columns are in a mapping file: muster import … --mapping FILE")
    }
}

/// A reader that knows the names of the columns of its rows.
protocol TableReader: RowReader {
    var columns: [String] { get }
}
