import Foundation
import TerminalKit
import Yams

/// The user's own keys: `keys.yaml` in the configuration folder, an action and its keys a line (`help.open: ["?", "F1"]`).
struct KeyFile {
    let overrides: [ActionID: [KeyChord]]
    /// What could not be understood.
    let problems: [String]

    init(folders: XDGFolders) {
        let file = folders.configuration.appendingPathComponent("keys.yaml")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            (overrides, problems) = ([:], [])
            return
        }
        var overrides: [ActionID: [KeyChord]] = [:]
        var problems: [String] = []
        do {
            for (action, keys) in try YAMLDecoder().decode([String: [String]].self, from: text) {
                let chords = keys.compactMap { KeyChord(parsing: $0) }
                if chords.count < keys.count {
                    problems.append("keys.yaml: \(action) has a key that is none; write one like j, G, C-l or F1")
                }
                overrides[ActionID(rawValue: action)] = chords
            }
        } catch {
            problems.append("keys.yaml: \(error); write an action and a list of keys on every line")
        }
        (self.overrides, self.problems) = (overrides, problems)
    }
}
