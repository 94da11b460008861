import CXXHash
import Foundation
import Synchronization

/// The hashes of a file's content, a block at a time: enough to tell whether another file begins with the same bytes.
struct ContentBlocks: Codable, Equatable, Sendable {
    static let blockSize = 16 << 20

    /// How many bytes are described.
    let length: Int
    /// Of each block; the last may be shorter.
    let hashes: [UInt64]
    /// Whether the last byte is a line feed, so that what is appended begins a line.
    let endsLine: Bool

    /// Reads so many bytes of a file on all cores. Nil when it cannot be read or is shorter.
    init?(path: String, length: Int) {
        let count = (length + ContentBlocks.blockSize - 1) / ContentBlocks.blockSize
        let results = Mutex([BlockReading?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let start = index * ContentBlocks.blockSize
            let reading = BlockReading(path: path, range: start..<min(length, start + ContentBlocks.blockSize))
            results.withLock { $0[index] = reading }
        }
        let readings = results.withLock { $0.compactMap { $0 } }
        guard readings.count == count else { return nil }
        self.length = length
        hashes = readings.map(\.hash)
        endsLine = readings.last?.endsLine ?? true
    }

    /// Whether the file begins with the bytes described. O(length).
    func isBeginning(ofFile path: String) -> Bool {
        ContentBlocks(path: path, length: length) == self
    }
}

/// One block of a file.
private struct BlockReading {
    let hash: UInt64
    let endsLine: Bool

    /// Reads with plain calls rather than through a map: the pages are not to count as ours.
    init?(path: String, range: Range<Int>) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: range.count, alignment: 64)
        defer { block.deallocate() }
        var filled = 0
        while filled < range.count {
            let count = pread(
                descriptor, block.baseAddress.map { $0 + filled }, range.count - filled,
                off_t(range.lowerBound + filled))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            filled += count
        }
        hash = muster_xxh3(block.baseAddress, block.count)
        endsLine = block.last == 0x0A
    }
}
