import Foundation

/// Reads a part of one log into a decoder. Bad lines are quarantined and the rest loads.
struct LogLoader: Sendable {
    /// Path inside the workspace.
    let file: String
    let path: String
    /// Told every few megabytes how many bytes were read since it was told last.
    let progress: LogProgress

    private static let progressStride = 4 << 20

    /// O(size of the part).
    ///
    /// - Parameter range: bytes of the file, from the beginning of a line to the end of one.
    /// - Returns: a report that counts lines from the beginning of the part.
    func load<Decoder: LineDecoder>(
        _ range: Range<Int>, into decoder: inout Decoder
    ) throws(WorkspaceError) -> LogReport {
        var report = LogReport(file: file)
        var source = try LineSource(path: path, name: file, range: range)
        guard let parser = JSONLineParser() else {
            throw WorkspaceError(.system, file: file, reason: "memory is short", advice: "close other programs")
        }
        var announced = range.lowerBound
        try progress.add(0)
        while let line = try source.next() {
            if line.offset - announced >= LogLoader.progressStride {
                try progress.add(line.offset - announced)
                announced = line.offset
            }
            take(line, parser, &decoder, &report)
            report.lines = line.number
        }
        try progress.add(range.upperBound - announced)
        return report
    }

    @inline(__always)
    private func take<Decoder: LineDecoder>(
        _ line: SourceLine, _ parser: JSONLineParser, _ decoder: inout Decoder, _ report: inout LogReport
    ) {
        let text = line.bytes.strippedOfCarriageReturnAndMark(isFirst: line.offset == 0)
        if text.isEmpty, !line.isTooLong { return }
        guard !line.isTooLong, let root = parser.parse(text) else {
            return refuseUnparsed(line, text, &report)
        }
        do throws(ContentFault) {
            guard let fields = root.fields else { throw .notAnObject }
            if text.holdsEscapedNUL {
                throw ContentFault(.root, "a NUL character stands in a text", "remove it")
            }
            try decoder.decode(fields, line: line.number)
            report.rows += 1
        } catch {
            refuse(line, text, error, &report)
        }
    }

    private func refuse(
        _ line: SourceLine, _ text: UnsafeBufferPointer<UInt8>, _ fault: ContentFault, _ report: inout LogReport
    ) {
        let offset = JSONScanner.offset(of: fault.path, in: text)
        let place = TextPlace(offset: offset, in: text)
        report.quarantine(
            quarantined(line, column: place.column, reason: fault.reason, advice: fault.advice))
    }

    /// Finds out why the parser refused a line; a last line without its line feed is what a crash left.
    private func refuseUnparsed(
        _ line: SourceLine, _ text: UnsafeBufferPointer<UInt8>, _ report: inout LogReport
    ) {
        if text.isBlank, !line.isTooLong { return }
        if line.isTooLong {
            return report.quarantine(
                quarantined(
                    line, column: 1, reason: "the line is longer than \(LineSource.maximumLength >> 20) MiB",
                    advice: "shorten its texts"))
        }
        let error = JSONSyntaxError(explaining: text)
        let column = TextPlace(offset: error.offset, in: text).column
        if line.isTerminated {
            let reason = "broken JSON: \(error.reason)"
            report.quarantine(quarantined(line, column: column, reason: reason, advice: "mend or remove the line"))
        } else {
            var torn = quarantined(
                line, column: column, reason: "the last line is torn, as a crash leaves it",
                advice: "the next writer moves it to .muster/recovered")
            torn.problem.severity = .warning
            report.tornTail = torn
        }
    }

    private func quarantined(_ line: SourceLine, column: Int, reason: String, advice: String) -> QuarantinedLine {
        QuarantinedLine(
            problem: Problem(file: file, line: line.number, column: column, reason: reason, advice: advice),
            offset: line.offset, length: line.length)
    }
}

extension JSONSyntaxError {
    /// Why a text is no JSON, in the words of the strict scanner.
    init(explaining text: UnsafeBufferPointer<UInt8>) {
        if let offset = invalidUTF8Offset(in: text) {
            self.init(offset: offset, reason: "the text is not valid UTF-8")
            return
        }
        do {
            try JSONScanner.check(text)
            // Sound for the scanner, so it was a limit of the fast parser, which only numbers have.
            self.init(offset: 0, reason: "a number is too large")
        } catch {
            self = error
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    @inline(__always)
    fileprivate func strippedOfCarriageReturnAndMark(isFirst: Bool) -> UnsafeBufferPointer<UInt8> {
        var text = self
        if text.last == 0x0D { text = UnsafeBufferPointer(rebasing: text.dropLast()) }
        if isFirst, text.starts(with: byteOrderMark) {
            text = UnsafeBufferPointer(rebasing: text.dropFirst(byteOrderMark.count))
        }
        return text
    }

    fileprivate var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

    /// Whether `\u0000` stands in the text as an escape. Lines with a backslash are rare, so this is one fast search.
    @inline(__always)
    fileprivate var holdsEscapedNUL: Bool {
        guard let start = baseAddress, memchr(start, 0x5C, count) != nil else { return false }
        return holdsEscapedNULSlowly
    }

    private var holdsEscapedNULSlowly: Bool {
        var position = 0
        while position + 1 < count {
            guard self[position] == 0x5C else {
                position += 1
                continue
            }
            if self[position + 1] == UInt8(ascii: "u"), position + 6 <= count,
                self[(position + 2)..<(position + 6)].allSatisfy({ $0 == 0x30 })
            {
                return true
            }
            position += 2
        }
        return false
    }
}
