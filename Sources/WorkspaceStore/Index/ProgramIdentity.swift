import CXXHash
import Foundation

/// Which program wrote an index. Another one, be it the same with a bug mended, might read the same lines differently, so only
/// the very same program uses what it wrote.
struct ProgramIdentity: Codable, Equatable, Sendable {
    private let state: FileState
    private let content: ContentBlocks

    /// This program; nil when its file cannot be read. Reads it once, some ten milliseconds.
    static let running: ProgramIdentity? = {
        guard let path, let state = FileState(path: path), let content = ContentBlocks(path: path, length: state.size)
        else { return nil }
        return ProgramIdentity(state: state, content: content)
    }()

    /// Whether this program is the one, by its file's state, or its content when it was installed anew.
    var isRunning: Bool {
        if let path = ProgramIdentity.path, FileState(path: path) == state { return true }
        return ProgramIdentity.running?.content == content
    }

    private static let path: String? = Bundle.main.executablePath
}
