import CampaignDomain
import CampaignPreview
import TerminalKit
import Testing
import Workbench

/// Somebody at the workbench: presses keys, and everything the workbench asks for is done at once.
struct Desk: CustomTestStringConvertible {
    private(set) var state: WorkbenchState
    let terminal: InMemoryTerminal
    private(set) var copied: String?
    private(set) var files: [FileDraft] = []
    /// Definitions that were opened in an editor.
    private(set) var edited: [EditableDefinition] = []
    /// What was saved, in order.
    private(set) var saved: [DefinitionChange] = []
    /// What was decided about conflicts, in order.
    private(set) var decided: [ConflictOrder.Decision] = []
    /// What the workspace is after each decision, when it is to change.
    var afterDecision: (([ConflictOrder.Decision]) -> WorkbenchModel)?
    /// What comes of importing; without it nobody imports.
    var importer: ((ImportOrder) throws -> ImportAnswer)?
    /// What was asked of the importer, in order.
    private(set) var imported: [ImportOrder] = []
    /// How often writing was to be stopped, or the plan forgotten.
    private(set) var importStops = 0
    /// Whether the importer answers at once; otherwise what is asked waits in ``pendingImports``.
    var importsAtOnce = true
    private(set) var pendingImports: [(order: ImportOrder, ticket: WorkTicket)] = []
    /// Why nothing can be saved, when it cannot.
    var refusesToSave: String?
    private(set) var hasQuit = false
    private(set) var suspensions = 0
    private(set) var savedPreferences: WorkbenchPreferences?
    /// Whether work is answered at once; otherwise it waits in ``pending``.
    var answersAtOnce = true
    private(set) var pending: [(work: any Work, ticket: WorkTicket)] = []

    init(
        _ width: Int = 80, _ height: Int = 24, model: WorkbenchModel = TinyWorkspace.model(),
        preferences: WorkbenchPreferences = WorkbenchPreferences(), keyOverrides: [ActionID: [KeyChord]] = [:],
        screens: [ScreenDescriptor] = ScreenRegistry.screens, opening: WorkbenchOpening = .lastScreen,
        answersAtOnce: Bool = true
    ) {
        let size = Size(width: width, height: height)
        var preferences = preferences
        // Most stories begin at the customers.
        preferences.screen = preferences.screen ?? "customers"
        terminal = InMemoryTerminal(size: size)
        state = WorkbenchState(
            model: model, size: size, preferences: preferences, themes: [.standard, .monochrome],
            keyOverrides: keyOverrides, screens: screens, opening: opening)
        self.answersAtOnce = answersAtOnce
        perform(state.start())
        show()
    }

    /// Presses by name, separated by spaces, and the pause after them.
    mutating func press(_ keys: String) {
        terminal.press(keys)
        takeEvents()
    }

    /// Types letters as they are, spaces too.
    mutating func type(_ text: String) {
        terminal.type(text)
        takeEvents()
    }

    mutating func click(_ x: Int, _ y: Int, double: Bool = false) {
        let point = Point(x: x, y: y)
        send(.event(.mouse(MouseEvent(double ? .doubleClick(.left) : .press(.left), at: point))))
    }

    mutating func wheelDown(_ x: Int, _ y: Int) {
        send(.event(.mouse(MouseEvent(.wheelDown, at: Point(x: x, y: y)))))
    }

    mutating func send(_ message: Workbench.Message) {
        perform(state.update(message))
        show()
    }

    /// Answers the oldest piece of work that waits.
    mutating func answerOldest() {
        guard !pending.isEmpty else { return }
        let first = pending.removeFirst()
        answer(first.work, first.ticket)
        show()
    }

    /// Answers everything that waits, and what comes of it, but for work that nobody looks at.
    mutating func answerAll(except isUnwanted: (any Work) -> Bool) {
        while let place = pending.firstIndex(where: { !isUnwanted($0.work) }) {
            let next = pending.remove(at: place)
            answer(next.work, next.ticket)
        }
        show()
    }

    /// A failed expectation shows what was on screen.
    var testDescription: String { "\n" + screen.joined(separator: "\n") }

    var screen: [String] { terminal.screen.lines }

    /// The rows between the frame's own lines.
    var body: [String] { Array(screen.dropFirst(2).dropLast(2)) }

    var message: String { screen.dropLast().last?.trimmingSpaces ?? "" }

    /// The first row that shows a text, nil when none does.
    func row(of text: String) -> Int? { screen.firstIndex { $0.contains(text) } }

