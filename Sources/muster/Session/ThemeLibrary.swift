import Foundation
import TerminalKit
import Yams

/// The themes there are: those that are compiled in, files of a `themes/` folder beside the program, and the user's own. Of several of
/// one name the last goes before.
struct ThemeLibrary {
    let themes: [Theme]
    /// Files that are no themes, with what is wrong.
    let problems: [String]

    init(folders: XDGFolders) {
        var byName: [String: Theme] = [:]
        var problems: [String] = []
        func take(_ text: String, from file: String) {
            do {
                let theme = try YAMLDecoder().decode(ThemeFile.self, from: text).theme()
                byName[theme.name] = theme
            } catch {
                problems.append("\(file): \(error); correct it or remove it from the themes folder")
            }
        }
        for (file, text) in BuiltInThemes.files { take(text, from: file) }
        let places = [ThemeLibrary.programFolder, folders.configuration.appendingPathComponent("themes")]
        for folder in places.compactMap(\.self) {
            let files =
                (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
            for file in files.sorted(by: { $0.path < $1.path })
            where ["yaml", "yml"].contains(file.pathExtension) {
                do {
                    take(try String(contentsOf: file, encoding: .utf8), from: file.lastPathComponent)
                } catch {
                    problems.append("\(file.lastPathComponent): \(error); make it readable or remove it")
                }
            }
        }
        let sorted = byName.values.sorted { $0.name < $1.name }
        themes = sorted.isEmpty ? [.standard] : sorted
        self.problems = problems
    }

    /// The theme of that name, else the one for new users.
    func theme(named name: String?) -> Theme {
        themes.first { $0.name == name } ?? themes.first { $0.name == "muster-dark" } ?? themes[0]
    }

    /// The folder `themes` beside the program's build or installation.
    private static var programFolder: URL? {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        for _ in 0..<5 {
            for candidate in ["themes", "share/muster/themes"].map(folder.appendingPathComponent)
            where FileManager.default.fileExists(atPath: candidate.path) {
                return candidate
            }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }
}
