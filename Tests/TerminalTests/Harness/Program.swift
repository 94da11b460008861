import Foundation

/// Where the program under test is, and what it is given of the world.
enum Program {
    /// The debug binary that was built together with the tests, beside their bundle.
    static let path: String = {
        let bundle = CommandLine.arguments.compactMap { argument in
            argument.range(of: ".xctest").map { String(argument[..<$0.lowerBound]) }
        }.first
        let own = bundle ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("muster").path
    }()

    /// An environment of its own: nothing of whoever runs the tests, and all that is written goes to a folder that is removed.
    static func environment(home: URL, _ changes: [String: String?] = [:]) -> [String: String] {
        var environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": home.path,
            "XDG_CONFIG_HOME": home.appendingPathComponent("config").path,
            "XDG_STATE_HOME": home.appendingPathComponent("state").path,
            "XDG_CACHE_HOME": home.appendingPathComponent("cache").path,
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            // The runtime must not spend seconds on a backtrace when a test makes the program crash.
            "SWIFT_BACKTRACE": "enable=no",
        ]
        for (name, value) in changes { environment[name] = value }
        return environment
    }
}

/// A folder that goes when the value goes.
final class TemporaryFolder {
    let url: URL
    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("muster-program-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func appending(_ path: String) -> URL { url.appendingPathComponent(path) }

    func write(_ content: String, to path: String) throws {
        let file = appending(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: file)
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: appending(path)), as: UTF8.self)
    }
}
