import Foundation

/// The bytes of a file on disk.
final class FileTarget: ByteTarget {
    private var sink: FileSink

    init(_ path: String) throws(WorkspaceError) {
        sink = try FileSink(URL(fileURLWithPath: path))
    }

    func append(_ bytes: [UInt8]) throws(WorkspaceError) { try sink.append(bytes) }

    func finish() throws(WorkspaceError) { try sink.finish() }
}
