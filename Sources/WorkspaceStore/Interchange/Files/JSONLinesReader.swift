import Foundation

/// Reads objects of JSON, a line each, as rows: fields are columns, what is inside of a field stays JSON.
///
/// The columns are those of the first lines; a field that comes up only later is left out and has no column.
final class JSONLinesReader: TableReader {
    let columns: [String]
    private let source: any ByteSource
    private let name: String
    private var pending: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var line = 0

    private static let sampleLines = 200
    private static let batchRows = 2_048

    init(_ file: ImportFile, onRead: @escaping (Int) -> Void = { _ in }) throws(WorkspaceError) {
        name = file.name
        source = try file.open(onRead: onRead)
        var columns: [String] = []
        var known: Set<String> = []
        for text in try file.open().prefix(ShapeDetector.sampleLength).split(separator: 0x0A).prefix(Self.sampleLines) {
            let object = text.withUnsafeBufferPointer { (try? JSONValue(parsing: $0))?.object }
            for member in object?.members ?? [] where known.insert(member.key).inserted { columns.append(member.key) }
        }
        self.columns = columns
    }

    func next() throws(WorkspaceError) -> RowBatch? {
        var batch = RowBatch()
        while batch.rows.count + batch.faults.count < JSONLinesReader.batchRows, let text = try nextLine() {
            line += 1
            guard text.contains(where: { $0 > 0x20 }) else { continue }
            let object = text.withUnsafeBufferPointer { (try? JSONValue(parsing: $0))?.object }
            guard let object else {
                batch.faults.append(RowBatch.Fault(line: line, fault: .notJSON(column: name)))
                continue
            }
            batch.append(columns.map { JSONLinesReader.text(object[$0]) }, line: line)
        }
        return batch.isEmpty ? nil : batch
    }

    private static func text(_ value: JSONValue?) -> String {
        switch value {
        case nil, .null?: ""
        case .string(let text)?: text
        case .number(let digits)?: digits
        case .boolean(let flag)?: flag ? "true" : "false"
        case .array?, .object?: value?.line ?? ""
        }
    }

    private func nextLine() throws(WorkspaceError) -> [UInt8]? {
        while true {
            if let end = pending[start...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Array(pending[start..<end])
            }
            if isAtEnd {
                guard start < pending.count else { return nil }
                defer { start = pending.count }
                return Array(pending[start...])
            }
            let piece = try source.prefix(64 << 10)
            isAtEnd = piece.isEmpty
            pending = Array(pending[start...]) + piece
            start = 0
        }
    }
}
