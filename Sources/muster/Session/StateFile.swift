import Foundation
import TerminalKit
import Workbench
import WorkspaceStore

/// What the workbench remembers between two runs: theme, language and mask for all workspaces, the rest for each. Kept in the
/// state folder; a file that cannot be read is as good as none.
struct StateFile {
    private let file: URL
    private let workspace: String

    init(folders: XDGFolders, workspace: URL) {
        file = folders.state.appendingPathComponent("state.json")
        self.workspace = workspace.standardizedFileURL.path
    }

    func load() -> WorkbenchPreferences {
        var preferences = WorkbenchPreferences()
        guard let root = root else { return preferences }
        preferences.theme = root["theme"]?.text
        preferences.language = root["language"]?.text.flatMap(Language.init(rawValue:))
        if case .boolean(true)? = root["mask"] { preferences.isMasked = true }
        guard let own = root["workspaces"]?[workspace] else { return preferences }
        preferences.screen = own["screen"]?.text.map(ScreenID.init(rawValue:))
        for member in own["screens"]?.object?.members ?? [] {
            let screen = ScreenID(rawValue: member.key)
            for entry in member.value.object?.members ?? [] {
                preferences.screens[screen, default: [:]][entry.key] = entry.value.text
            }
        }
        return preferences
    }

    func save(_ preferences: WorkbenchPreferences) throws {
        var root = self.root?.object ?? JSONObject()
        root["theme"] = preferences.theme.map { .string($0) }
        root["language"] = preferences.language.map { .string($0.rawValue) }
        root["mask"] = .boolean(preferences.isMasked)
        var screens = JSONObject()
        for (screen, entries) in preferences.screens.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            var kept = JSONObject()
            for (name, value) in entries.sorted(by: { $0.key < $1.key }) { kept[name] = .string(value) }
            screens[screen.rawValue] = .object(kept)
        }
        var own = JSONObject()
        own["screen"] = preferences.screen.map { .string($0.rawValue) }
        own["screens"] = .object(screens)
        var workspaces = root["workspaces"]?.object ?? JSONObject()
        workspaces[workspace] = .object(own)
        root["workspaces"] = .object(workspaces)
        try XDGFolders.makePrivate(file.deletingLastPathComponent())
        try Data(JSONValue.object(root).document.utf8).write(to: file, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }

    private var root: JSONValue? {
        (try? String(contentsOf: file, encoding: .utf8)).flatMap { JSONValue($0) }
    }
}
