import ArgumentParser
import Foundation
import SyntheticWorkspace
import WorkspaceStore

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Open a demo workspace, in a private copy that you may change.",
        discussion: Demo.allCases.map { "\($0.rawValue): \($0.summary)" }.joined(separator: "\n"))

    @Argument(help: "Which demo.")
    var demo: Demo = .pharmacy

    @Flag(help: "Leave the mouse to the terminal, so that it can select text.")
    var noMouse = false

    @Flag(help: "Begin with the guided tour.")
    var tour = false

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let folder = try privateCopy()
        try WorkbenchLaunch(
            folder: folder.path, common: common, usesMouse: !noMouse, featured: demo.featured,
            opening: tour ? .tour : .lastScreen
        ).run()
    }

    /// A fresh copy, made by the generator that also wrote the files of `demo-data/`; one for each running program.
    private func privateCopy() throws -> URL {
        let demos = XDGFolders().cache.appendingPathComponent("demo", isDirectory: true)
        try XDGFolders.makePrivate(demos)
        removeCopiesOfEndedPrograms(in: demos)
        let folder = demos.appendingPathComponent(
            "\(demo.rawValue)-\(ProcessInfo.processInfo.processIdentifier)", isDirectory: true)
        var sink = try WorkspaceFileSink(folder: folder.path)
        try SyntheticWorkspace(options: .demo(demo)).write(to: &sink)
        try sink.finish()
        return folder
    }

    /// Copies are named after their process; those whose process has ended are nobody's.
    private func removeCopiesOfEndedPrograms(in demos: URL) {
        let copies = (try? FileManager.default.contentsOfDirectory(at: demos, includingPropertiesForKeys: nil)) ?? []
        for copy in copies {
            guard let process = copy.lastPathComponent.split(separator: "-").last.flatMap({ pid_t($0) }),
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(at: copy)
        }
    }
}

extension Demo: ExpressibleByArgument {
    /// The campaign that the plain report shows.
    fileprivate var featured: String {
        switch self {
        case .pharmacy: "8-march"
        case .gadgets: "valentines"
        case .books: "mother-language-day"
        }
    }

    /// What it is about, in a line of the help.
    fileprivate var summary: String {
        switch self {
        case .pharmacy: "Аптеки «Ромашка», in Russian; the eve of Women's Day, and every mistake that the rules find."
        case .gadgets: "Гаджети «Світлячок», in Ukrainian; a morning's \"Test\", and eleven letters in twelve minutes."
        case .books: "Кнігарня «Закладка», in Belarusian; owned books recommended, five issues without a click."
        }
    }
}
