import TerminalKit

extension WorkbenchState {
    /// What to do before the first message: opens the screen, sets the theme, and says what is unusual.
    ///
    /// - Parameter showsUnicode: whether the terminal's locale has Unicode; without it signs appear in ASCII.
    public mutating func start(showsUnicode: Bool = true) -> [Effect] {
        if let problem = model.problems.first {
            let rest = model.problems.count - 1
            let text = rest == 0 ? problem : words("{0} (and {1} more: !)", problem, words.number(rest))
            notice = Notice(text, .warning)
        } else if !showsUnicode {
            notice = Notice(words("this locale is not UTF-8, so all is shown in ASCII; try LC_ALL=C.UTF-8"), .warning)
        }
        return [.setTheme(theme)] + (opening == .tour ? beginTour() : startActiveScreen())
    }

    /// Takes in what happened and returns what must be done outside. O(what can be seen), never O(the audience).
    public mutating func update(_ message: Message) -> [Effect] {
        take(message) + continueTour()
    }

    private mutating func take(_ message: Message) -> [Effect] {
        switch message {
        case .event(let event): return handle(event)
        case .paused: return run(reader.resolve(with: keyMap))
        case .stillWorking(let durations):
            for (ticket, elapsed) in durations where running[ticket.slot]?.generation == ticket.generation {
                running[ticket.slot]?.elapsed = elapsed
            }
            return []
        case .progress(let ticket, let progress):
            if running[ticket.slot]?.generation == ticket.generation { running[ticket.slot]?.progress = progress }
            return []
        case .answered(let ticket, let outcome): return receive(outcome, for: ticket)
        case .done(let outcome):
            report(outcome)
            return []
        case .reviewed(let log):
            model = WorkbenchModel(model, reviews: log)
            let isRejection = log.lines.last?.entry?.decision == .reject
            notice = Notice(isRejection ? words("rejected and saved") : words("signed and saved"), .good)
            return []
        case .saved(let order): return take(order)
        case .decided(let order, let model): return take(order, model)
        case .imported(let model, let summary):
            let effects = reload(model)
            notice = Notice(summary, .good)
            return effects
        case .reloaded(let model): return reload(model)
        }
    }

    private mutating func handle(_ event: TerminalEvent) -> [Effect] {
        switch event {
        case .key(let chord):
            notice = nil
            return press(chord)
        case .paste:
            if popup != nil { return handleInPopup(event) }
            guard !isTooSmall, tabs[active].screen.isTyping else { return [] }
            return inScreen { $0.type(event, in: $1) }
        case .mouse(let mouse): return point(mouse)
        case .resize(let size):
            self.size = size
            return []
        case .suspendRequested: return [.suspend]
        case .terminate: return [.savePreferences(preferences), .quit]
        case .focus, .wake, .resumed: return []
        }
    }

    // MARK: Screens

    /// Lets the active screen change itself, and does what it asks for.
    mutating func inScreen(_ change: (inout any Screen, ScreenContext) -> [ScreenRequest]) -> [Effect] {
        let context = context()
        let requests = change(&tabs[active].screen, context)
        return fulfil(requests, of: active)
    }

    mutating func startActiveScreen() -> [Effect] {
        if tabs[active].hasStarted {
            guard tabs[active].isOutdated else { return [] }
            tabs[active].isOutdated = false
            return inScreen { $0.redefine(in: $1) }
        }
        tabs[active].hasStarted = true
        tabs[active].isOutdated = false
        return inScreen { $0.start(in: $1) }
    }

    /// Shows a screen without a way back: the user chose it.
    mutating func show(tab: Int) -> [Effect] {
        returnPath = []
        active = tab
        return startActiveScreen()
    }