    func shows(_ text: String) -> Bool { row(of: text) != nil }

    /// The row under the selection of the pane that has the keyboard.
    var selectedLine: String {
        let buffer = terminal.screen
        let row = (0..<buffer.size.height).first { y in
            (0..<buffer.size.width).contains { buffer[Point(x: $0, y: y)]?.style.role == .selection }
        }
        return row.map { screen[$0] } ?? ""
    }

    /// The column in which a text begins on a row.
    func column(of text: String, row: Int) -> Int? {
        guard let range = screen[row].firstRange(of: text) else { return nil }
        return DisplayWidth.columns(of: screen[row][..<range.lowerBound])
    }

    private mutating func takeEvents() {
        while let event = terminal.nextEvent(timeout: .zero) { send(.event(event)) }
        if state.awaitsPause { send(.paused) }
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .work(let work, let ticket):
                if answersAtOnce { answer(work, ticket) } else { pending.append((work, ticket)) }
            case .copy(let text): copied = text
            case .write(let draft):
                files.append(draft)
                perform(state.update(.done(.written(path: draft.name, summary: draft.summary))))
            case .quit: hasQuit = true
            case .suspend: suspensions += 1
            case .savePreferences(let preferences): savedPreferences = preferences
            case .setTheme(let theme): terminal.setTheme(theme)
            case .repaint: terminal.repaint()
            case .setMouse(let isOn): terminal.setMouse(isOn)
            case .signOff(let order): sign(order)
            case .save(let order): save(order)
            case .decide(let order): decide(order)
            case .importFiles(let order, let ticket):
                imported.append(order)
                if importsAtOnce { answer(order, ticket) } else { pendingImports.append((order, ticket)) }
            case .stopImport: importStops += 1
            case .adoptImport(let summary): perform(state.update(.imported(state.model, summary: summary)))
            case .edit(let definition): edited.append(definition)
            case .reload: perform(state.update(.reloaded(state.model)))
            case .cancel: break
            }
        }
    }

    /// Signs as the program does, without a file: canonical forms are numbers.
    private mutating func sign(_ order: SignOffOrder) {
        let log = state.model.reviews
        let at = state.model.asOf + .hours(1)
        guard let entries = try? order.signOff.entries(for: order.subject, log: log, at: at) else { return }
        var lines = log.lines
        for entry in entries {
            let number = lines.count + 1
            lines.append(
                ReviewLine(
                    line: number, number: number, previous: lines.last?.hash ?? ReviewLine.genesis,
                    hash: ReviewChain.hash(of: "\(number)"), canonical: "\(number)", entry: entry))
        }
        perform(state.update(.reviewed(ReviewLog(lines: lines))))
    }

    private mutating func decide(_ order: ConflictOrder) {
        if let refusesToSave { return perform(state.update(.done(.failed(refusesToSave)))) }
        if case .undo = order.decision { _ = decided.popLast() } else { decided.append(order.decision) }
        perform(state.update(.decided(order, afterDecision?(decided) ?? state.model)))
    }

    private mutating func save(_ order: DefinitionOrder) {
        if let refusesToSave { return perform(state.update(.done(.failed(refusesToSave)))) }
        saved.append(order.change)
        perform(state.update(.saved(order)))
    }

    /// Answers what was asked of the importer last; another answer than the importer's when one is given.
    mutating func answerImport(_ other: ImportAnswer? = nil) {
        guard let last = pendingImports.popLast() else { return }
        if let other {
            perform(state.update(.answered(last.ticket, .answer(other))))
        } else {
            answer(last.order, last.ticket)
        }
        show()
    }

    private mutating func answer(_ order: ImportOrder, _ ticket: WorkTicket) {
        let outcome: WorkOutcome
        do {
            outcome = try importer.map { .answer(try $0(order)) } ?? .failure("nobody imports here")
        } catch {
            outcome = .failure(String(describing: error))
        }
        perform(state.update(.answered(ticket, outcome)))
    }

    private mutating func answer(_ work: any Work, _ ticket: WorkTicket) {
        let outcome: WorkOutcome
        do {
            outcome = .answer(try work.answer(in: WorkContext(model: state.model)))
        } catch {
            outcome = .failure(String(describing: error))
        }
        perform(state.update(.answered(ticket, outcome)))
    }

    private func show() {
        let frame = state.frame()
        terminal.present(frame.buffer, cursor: frame.cursor)
    }
}

extension String {
    var trimmingSpaces: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
