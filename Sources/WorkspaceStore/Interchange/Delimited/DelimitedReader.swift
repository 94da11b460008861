import Foundation

/// Reads delimited text row by row in bounded memory.
///
/// A row that cannot be right, because a quote stays open or the fields are too many or too few, is left out and named by its
/// line; reading goes on with the line after the one on which it began, so that one broken row costs no other.
final class DelimitedReader: RowReader {
    /// What is longer is no row but an accident, such as a quote that nobody closed.
    static let longestRow = 1 << 20
    private static let blockSize = 1 << 20
    private static let batchRows = 4_096
    private static let batchText = 1 << 20

    private let source: any ByteSource
    private let parser: DelimitedParser
    private let name: String
    private let lineEnd: UInt8
    /// How many fields a row has; nil takes any number.
    var expectedFields: Int?
    /// Whether the first row names the columns.
    var skipsFirstRow = false

    private var buffer: [UInt8]
    private var start = 0
    private var filled = 0
    private var isAtEnd = false
    private var isFinished = false
    /// Of the line that begins at `start`, from one.
    private var line = 1
    /// Where the row that is being read begins.
    private var row: (start: Int, line: Int, firstLineEnd: Int)?
    private var lines: [Int] = []
    private var faults: [RowBatch.Fault] = []

    /// - Parameter shape: what the beginning of the file looks like.
    init(_ source: any ByteSource, shape: DelimitedShape, name: String) throws(WorkspaceError) {
        guard let parser = DelimitedParser(delimiter: shape.delimiter) else { throw .shortOfMemory(name) }
        self.source = source
        self.parser = parser
        self.name = name
        lineEnd = shape.endsLinesWithCarriageReturn ? 0x0D : 0x0A
        buffer = [UInt8](repeating: 0, count: DelimitedReader.blockSize)
    }

    func next() throws(WorkspaceError) -> RowBatch? {
        guard !isFinished else { return nil }
        lines.removeAll(keepingCapacity: true)
        faults.removeAll(keepingCapacity: true)
        while lines.count < DelimitedReader.batchRows, parser.textLength < DelimitedReader.batchText {
            guard let end = try endOfLine() else {
                try finish()
                if isFinished { break }
                continue
            }
            try take(lineUpTo: end)
        }
        var batch = parser.take(lines: lines)
        batch.faults = faults
        if skipsFirstRow, !batch.rows.isEmpty {
            batch.rows[0].isSound = false
            skipsFirstRow = false
        }
        batch.setAsideUnreadableRows()
        batch.setAsideRows(unlessFieldsAre: expectedFields)
        return batch
    }

    /// The place after the next line's end; nil when there is nothing left. What is left at the end of the file is a line.
    private func endOfLine() throws(WorkspaceError) -> Int? {
        var searched = start
        while true {
            let found = buffer.withUnsafeBufferPointer { bytes -> Int? in
                guard searched < filled, let base = bytes.baseAddress,
                    let found = memchr(base + searched, Int32(lineEnd), filled - searched)
                else { return nil }
                return UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            }
            if let found { return found }
            if isAtEnd { return start < filled ? filled : nil }
            searched = filled
            if filled - start >= DelimitedReader.longestRow { return filled }
            let moved = try refill()
            searched -= moved
        }
    }

