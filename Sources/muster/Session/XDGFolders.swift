import Foundation

/// Where programs keep what is the user's (XDG Base Directory Specification). A variable that is not an absolute path counts
/// as unset.
struct XDGFolders {
    let configuration: URL
    let state: URL
    let cache: URL

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
        func folder(_ variable: String, _ fallback: String) -> URL {
            let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
            return URL(fileURLWithPath: named ?? "\(home)/\(fallback)", isDirectory: true)
                .appendingPathComponent("muster", isDirectory: true)
        }
        configuration = folder("XDG_CONFIG_HOME", ".config")
        state = folder("XDG_STATE_HOME", ".local/state")
        cache = folder("XDG_CACHE_HOME", ".cache")
    }

    /// Makes a folder that only its owner may enter.
    static func makePrivate(_ folder: URL) throws {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}
