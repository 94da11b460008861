import Foundation

/// A command that has run to its end without a terminal: what it said, and how it ended.
struct CommandRun {
    let output: String
    let errors: String
    /// The exit status; of one that died of a signal, 128 more than its number.
    let status: Int32

    /// Runs muster in a folder of its own.
    static func muster(
        _ arguments: [String], environment: [String: String?] = [:], output: String? = nil
    ) throws -> CommandRun {
        let home = try TemporaryFolder()
        return try CommandRun(
            [Program.path] + arguments, environment: Program.environment(home: home.url, environment), folder: home.url,
            output: output)
    }

    /// - Parameter outputPath: where standard output goes instead of being read.
    init(
        _ arguments: [String], environment: [String: String], folder: URL, output outputPath: String? = nil
    ) throws {
        // Files, not pipes: a pipe that nobody empties while another is read would stop the program.
        let scratch = try TemporaryFolder()
        try scratch.write("", to: "output")
        try scratch.write("", to: "errors")
        let process = try ChildProcess(
            arguments, environment: environment, folder: folder,
            streams: .init(
                input: "/dev/null", output: outputPath ?? scratch.appending("output").path,
                errors: scratch.appending("errors").path))
        let deadline = ContinuousClock.now + PseudoTerminal.patience
        while process.endingNow == nil {
            guard ContinuousClock.now < deadline else {
                throw TerminalTestError(description: "\(arguments.joined(separator: " ")) does not end")
            }
            poll(nil, 0, 5)
        }
        output = try scratch.read("output")
        errors = try scratch.read("errors")
        status =
            switch process.endingNow {
            case .exit(let status): status
            case .signal(let signal): 128 + signal
            case nil: -1
            }
    }
}
