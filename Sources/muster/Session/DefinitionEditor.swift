import Foundation
import Workbench
import WorkspaceStore

/// Lets the user edit a definition's file in `$VISUAL` or `$EDITOR`, and takes the change back when it cannot be read.
struct DefinitionEditor {
    let folder: URL
    /// Reads the workspace again.
    let read: () throws -> OpenedWorkspace
    /// Takes what was read for what the workbench shows from now on.
    let adopt: (OpenedWorkspace) throws -> WorkbenchModel

    /// Nil when nothing changed. A definition with errors is put back as it was; what was written is kept beside it.
    func edit(_ definition: EditableDefinition) throws -> WorkbenchModel? {
        let name = definition.file
        let file = folder.appendingPathComponent(name)
        let before = try? Data(contentsOf: file)
        try runEditor(on: file)
        guard let after = try? Data(contentsOf: file), after != before else { return nil }
        let workspace = try read()
        let problems = Self.errors(of: workspace, in: name)
        guard !problems.isEmpty else { return try adopt(workspace) }
        try before?.write(to: file, options: .atomic)
        // What was wrong before is not this edit's fault.
        let known = Set(Self.errors(of: try read(), in: name).map(\.reason))
        guard let problem = problems.first(where: { !known.contains($0.reason) }) else {
            try after.write(to: file, options: .atomic)
            return try adopt(try read())
        }
        try after.write(to: file.appendingPathExtension("rejected"), options: .atomic)
        throw Failure(
            "\(problem.file):\(problem.line):\(problem.column): \(problem.reason)",
            advice: "\(problem.advice); your text is in \(name).rejected")
    }

    /// What cannot be read in a file, then what cannot be used: expressions, names of what is not there.
    private static func errors(of workspace: OpenedWorkspace, in file: String) -> [Problem] {
        (workspace.loaded.problems + DefinitionCheck(loaded: workspace.loaded).problems)
            .filter { $0.file == file && $0.severity == .error }
    }

    private func runEditor(on file: URL) throws {
        let environment = ProcessInfo.processInfo.environment
        guard
            let editor = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first(where: { !$0.isEmpty })
        else {
            throw Failure("neither VISUAL nor EDITOR is set", advice: "set EDITOR to your editor, such as nano")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // The editor may have arguments of its own, so the shell splits it; the file is passed beside it.
        process.arguments = ["-c", "\(editor) \"$1\"", "sh", file.path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure("the editor ended with status \(process.terminationStatus)", advice: "nothing was read again")
        }
    }
}

extension EditableDefinition {
    /// The file's name inside the workspace.
    fileprivate var file: String {
        switch self {
        case .campaign(let id): "campaigns/\(id).json"
        case .message(let id): "messages/\(id).json"
        case .list(let id): "lists/\(id).json"
        case .chain(let id): "map/\(id).json"
        case .segments: "segments.json"
        case .schemes: "schemes.json"
        case .policies: "policies.json"
        }
    }
}
