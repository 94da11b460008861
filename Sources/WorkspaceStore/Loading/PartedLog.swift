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
final class PartedLog<Rows: LogRows>: PartedReading {
    typealias Part = (rows: Rows, report: LogReport)

    let file: String
    private let ranges: [Range<Int>]
    /// Reads the lines of a range of bytes. A closure, so that the loop over lines is compiled for its decoder.
    private let read: @Sendable (Range<Int>) throws(WorkspaceError) -> Part
    private let parts: Mutex<[Result<Part, WorkspaceError>?]>

    init(
        file: String, ranges: [Range<Int>], read: @escaping @Sendable (Range<Int>) throws(WorkspaceError) -> Part
    ) {
        self.file = file
        self.ranges = ranges
        self.read = read
        parts = Mutex([Result<Part, WorkspaceError>?](repeating: nil, count: ranges.count))
    }

    var partCount: Int { ranges.count }

    func readPart(_ index: Int) {
        let part = Result { () throws(WorkspaceError) in try read(ranges[index]) }
        parts.withLock { $0[index] = part }
    }

    /// Everything, when all parts have been read; nil when there were none. O(size of what was read); called once.
    func joined() throws(WorkspaceError) -> Part? {
        guard !ranges.isEmpty else { return nil }
        var joined = try takePart(0)
        for index in ranges.indices.dropFirst() {
            let part = try takePart(index)
            joined.rows.absorb(part.rows, linesBefore: joined.report.lines)
            joined.report.absorb(part.report)
        }
        return joined
    }

    /// A part, which is given up here so that its memory is free as soon as it has been taken over.
    private func takePart(_ index: Int) throws(WorkspaceError) -> Part {
        let part = parts.withLock { parts in
            defer { parts[index] = nil }
            return parts[index]
        }
        guard let part else {
            throw WorkspaceError(.system, file: file, reason: "a part was not read", advice: "open again")
        }
        return try part.get()
    }
}