    /// Moves what is needed to the front and reads on.
    ///
    /// - Returns: by how much it moved.
    private func refill() throws(WorkspaceError) -> Int {
        let kept = row?.start ?? start
        if filled - kept > buffer.count / 2 { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
        let result = buffer.withUnsafeMutableBytes { bytes -> Result<Int, WorkspaceError> in
            if kept > 0 { bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[kept..<filled])) }
            let room = UnsafeMutableRawBufferPointer(rebasing: bytes[(filled - kept)...])
            return Result { () throws(WorkspaceError) in try source.read(into: room) }
        }
        let count = try result.get()
        start -= kept
        filled += count - kept
        if let row { self.row = (row.start - kept, row.line, row.firstLineEnd - kept) }
        isAtEnd = count == 0
        return kept
    }

    private func take(lineUpTo end: Int) throws(WorkspaceError) {
        let before = lines.count
        let beginning = row ?? (start, line, end)
        guard try feed(start..<end, keeping: before) else { return try abandon(beginning, .openQuote, keep: before) }
        let finished = parser.rowCount - before
        start = end
        line += 1
        if finished > 0 {
            lines.append(beginning.line)
            // More than one only where a stray carriage return ends a row within a line.
            for _ in 1..<max(finished, 1) { lines.append(line - 1) }
            if row != nil, finished == 1, isWrong(row: before) {
                return try abandon(beginning, .openQuote, keep: before)
            }
        }
        guard parser.isWithinRow else { return row = nil }
        row = finished > 0 ? (end, line, end) : beginning
        if end - beginning.start > DelimitedReader.longestRow {
            try abandon(beginning, .openQuote, keep: lines.count)
        }
    }

    /// Feeds a line. A stray quote in a row of one line is a sign like any other; in a row of several it tells of a quote that was
    /// never closed.
    ///
    /// - Returns: whether the row goes on or is finished.
    private func feed(_ range: Range<Int>, keeping before: Int) throws(WorkspaceError) -> Bool {
        let isPlain = buffer.withUnsafeBufferPointer {
            row == nil && parser.feed(plainLine: UnsafeBufferPointer(rebasing: $0[range]))
        }
        if isPlain { return true }
        var outcome = buffer.withUnsafeBufferPointer { parser.feed(UnsafeBufferPointer(rebasing: $0[range])) }
        if outcome == .misquoted {
            guard row == nil, parser.keep(rows: before) else { return false }
            outcome = buffer.withUnsafeBufferPointer {
                parser.feed(UnsafeBufferPointer(rebasing: $0[range]), isLenient: true)
            }
            if parser.isWithinRow, parser.isQuoted { return false }
        }
        guard outcome == .taken else { throw .shortOfMemory(name) }
        return true
    }

    private func isWrong(row: Int) -> Bool {
        guard let expectedFields else { return false }
        return parser.fieldCount(ofRow: row) != expectedFields
    }

    /// Leaves a row out and goes back to the line after its first.
    private func abandon(
        _ beginning: (start: Int, line: Int, firstLineEnd: Int), _ fault: RowFault, keep count: Int
    ) throws(WorkspaceError) {
        guard parser.keep(rows: count) else { throw .shortOfMemory(name) }
        lines.removeLast(lines.count - count)
        faults.append(RowBatch.Fault(line: beginning.line, fault: fault))
        start = beginning.firstLineEnd
        line = beginning.line + 1
        row = nil
    }

    private func finish() throws(WorkspaceError) {
        if let row, parser.isQuoted, row.firstLineEnd < filled {
            return try abandon(row, .openQuote, keep: lines.count)
        }
        if let row, parser.isQuoted {
            try abandon(row, .openQuote, keep: lines.count)
            isFinished = true
            return
        }
        let before = parser.rowCount
        guard parser.finish() else { throw .shortOfMemory(name) }
        if parser.rowCount > before { lines.append(row?.line ?? line) }
        row = nil
        isFinished = true
    }
}

extension RowBatch {
    /// Marks rows with text that is not sound UTF-8 or was not readable in the file's encoding.
    mutating func setAsideUnreadableRows() {
        let isReadable = text.withUnsafeBufferPointer { bytes in
            isUTF8(bytes) && !bytes.containsReplacementCharacter
        }
        guard !isReadable else { return }
        var start = 0
        for place in rows.indices {
            let end = rows[place].fieldEnd == 0 ? 0 : Int(fieldEnds[Int(rows[place].fieldEnd) - 1])
            let isSound = text.withUnsafeBufferPointer { bytes in
                let row = UnsafeBufferPointer(rebasing: bytes[start..<end])
                return isUTF8(row) && !row.containsReplacementCharacter
            }
            start = end
            if !isSound, rows[place].isSound { setAside(place, .unreadableText) }
        }
    }

    /// Marks rows of another number of fields; further empty ones are forgiven.
    mutating func setAsideRows(unlessFieldsAre expected: Int?) {
        guard let expected else { return }
        var first = 0
        for place in rows.indices {
            let last = Int(rows[place].fieldEnd)
            let found = last - first
            if found != expected, rows[place].isSound {
                let isPadded = found > expected && hasOnlyEmptyFields((first + expected)..<last)
                if !isPadded { setAside(place, .fieldCount(found: found, expected: expected)) }
            }
            first = last
        }
    }

    private func hasOnlyEmptyFields(_ fields: Range<Int>) -> Bool {
        fields.allSatisfy { fieldEnds[$0] == ($0 == 0 ? 0 : fieldEnds[$0 - 1]) }
    }

    private mutating func setAside(_ place: Int, _ fault: RowFault) {
        rows[place].isSound = false
        faults.append(Fault(line: rows[place].line, fault: fault))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether U+FFFD, which stands for what could not be read, is in it.
    fileprivate var containsReplacementCharacter: Bool {
        guard let baseAddress else { return false }
        var start = 0
        while start + 2 < count, let found = memchr(baseAddress + start, 0xEF, count - start - 2) {
            let place = UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
            if self[place + 1] == 0xBF, self[place + 2] == 0xBD { return true }
            start = place + 1
        }
        return false
    }
}

extension WorkspaceError {
    static func shortOfMemory(_ file: String) -> WorkspaceError {
        WorkspaceError(.system, file: file, reason: "memory is short", advice: "close other programs")
    }
}
