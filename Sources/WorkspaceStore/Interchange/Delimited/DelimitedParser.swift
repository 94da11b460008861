import CDelimited

/// Parses delimited text with libcsv, which keeps the rows it has finished until they are taken.
final class DelimitedParser {
    private let parser: OpaquePointer

    /// Nil when memory is short.
    init?(delimiter: UInt8) {
        guard let parser = muster_delimited_create(delimiter) else { return nil }
        self.parser = parser
    }

    deinit {
        muster_delimited_destroy(parser)
    }

    enum Outcome {
        case taken
        /// A quote stands where none may; what has begun is to be given up.
        case misquoted
        case shortOfMemory
    }

    /// Takes further bytes.
    ///
    /// - Parameter isLenient: whether a quote may stand anywhere.
    func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLenient: Bool = false) -> Outcome {
        guard let start = bytes.baseAddress else { return .taken }
        let outcome =
            isLenient
            ? muster_delimited_feed_leniently(parser, start, bytes.count)
            : muster_delimited_feed(parser, start, bytes.count)
        switch outcome {
        case muster_delimited_taken: return .taken
        case muster_delimited_misquoted: return .misquoted
        default: return .shortOfMemory
        }
    }

    /// Takes a line that is a row by itself, its quotes where they may be.
    ///
    /// - Returns: whether it did; otherwise the line is to be fed.
    func feed(plainLine bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        return muster_delimited_feed_line(parser, start, bytes.count) != 0
    }

    func finish() -> Bool { muster_delimited_finish(parser) == 0 }

    var isWithinRow: Bool { muster_delimited_is_within_row(parser) != 0 }
    var isQuoted: Bool { muster_delimited_is_quoted(parser) != 0 }
    var rowCount: Int { muster_delimited_get(parser).row_count }
    var textLength: Int { muster_delimited_get(parser).text_length }

    /// How many fields a finished row has.
    func fieldCount(ofRow row: Int) -> Int {
        let rows = muster_delimited_get(parser)
        guard let ends = rows.row_ends, row < rows.row_count else { return 0 }
        return Int(ends[row]) - (row == 0 ? 0 : Int(ends[row - 1]))
    }

    /// Forgets what came after the first rows, also what is not finished.
    func keep(rows: Int) -> Bool { muster_delimited_keep(parser, rows) == 0 }

    /// Hands out the finished rows and forgets them.
    ///
    /// - Parameter lines: of each row, the line on which it begins.
    func take(lines: [Int]) -> RowBatch {
        let rows = muster_delimited_get(parser)
        var batch = RowBatch()
        batch.text = Array(UnsafeBufferPointer(start: rows.text, count: rows.text_length))
        batch.fieldEnds = Array(UnsafeBufferPointer(start: rows.field_ends, count: rows.field_count))
        batch.rows.reserveCapacity(rows.row_count)
        if let ends = rows.row_ends {
            for (row, line) in zip(0..<rows.row_count, lines) {
                batch.rows.append(RowBatch.Row(fieldEnd: ends[row], line: line))
            }
        }
        muster_delimited_clear(parser)
        return batch
    }
}
