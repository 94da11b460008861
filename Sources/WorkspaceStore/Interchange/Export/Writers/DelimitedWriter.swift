/// Writes rows as delimited text (RFC 4180) in UTF-8, with line feeds. Values that a spreadsheet would run are guarded.
final class DelimitedWriter: RowWriter {
    private let target: any ByteTarget
    private let delimiter: UInt8
    private let guardsApostrophes: Bool
    private var pending: [UInt8] = []

    private static let blockSize = 1 << 18

    /// - Parameter guardsApostrophes: whether the tool drops any apostrophe that a value begins with.
    init(_ target: any ByteTarget, header: [String], delimiter: UInt8, guardsApostrophes: Bool) throws(WorkspaceError) {
        self.target = target
        self.delimiter = delimiter
        self.guardsApostrophes = guardsApostrophes
        pending.reserveCapacity(DelimitedWriter.blockSize * 2)
        try write(OutgoingRow(header))
    }

    func write(_ row: OutgoingRow) throws(WorkspaceError) {
        for place in 0..<row.count {
            if place > 0 { pending.append(delimiter) }
            row.withField(place, append)
        }
        // A line with nothing on it would be no row at all.
        if row.count == 1, row.isEmpty(0) { pending += [0x22, 0x22] }
        pending.append(0x0A)
        if pending.count >= DelimitedWriter.blockSize { try flush() }
    }

    func finish() throws(WorkspaceError) {
        try flush()
        try target.finish()
    }

    private func flush() throws(WorkspaceError) {
        try target.append(pending)
        pending.removeAll(keepingCapacity: true)
    }

    private func append(_ text: UnsafeBufferPointer<UInt8>) {
        let isGuarded = FormulaGuard.isNeeded(text) || (guardsApostrophes && text.first == FormulaGuard.mark)
        guard text.contains(where: isSpecial) else {
            if isGuarded { pending.append(FormulaGuard.mark) }
            pending.append(contentsOf: text)
            return
        }
        pending.append(0x22)
        if isGuarded { pending.append(FormulaGuard.mark) }
        for byte in text {
            if byte == 0x22 { pending.append(0x22) }
            pending.append(byte)
        }
        pending.append(0x22)
    }

    /// A quote, a line's end, or what divides fields here or elsewhere.
    private func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x0A, 0x0D, 0x2C, 0x3B, 0x09: true
        default: byte == delimiter
        }
    }
}