    private mutating func fulfil(_ requests: [ScreenRequest], of tab: Int) -> [Effect] {
        var effects: [Effect] = []
        let id = tabs[tab].descriptor.id
        for request in requests {
            switch request {
            case .work(let work, let slot): effects.append(begin(work, in: WorkSlot(id, slot)))
            case .cancel(let slot):
                running[WorkSlot(id, slot)] = nil
                effects.append(.cancel(WorkSlot(id, slot)))
            case .say(let notice): self.notice = notice
            case .open(let place): effects += open(place)
            case .perform(let action): effects += perform(action, count: nil)
            case .back:
                active = returnPath.popLast() ?? active
                effects += startActiveScreen()
            case .copy(let text, let notice):
                self.notice = notice
                effects.append(.copy(text))
            case .write(let draft): effects.append(.write(draft))
            case .edit(let definition): effects.append(.edit(definition))
            case .save(let change, let summary):
                effects.append(.save(DefinitionOrder(change, summary: summary, kind: .change)))
            case .signOff(let order): effects.append(.signOff(order))
            case .decide(let order): effects.append(.decide(order))
            case .importFiles(let order, let slot):
                effects.append(.importFiles(order, ticket(for: order.title(words), in: WorkSlot(id, slot))))
            case .stopImport: effects.append(.stopImport)
            case .adoptImport(let summary): effects.append(.adoptImport(summary: summary))
            }
        }
        return effects
    }

    mutating func begin(_ work: any Work, in slot: WorkSlot) -> Effect {
        .work(work, ticket(for: work.title(words), in: slot))
    }

    /// A new piece of work for a slot; older work of it counts no more.
    private mutating func ticket(for title: String, in slot: WorkSlot) -> WorkTicket {
        lastGeneration += 1
        running[slot] = RunningWork(generation: lastGeneration, title: title)
        return WorkTicket(slot: slot, generation: lastGeneration)
    }

    private mutating func open(_ place: Place) -> [Effect] {
        guard let target = tabs.firstIndex(where: { $0.descriptor.opens(place) }) else {
            notice = Notice(words("no screen can show this yet"), .warning)
            return []
        }
        if target != active { returnPath.append(active) }
        active = target
        return startActiveScreen() + inScreen { $0.open(place, in: $1) }
    }

    // MARK: Answers

    private mutating func receive(_ outcome: WorkOutcome, for ticket: WorkTicket) -> [Effect] {
        guard running[ticket.slot]?.generation == ticket.generation,
            let tab = tabs.firstIndex(where: { $0.descriptor.id == ticket.slot.screen })
        else { return [] }
        running[ticket.slot] = nil
        if ticket.slot.name == Self.exportSlot { return receiveExport(outcome) }
        if case .failure(let reason) = outcome { notice = Notice(reason, .problem) }
        let context = context()
        let requests = tabs[tab].screen.receive(outcome, for: ticket.slot.name, in: context)
        return fulfil(requests, of: tab)
    }

    private mutating func receiveExport(_ outcome: WorkOutcome) -> [Effect] {
        switch outcome {
        case .failure(let reason): notice = Notice(reason, .problem)
        case .answer(let answer):
            if let draft = answer as? FileDraft { return [.write(draft)] }
        }
        return []
    }

    private mutating func report(_ outcome: EffectOutcome) {
        switch outcome {
        case .copied: break
        case .written(let path, let summary):
            let text = summary.isEmpty ? words("saved as {0}", path) : words("{0} saved as {1}", summary, path)
            notice = Notice(text, .good)
        case .failed(let reason): notice = Notice(reason, .problem)
        }
    }

    /// Rows may stand for other records now, so every screen begins anew; the page on which it was decided stays open.
    private mutating func take(_ order: ConflictOrder, _ model: WorkbenchModel) -> [Effect] {
        let effects =
            inScreen { screen, _ in
                screen.noteDecision(order)
                return []
            } + reload(model)
        notice = Notice(order.summary, .good)
        return effects
    }

    private mutating func reload(_ model: WorkbenchModel) -> [Effect] {
        self.model = model
        running = [:]
        // What was changed outside must not be taken back unseen.
        undoSteps = []
        for index in tabs.indices where index != active { tabs[index].hasStarted = false }
        tabs[active].hasStarted = false
        notice = Notice(words("the workspace was read again"), .good)
        return startActiveScreen()
    }
}
