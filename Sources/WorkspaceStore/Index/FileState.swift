import Foundation

/// Which file stands under a name and when it was changed last. As long as it stays the same, nobody has written to the file:
/// the system sets the time of change itself, and putting back the time of modification changes it too.
struct FileState: Codable, Equatable, Sendable {
    let device: UInt64
    let inode: UInt64
    let size: Int
    /// Of the last write, in nanoseconds since the epoch.
    let modified: Int64
    /// Of the last change of content, name or permissions.
    let changed: Int64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = FileState.nanoseconds(status.st_mtim)
        changed = FileState.nanoseconds(status.st_ctim)
    }

    /// The file that stands there now; nil when there is none that can be looked at.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Whether a write after `instant` is sure to be seen, for clocks of file systems are coarse: the last one must be so much
    /// older that it cannot share its time. A file system that keeps only whole seconds is given no trust.
    func isSettled(at instant: Int64, after pause: Int64) -> Bool {
        max(modified, changed) < instant - pause && changed % 1_000_000_000 != 0
    }

    /// The time now, in nanoseconds since the epoch.
    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
