import Foundation

/// The workbench with the customers screen, opened on a workspace in a terminal, with folders of its own.
final class OpenWorkbench {
    let workspace: TemporaryFolder
    let home: TemporaryFolder
    let terminal: PseudoTerminal

    /// Returns when the list is complete, or the text that is there instead of it.
    ///
    /// - Parameter shared: a workspace that is open already; a new one without it.
    init(
        on shared: TemporaryFolder? = nil,
        width: Int = 100, height: Int = 30, environment: [String: String?] = [:], arguments: [String] = [],
        hasSynchronisedOutput: Bool = false, ready: String? = nil
    ) throws {
        workspace = try shared ?? SmallWorkspace.make()
        home = try TemporaryFolder()
        // The screen that was left last is the first one shown, whatever other screens there are.
        try home.write(
            #"{"workspaces": {"\#(workspace.path)": {"screen": "customers"}}}"#, to: "state/muster/state.json")
        terminal = try PseudoTerminal(
            [workspace.path] + arguments, environment: Program.environment(home: home.url, environment),
            folder: home.url, width: width, height: height)
        terminal.hasSynchronisedOutput = hasSynchronisedOutput
        try terminal.wait(ready ?? "the list") { terminal in
            if let ready { return terminal.screen.contains(ready) }
            // The last line inside the panel, or the last record: what is painted last.
            return terminal.screen.lines[height - 4].contains("Person Anna") || terminal.screen.contains("Anna60")
        }
    }

    /// Types and waits until a text can be seen.
    func type(_ text: String, waitFor shown: String) throws {
        try terminal.type(text)
        try terminal.wait(for: shown)
    }

    /// Types and waits until the cursor stands on the record of a name.
    func type(_ text: String, waitForRecord name: String) throws {
        try terminal.type(text)
        try terminal.wait("the cursor on \(name)") { $0.screen.contains("▸ Person \(name) ") }
    }

    /// Quits, and expects that all is as it was.
    func quit() throws -> Ending {
        try terminal.type("q")
        return try terminal.waitForEnd()
    }
}
