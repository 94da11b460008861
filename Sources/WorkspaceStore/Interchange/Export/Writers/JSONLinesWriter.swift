/// Writes rows as JSON objects, a line each, every column in every line: a reader knows the columns from the first.
final class JSONLinesWriter: RowWriter {
    private let target: any ByteTarget
    private let columns: [String]
    private var json = JSONBytes()

    private static let blockSize = 1 << 18

    init(_ target: any ByteTarget, columns: [String]) {
        self.target = target
        self.columns = columns
    }

    func write(_ row: OutgoingRow) throws(WorkspaceError) {
        json.beginObject()
        for (place, column) in columns.enumerated() {
            json.key(named: column)
            if row.isEmpty(place) { json.digits("null") } else { row.withField(place) { json.text($0) } }
        }
        json.endObject()
        json.endLine()
        if json.count >= JSONLinesWriter.blockSize { try flush() }
    }

    func finish() throws(WorkspaceError) {
        try flush()
        try target.finish()
    }

    private func flush() throws(WorkspaceError) {
        try target.append(json.bytes)
        json.removeAll()
    }
}
