import Foundation
import Synchronization

/// Something that several threads can read, a part each.
protocol PartedReading: Sendable {
    /// None when there is no such file.
    var partCount: Int { get }

    /// Reads one part. Any thread may, each part once.
    func readPart(_ index: Int)
}

/// One log that is read in parts, each on whatever thread is free, and put together in the order of the file.
final class PartedLog<Decoder: LineDecoder>: PartedReading {
    private struct Part: Sendable {
        var rows: Decoder.Rows
        var report: LogReport
    }

    private let loader: LogLoader
    private let ranges: [Range<Int>]
    /// A decoder for one part.
    private let decoder: @Sendable () -> Decoder
    private let parts: Mutex<[Result<Part, WorkspaceError>?]>

    init(
        file: String, folder: String, options: LoadOptions, decoder: @escaping @Sendable () -> Decoder
    ) throws(WorkspaceError) {
        let path = folder + "/" + file
        ranges = try LineRanges.split(path: path, name: file, length: options.partLength) ?? []
        let progress = LogProgress(file: file, total: ranges.last?.upperBound ?? 0, onProgress: options.onProgress)
        loader = LogLoader(file: file, path: path, progress: progress)
        self.decoder = decoder
        parts = Mutex([Result<Part, WorkspaceError>?](repeating: nil, count: ranges.count))
    }

    var partCount: Int { ranges.count }

    func readPart(_ index: Int) {
        let part = Result { () throws(WorkspaceError) in
            var decoder = decoder()
            let report = try loader.load(ranges[index], into: &decoder)
            return Part(rows: decoder.rows, report: report)
        }
        parts.withLock { $0[index] = part }
    }

    /// Everything, when all parts have been read. O(size of what was read); called once.
    func joined() throws(WorkspaceError) -> (rows: Decoder.Rows, report: LogReport) {
        guard !ranges.isEmpty else { return (decoder().rows, LogReport(file: loader.file)) }
        var joined = try takePart(0)
        for index in ranges.indices.dropFirst() {
            let part = try takePart(index)
            joined.rows.absorb(part.rows, linesBefore: joined.report.lines)
            joined.report.absorb(part.report)
        }
        joined.report.remark(joined.rows.remarks(file: loader.file))
        return (joined.rows, joined.report)
    }

    /// A part, which is given up here so that its memory is free as soon as it has been taken over.
    private func takePart(_ index: Int) throws(WorkspaceError) -> Part {
        let part = parts.withLock { parts in
            defer { parts[index] = nil }
            return parts[index]
        }
        guard let part else {
            throw WorkspaceError(.system, file: loader.file, reason: "a part was not read", advice: "open again")
        }
        return try part.get()
    }
}
