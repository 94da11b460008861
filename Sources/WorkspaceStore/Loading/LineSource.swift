import Foundation

/// One line of a log, without its line feed. The bytes are followed by the parser's padding and valid until the next line.
struct SourceLine {
    var bytes: UnsafeBufferPointer<UInt8>
    /// From one.
    var number: Int
    /// Where it begins in the file.
    var offset: Int
    /// Length in the file; longer than `bytes` when the line was too long to be kept.
    var length: Int
    /// Whether a line feed follows.
    var isTerminated: Bool
    /// A line over ``LineSource/maximumLength``, of which `bytes` holds the beginning only.
    var isTooLong: Bool { length > bytes.count }
}

/// Reads a log line by line through a buffer of a few megabytes.
///
/// A buffer rather than a memory map: a map of a file that another program shortens kills the process, and the pages of a
/// large file count against our memory.
struct LineSource: ~Copyable {
    static let maximumLength = 16 << 20
    private static let blockSize = 2 << 20

    private let descriptor: Int32
    private let name: String
    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var start = 0
    private var filled = 0
    private var isAtEnd = false
    private var lineNumber = 0
    /// Where `start` stands in the file.
    private var offset = 0
    /// Where reading ends.
    private let end: Int

    /// - Parameter range: bytes of the file, which begin where a line begins.
    init(path: String, name: String, range: Range<Int>) throws(WorkspaceError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot be read", file: name) }
        guard lseek(descriptor, range.lowerBound, SEEK_SET) == range.lowerBound else {
            close(descriptor)
            throw .system("cannot be read", file: name)
        }
        self.descriptor = descriptor
        self.name = name
        offset = range.lowerBound
        end = range.upperBound
        capacity = min(LineSource.blockSize, max(range.count + 1, 4_096))
        buffer = .allocate(capacity: capacity + JSONLineParser.padding)
        buffer.initialize(repeating: 0, count: capacity + JSONLineParser.padding)
    }

    deinit {
        buffer.deallocate()
        close(descriptor)
    }

    /// The next line; nil at the end of the file. Amortised O(length).
    mutating func next() throws(WorkspaceError) -> SourceLine? {
        var searched = start
        while true {
            if let end = lineFeed(from: searched) { return line(to: end, isTerminated: true) }
            searched = filled
            if isAtEnd { return start < filled ? line(to: filled, isTerminated: false) : nil }
            if filled - start >= LineSource.maximumLength { return try skipLongLine() }
            searched -= start
            try refill()
            searched += start
        }
    }

    private func lineFeed(from position: Int) -> Int? {
        guard position < filled, let found = memchr(buffer + position, 0x0A, filled - position) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(buffer)
    }

    private mutating func line(to end: Int, isTerminated: Bool) -> SourceLine {
        lineNumber += 1
        let line = SourceLine(
            bytes: UnsafeBufferPointer(start: buffer + start, count: end - start), number: lineNumber, offset: offset,
            length: end - start, isTerminated: isTerminated)
        let consumed = isTerminated ? end + 1 - start : end - start
        start += consumed
        offset += consumed
        return line
    }

    /// Moves what is left to the front and reads on, into a larger buffer when a line fills it.
    private mutating func refill() throws(WorkspaceError) {
        let left = filled - start
        if left == capacity {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + JSONLineParser.padding)
            larger.initialize(repeating: 0, count: capacity * 2 + JSONLineParser.padding)
            larger.update(from: buffer + start, count: left)
            buffer.deallocate()
            buffer = larger
            capacity *= 2
        } else if start > 0 {
            memmove(buffer, buffer + start, left)
        }
        start = 0
        filled = left
        let count = read(descriptor, buffer + filled, min(capacity - filled, end - offset - filled))
        if count < 0 {
            guard errno == EINTR else { throw .system("cannot be read", file: name) }
            return
        }
        isAtEnd = count == 0
        filled += count
    }

    /// Goes past a line that is longer than any sensible record, keeping only that it was there.
    private mutating func skipLongLine() throws(WorkspaceError) -> SourceLine {
        let lineOffset = offset
        lineNumber += 1
        var isTerminated = false
        while !isTerminated, !isAtEnd {
            let end = lineFeed(from: start)
            isTerminated = end != nil
            let consumed = (end.map { $0 + 1 } ?? filled) - start
            start += consumed
            offset += consumed
            if !isTerminated { try refill() }
        }
        let length = offset - lineOffset - (isTerminated ? 1 : 0)
        return SourceLine(
            bytes: UnsafeBufferPointer(start: buffer, count: 0), number: lineNumber, offset: lineOffset, length: length,
            isTerminated: isTerminated)
    }
}

extension WorkspaceError {
    /// What the system said last.
    static func system(_ reason: String, file: String) -> WorkspaceError {
        let advice: String
        switch errno {
        case EACCES, EPERM: advice = "you may not; ask the owner for permission"
        case ENOSPC: advice = "the disk is full; make room"
        case EROFS: advice = "the disk is read-only; copy the workspace elsewhere"
        default: advice = "the system says: \(String(cString: strerror(errno)))"
        }
        return WorkspaceError(.system, file: file, reason: reason, advice: advice)
    }
}
