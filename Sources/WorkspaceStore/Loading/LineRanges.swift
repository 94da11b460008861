import Foundation

/// Splits a log at line feeds into parts that can be read apart from each other.
enum LineRanges {
    /// The parts of a file from a byte on, where a line begins, in order, each of about `length` bytes, all but the last ending with a line feed; one empty part of
    /// an empty file. Nil when there is no such file. Reads a little at every border.
    static func split(
        path: String, name: String, from first: Int = 0, to last: Int? = nil, length: Int
    ) throws(WorkspaceError) -> [Range<Int>]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            if errno == ENOENT { return nil }
            throw .system("cannot be read", file: name)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw WorkspaceError(.system, file: name, reason: "is not a file", advice: "move it out of the workspace")
        }
        let size = max(first, min(last ?? .max, Int(status.st_size)))
        var ranges: [Range<Int>] = []
        var start = first
        while size - start > length, let end = try lineEnd(after: start + length, descriptor, name), end < size {
            ranges.append(start..<end)
            start = end
        }
        return ranges + [start..<size]
    }

    /// The first place after a line feed that stands at `offset` or later; nil when there is none.
    private static func lineEnd(
        after offset: Int, _ descriptor: Int32, _ name: String
    ) throws(WorkspaceError) -> Int? {
        var block = [UInt8](repeating: 0, count: 64 << 10)
        var position = offset
        while true {
            let count = pread(descriptor, &block, block.count, position)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system("cannot be read", file: name) }
            guard count > 0 else { return nil }
            if let found = block[..<count].firstIndex(of: 0x0A) { return position + found + 1 }
            position += count
        }
    }
}
