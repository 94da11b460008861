import ArgumentParser
import CampaignDomain
import Foundation
import NcursesTerminal
import TerminalKit
import Workbench
import WorkspaceStore

struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the workbench on a workspace (the default without a verb).")

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Flag(help: "Leave the mouse to the terminal, so that it can select text.")
    var noMouse = false

    @Flag(help: "Begin with the guided tour of tour.json.")
    var tour = false

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        try WorkbenchLaunch(
            folder: folder, common: common, usesMouse: !noMouse, featured: nil, opening: tour ? .tour : .lastScreen
        ).run()
    }
}

/// Opens the workbench on a terminal; without one, or when asked for plain text, prints the report instead.
struct WorkbenchLaunch {
    let folder: String
    let common: CommonOptions
    let usesMouse: Bool
    /// The campaign of the plain report; nil is the next one to be sent.
    let featured: String?
    let opening: WorkbenchOpening

    func run() throws {
        let workspace = try OpenedWorkspace(folder, common, load: LoadOptions(access: .writing))
        let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        guard isInteractive, !common.plain else { return try printReport(of: workspace) }
        try open(workspace)
    }

    private func printReport(of workspace: OpenedWorkspace) throws {
        if opening == .tour { return try printTour(of: workspace) }
        let report = WorkspaceReport(workspace: workspace, words: try common.words(), featured: featured)
        StandardOutput.writeLine(try report.text(mask: PersonalDataMask(isOn: common.mask)))
    }

    private func printTour(of workspace: OpenedWorkspace) throws {
        guard let tour = workspace.definitions.tour else {
            throw Failure("this workspace has no tour", advice: "write one in tour.json; docs/TOURS.md says how")
        }
        StandardOutput.writeLine(TourReport(tour, words: try common.words()).text)
    }

    private func open(_ workspace: OpenedWorkspace) throws {
        let folders = XDGFolders()
        let library = ThemeLibrary(folders: folders)
        let keys = KeyFile(folders: folders)
        let stateFile = StateFile(folders: folders, workspace: workspace.loaded.folder)
        var preferences = stateFile.load()
        if common.mask { preferences.isMasked = true }
        preferences.usesMouse = usesMouse
        if common.language != nil || preferences.language == nil { preferences.language = try common.words().language }
        let theme = library.theme(named: preferences.theme)
        // Who never chose one goes on, and comes back, with the one that is shown.
        preferences.theme = theme.name
        let terminal: NcursesTerminal
        do {
            terminal = try NcursesTerminal(theme: theme, mouse: usesMouse)
        } catch .notATerminal {
            return try printReport(of: workspace)
        } catch {
            throw Failure("\(error)", advice: "or ask for plain text: muster \(folder) --plain")
        }
        defer { terminal.close() }
        let signing = SigningDesk(workspace: workspace, words: try common.words())
        let read: @Sendable () throws -> OpenedWorkspace = { [folder, common] in
            try OpenedWorkspace(folder, common, isQuiet: true)
        }
        let importing = ImportDesk(of: workspace, read: read, now: common.instant)
        defer { importing.close() }
        runWorkbench(
            model: workspace.model(notes: readOnlyNotes(workspace) + library.problems + keys.problems),
            terminal: terminal,
            preferences: preferences, themes: library.themes, keyOverrides: keys.overrides, opening: opening,
            services: services(of: workspace, signing, importing, stateFile, read))
    }

    /// What reaches the outside world. While an import is written nothing else changes the workspace, for it would wait unseen.
    private func services(
        of workspace: OpenedWorkspace, _ signing: SigningDesk, _ importing: ImportDesk, _ stateFile: StateFile,
        _ read: @escaping @Sendable () throws -> OpenedWorkspace
    ) -> SessionServices {
        let store = workspace.loaded.store
        let editor = DefinitionEditor(folder: workspace.loaded.folder, read: read, adopt: signing.model)
        let definitions = DefinitionDesk(store: store)
        let conflicts = ConflictDesk(store: store, read: read, adopt: signing.model)
        return SessionServices(
            write: ExportFolder().write, savePreferences: stateFile.save,
            edit: { definition in try importing.whenIdle { try editor.edit(definition) } },
            reload: { try importing.whenIdle { try signing.model(of: try read()) } },
            save: { change in try importing.whenIdle { try definitions.save(change) } },
            signOff: { order in try importing.whenIdle { try signing.sign(order) } },
            decide: { order in try importing.whenIdle { try conflicts.decide(order) } },
            importing: ImportServices(
                carryOut: importing.carryOut, stop: importing.stop, adopt: { try importing.adopted(signing.model) }))
    }

    /// Why nothing can be signed or edited, which is told before anything else.
    private func readOnlyNotes(_ workspace: OpenedWorkspace) -> [String] {
        guard case .readOnly(let why) = workspace.loaded.access else { return [] }
        return ["read-only: \(why)"]
    }
}
