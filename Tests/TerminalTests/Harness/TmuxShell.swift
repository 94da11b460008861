import Foundation

/// An interactive shell with job control, in a tmux of its own.
final class TmuxShell {
    let prompt = "ready>"
    private let home: TemporaryFolder
    private let socket: String
    private let environment: [String: String]
    private var commands = 0

    init(home: TemporaryFolder, width: Int = 100, height: Int = 30) throws {
        self.home = home
        socket = home.appending("tmux").path
        environment = Program.environment(home: home.url, ["PS1": prompt + " ", "SHELL": "/bin/sh"])
        try tmux([
            "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-c", home.path,
            "bash --norc --noprofile -i",
        ])
        try wait("the shell") { $0.contains(self.prompt) }
    }

    deinit {
        _ = try? tmux(["kill-server"])
    }

    func screen() throws -> String {
        try tmux(["capture-pane", "-p"])
    }

    /// Types a text and waits until another one is on screen.
    func type(_ text: String, waitFor shown: String) throws {
        try type(text)
        try wait("“\(shown)”") { $0.contains(shown) }
    }

    private func type(_ text: String) throws {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { try tmux(["send-keys", "Enter"]) }
            if !line.isEmpty { try tmux(["send-keys", "-l", "--", String(line)]) }
        }
    }

    /// Presses a key by its name and waits until a text is on screen.
    func press(_ key: String, waitFor shown: String) throws {
        try tmux(["send-keys", key])
        try wait("“\(shown)”") { $0.contains(shown) }
    }

    /// Runs a command of the shell to its end. Clears the screen before.
    func run(_ command: String) throws {
        commands += 1
        let sign = home.appending("done-\(commands)")
        try type("clear; \(command); touch '\(sign.path)'\n")
        try wait("the end of \(command)") { _ in FileManager.default.fileExists(atPath: sign.path) }
    }

    func resize(width: Int, height: Int) throws {
        try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
    }

    func wait(_ what: String, until condition: (String) throws -> Bool) throws {
        let deadline = ContinuousClock.now + PseudoTerminal.patience
        while true {
            let screen = try screen()
            if try condition(screen) { return }
            guard ContinuousClock.now < deadline else {
                throw TerminalTestError(description: "waited in vain for \(what). The screen:\n\(screen)")
            }
        }
    }

    @discardableResult private func tmux(_ arguments: [String]) throws -> String {
        let run = try CommandRun(
            ["tmux", "-S", socket] + arguments, environment: environment, folder: home.url)
        guard run.status == 0 else {
            throw TerminalTestError(description: "tmux (make test installs it): \(run.errors)")
        }
        return run.output
    }
}
