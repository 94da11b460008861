import Foundation

/// Writing that a crash cannot leave half done.
public enum AtomicFile {
    /// Files hold personal data: nobody but the owner reads them.
    static let fileMode: mode_t = 0o600
    static let folderMode: mode_t = 0o700

    /// Replaces a file: a temporary file in the same folder, fsync, rename, fsync of the folder. When it throws, the old file
    /// stands as it was.
    ///
    /// - Parameters:
    ///   - path: absolute.
    ///   - name: what errors call the file.
    public static func write(_ content: [UInt8], to path: String, name: String) throws(WorkspaceError) {
        let folder = (path as NSString).deletingLastPathComponent
        let temporary = folder + "/.\((path as NSString).lastPathComponent).\(getpid()).tmp"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, fileMode)
        guard descriptor >= 0 else { throw .system("cannot be written", file: name) }
        do throws(WorkspaceError) {
            defer { close(descriptor) }
            try write(content[...], to: descriptor, name: name)
            guard fsync(descriptor) == 0 else { throw .system("cannot be written", file: name) }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            let error = WorkspaceError.system("cannot be replaced", file: name)
            unlink(temporary)
            throw error
        }
        try synchronise(folder: folder, name: name)
    }

    /// Adds to the end of a file with one write and fsync. When it throws, the file ends where it ended before.
    static func append(_ content: [UInt8], to path: String, name: String) throws(WorkspaceError) {
        let isNew = access(path, F_OK) != 0
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, fileMode)
        guard descriptor >= 0 else { throw .system("cannot be written", file: name) }
        defer { close(descriptor) }
        let end = lseek(descriptor, 0, SEEK_END)
        do throws(WorkspaceError) {
            let lead: [UInt8] = try needsLineFeed(descriptor, end: end, name: name) ? [0x0A] : []
            try write((lead + content)[...], to: descriptor, name: name)
            guard fsync(descriptor) == 0 else { throw .system("cannot be written", file: name) }
        } catch {
            ftruncate(descriptor, end)
            throw error
        }
        if isNew { try synchronise(folder: (path as NSString).deletingLastPathComponent, name: name) }
    }

    /// Whether the last line of the file lacks its line feed.
    private static func needsLineFeed(_ descriptor: Int32, end: off_t, name: String) throws(WorkspaceError) -> Bool {
        guard end > 0 else { return false }
        var last: UInt8 = 0
        guard pread(descriptor, &last, 1, end - 1) == 1 else { throw .system("cannot be read", file: name) }
        return last != 0x0A
    }

    static func write(_ content: ArraySlice<UInt8>, to descriptor: Int32, name: String) throws(WorkspaceError) {
        var rest = content
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .system("cannot be written", file: name) }
            rest = rest.dropFirst(written)
        }
    }

    /// Makes a rename or a new file in a folder last through a crash.
    static func synchronise(folder: String, name: String) throws(WorkspaceError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot be written", file: name) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system("cannot be written", file: name) }
    }

    /// Makes a private folder unless it is there.
    static func makeFolder(_ path: String, name: String) throws(WorkspaceError) {
        guard mkdir(path, folderMode) == 0 || errno == EEXIST else { throw .system("cannot be made", file: name) }
    }
}
