import CampaignPreview
import TerminalKit
import Workbench

/// What the session needs from the outside world. Each may fail; the reason is shown to the user.
struct SessionServices {
    /// Writes a file into the folder for exports, under this name or, when it is taken, a similar one.
    /// - Returns: the path as the user would write it.
    var write: (FileDraft) throws -> String
    /// Keeps what the workbench remembers.
    var savePreferences: (WorkbenchPreferences) throws -> Void
    /// Opens an editor with a definition, checks what was written and reads the workspace again; nil when nothing changed.
    var edit: (EditableDefinition) throws -> WorkbenchModel?
    /// Reads the workspace again.
    var reload: () throws -> WorkbenchModel
    /// Writes a change of definitions into its file.
    /// - Returns: the change as it was written.
    var save: (DefinitionChange) throws -> DefinitionChange
    /// Adds decisions to the log of reviews.
    /// - Returns: the log as it is then.
    var signOff: (SignOffOrder) throws -> ReviewLog
    /// Remembers what somebody decided about a conflict.
    /// - Returns: the workspace read again.
    var decide: (ConflictOrder) throws -> WorkbenchModel
    /// Imports files.
    var importing: ImportServices
}

/// What the session needs for importing files.
struct ImportServices {
    /// Does something with files; called by workers.
    var carryOut: @Sendable (ImportOrder, WorkContext) throws -> ImportAnswer
    /// Ends the writing of an import, and forgets what was planned.
    var stop: () -> Void
    /// What the workbench shows after an import was written or taken back.
    var adopt: () throws -> WorkbenchModel

    /// For sessions in which nobody imports.
    static func none(_ model: WorkbenchModel) -> ImportServices {
        ImportServices(
            carryOut: { _, _ in throw CancellationError() }, stop: {}, adopt: { model })
    }
}

/// The run loop: takes events from the terminal, lets the workbench change, does what it asks for, shows the outcome.
///
/// Everything here happens on one thread; only work is done on others, and their answers come back through the mailbox.
final class WorkbenchSession {
    private(set) var state: WorkbenchState
    private let terminal: any Terminal
    private let services: SessionServices
    private let workers: WorkerPool
    private var hasQuit = false
    /// Until when a digit waits; work that ends meanwhile does not make it wait longer.
    private var pauseEnds: ContinuousClock.Instant?

    /// How long a digit waits for the key that it may belong to.
    private static let pause = Duration.milliseconds(400)
    /// How often the progress line moves while somebody waits.
    private static let progressInterval = Duration.milliseconds(100)
    /// Events taken in before a frame is drawn: held keys and fast wheels must not queue frames nobody sees.
    private static let mostEventsBetweenFrames = 64

    init(state: WorkbenchState, terminal: any Terminal, services: SessionServices) {
        self.state = state
        self.terminal = terminal
        self.services = services
        workers = WorkerPool(waker: terminal.waker)
    }

    /// Runs until the user quits or the terminal goes away.
    func run() {
        begin()
        while !hasQuit { turn() }
        workers.cancelAll()
    }

    /// Shows the first screen.
    func begin() {
        terminal.setTitle("muster › \(state.model.settings.name)")
        perform(state.start(showsUnicode: terminal.capabilities.showsUnicode))
        show()
    }

    /// Waits for something to happen, takes it in together with what else has come, and shows the outcome.
    func turn() {
        take(terminal.nextEvent(timeout: timeout))
        for _ in 0..<Self.mostEventsBetweenFrames where !hasQuit {
            guard let event = terminal.nextEvent(timeout: .zero) else { break }
            take(event)
        }
        guard !hasQuit else { return }
        for message in workers.takeMessages() { perform(state.update(message)) }
        if state.isWorking { perform(state.update(.stillWorking(workers.durations))) }
        show()
    }

    private var timeout: Duration? {
        let progress = state.isWorking ? Self.progressInterval : nil
        guard let pauseEnds else { return progress }
        let pause = max(.zero, pauseEnds - .now)
        return progress.map { min($0, pause) } ?? pause
    }

    private func take(_ event: TerminalEvent?) {
        if let event {
            perform(state.update(.event(event)))
            if event != .wake || !state.awaitsPause { pauseEnds = state.awaitsPause ? .now + Self.pause : nil }
        }
        guard let pauseEnds, pauseEnds <= .now else { return }
        self.pauseEnds = nil
        if state.awaitsPause { perform(state.update(.paused)) }
    }

    private func show() {
        guard !hasQuit else { return }
        let frame = state.frame()
        terminal.present(frame.buffer, cursor: frame.cursor)
    }

    // MARK: Effects

    private func perform(_ effects: [Effect]) {
        for effect in effects { perform(effect) }
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .work(let work, let ticket): workers.begin(work, ticket, model: state.model)
        case .cancel(let slot): workers.cancel(slot)
        case .copy(let text):
            terminal.copy(text)
            report { .copied }
        case .write(let draft): report { .written(path: try services.write(draft), summary: draft.summary) }
        case .edit(let definition): edit(definition)
        case .reload:
            do { perform(state.update(.reloaded(try services.reload()))) } catch { tell(error) }
        case .save(let order): save(order)
        case .signOff(let order):
            do { perform(state.update(.reviewed(try services.signOff(order)))) } catch { tell(error) }
        case .decide(let order):
            do { perform(state.update(.decided(order, try services.decide(order)))) } catch { tell(error) }
        case .importFiles(let order, let ticket):
            workers.begin(ImportWork(order: order, carryOut: services.importing.carryOut), ticket, model: state.model)
        case .stopImport: services.importing.stop()
        case .adoptImport(let summary):
            do {
                perform(state.update(.imported(try services.importing.adopt(), summary: summary)))
            } catch { tell(error) }
        case .setTheme(let theme): terminal.setTheme(theme)
        case .setMouse(let isOn): terminal.setMouse(isOn)
        case .repaint: terminal.repaint()
        case .suspend: terminal.suspend()
        case .savePreferences(let preferences):
            do { try services.savePreferences(preferences) } catch { tell(error) }
        case .quit: hasQuit = true
        }
    }

    private func edit(_ definition: EditableDefinition) {
        do {
            let model = try terminal.whileReleased { try services.edit(definition) }
            if let model { perform(state.update(.reloaded(model))) }
        } catch {
            tell(error)
        }
    }

    private func save(_ order: DefinitionOrder) {
        do {
            var written = order
            written.change = try services.save(order.change)
            perform(state.update(.saved(written)))
        } catch {
            tell(error)
        }
    }

    private func report(_ outcome: () throws -> EffectOutcome) {
        do { perform(state.update(.done(try outcome()))) } catch { tell(error) }
    }

    private func tell(_ error: any Error) {
        perform(state.update(.done(.failed(String(describing: error)))))
    }
}

/// Opens the workbench on a terminal and returns when the user quits. The caller closes the terminal.
func runWorkbench(
    model: WorkbenchModel, terminal: any Terminal, preferences: WorkbenchPreferences = WorkbenchPreferences(),
    themes: [Theme] = [.standard], keyOverrides: [ActionID: [KeyChord]] = [:],
    opening: WorkbenchOpening = .lastScreen, services: SessionServices
) {
    let state = WorkbenchState(
        model: model, size: terminal.size, preferences: preferences, themes: themes, keyOverrides: keyOverrides,
        opening: opening)
    WorkbenchSession(state: state, terminal: terminal, services: services).run()
}
