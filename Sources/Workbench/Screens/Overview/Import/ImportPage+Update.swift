import TerminalKit

extension ImportPage {
    /// What a press came to.
    enum Step {
        case ask([ScreenRequest])
        /// The page is to be closed.
        case close
        /// The page where conflicts are decided is to be opened.
        case decide

        static let stay = Step.ask([])
    }

    // MARK: Keys

    func bindings(in context: ScreenContext) -> [KeyBinding] {
        let (words, group) = (context.words, context.words("Import"))
        switch entry {
        case .paths(let prompt): return prompt.bindings(words, group: group)
        case .source, .options: return entryBindings(words, group: group)
        case nil: break
        }
        let target = selectedLine(context)?.target
        var board = SectionBoard.bindings(words, group: group, isOpening: target != nil)
        if case .imported(.setting) = target {
            board[0].label = words("change it")
        } else {
            // The page has many keys, and all of them are to be announced in eighty columns.
            board[0].shortLabel = words("look")
        }
        let leaving = KeyBinding(
            [KeyChord(.escape)], .leave, label: leaveLabel(words), group: group, isHinted: true, importance: .high)
        guard listing == nil else { return board + [leaving] }
        return [
            KeyBinding(
                [KeyChord("w")], .writeImport, label: words("write"), group: group, isHinted: true, importance: .high,
                availability: writing(context)),
            KeyBinding(
                [KeyChord("u")], .undoImport, label: words("take back"), group: group, isHinted: canUndo(),
                importance: .high, availability: undoing(context)),
        ] + board + [
            KeyBinding(
                [KeyChord("i")], .importFiles, label: words("add files"), group: group, isHinted: true,
                importance: .whenRoom, availability: isBusy ? .disabled(words("wait until it is done")) : .enabled),
            leaving,
        ]
    }

    private func entryBindings(_ words: Words, group: String) -> [KeyBinding] {
        [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("take it"), group: group, isHinted: true,
                importance: .high),
            KeyBinding(
                [KeyChord(.escape)], .leave, label: words("back"), group: group, isHinted: true, importance: .high),
        ]
    }

    private func leaveLabel(_ words: Words) -> String {
        guard listing == nil else { return words("back") }
        switch phase {
        case .planning, .writing: return words("stop it")
        default: return words("back")
        }
    }

    /// Whether the workspace's files are being changed.
    private var isBusy: Bool {
        switch phase {
        case .writing, .undoing: true
        default: false
        }
    }

    private func writing(_ context: ScreenContext) -> KeyBinding.Availability {
        let words = context.words
        if let reason = context.readOnlyReason { return .disabled(reason) }
        switch phase {
        case .planned(let review): return review.changesNothing ? .disabled(words("nothing would change")) : .enabled
        case .written: return .disabled(words("it is written"))
        case .planning, .writing, .undoing: return .disabled(words("wait until it is done"))
        case .asking, .halted, .refused, .undone: return .disabled(words("the files were not read"))
        }
    }

    private func canUndo() -> Bool {
        if case .written(let review) = phase { !review.changesNothing } else { false }
    }

    private func undoing(_ context: ScreenContext) -> KeyBinding.Availability {
        guard canUndo() else { return .disabled(context.words("nothing was imported here")) }
        if let reason = context.readOnlyReason { return .disabled(reason) }
        guard decisions == 0 else {
            return .disabled(context.words("pairs were decided since; take those decisions back first"))
        }
        return .enabled
    }

    func selectedLine(_ context: ScreenContext) -> OverviewLine? {
        if let section = listingSection(context) { return listingBoard.selectedLine(of: [section]) }
        return board.selectedLine(of: sections(context))
    }

    // MARK: Actions

    mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> Step {
        if entry != nil { return type(action, in: context) }
        switch action {
        case .leave: return leave()
        case .openSelected: return open(in: context)
        case .writeImport: return write()
        case .undoImport:
            guard case .written(let review) = phase else { return .stay }
            phase = .undoing(review)
            return .ask([.importFiles(.undo, slot: Self.slot)])
        case .importFiles:
            if !isBusy { entry = .paths(PathPrompt(wish.paths.isEmpty || isFinished ? .files : .moreFiles)) }
            return .stay
        default:
            if let section = listingSection(context) {
                listingBoard.perform(action, count: count, [section], in: context.area)
            } else {
                board.perform(action, count: count, sections(context), in: context.area)
            }
            return .stay
        }
    }

    /// A click on a key of the bottom line while something is typed is that key.
    private mutating func type(_ action: ActionID, in context: ScreenContext) -> Step {
        switch action {
        case .openSelected: type(.key(KeyChord(.enter)), in: context)
        case .nextPane: type(.key(KeyChord(.tab)), in: context)
        case .leave: type(.key(KeyChord(.escape)), in: context)
        default: .stay
        }
    }

    /// Whether the next files are another import.
    private var isFinished: Bool {
        switch phase {
        case .written, .undone: true
        default: false
        }
    }

    private mutating func write() -> Step {
        guard case .planned(let review) = phase else { return .stay }
        phase = .writing(review, isStopping: false)
        return .ask([.importFiles(.write, slot: Self.slot)])
    }

    private mutating func leave() -> Step {
        if listing != nil {
            listing = nil
            return .stay
        }
        switch phase {
        case .planning:
            phase = .halted
            return .ask([.cancel(slot: Self.slot)])
        case .writing(let review, _):
            phase = .writing(review, isStopping: true)
            return .ask([.stopImport])
        case .undoing: return .stay
        default: return .close
        }
    }

    mutating func open(in context: ScreenContext) -> Step {
        guard case .imported(let target) = selectedLine(context)?.target, !isBusy else { return .stay }
        switch target {
        case .listing(let listing):
            self.listing = listing
            listingBoard = SectionBoard(count: 1, leftCount: 1)
        case .setting(let setting): change(setting, in: context)
        case .planAgain: return .ask(plan(wish))
        case .readAgain:
            var again = wish
            again.readsAgain = true
            return .ask(plan(again))
        case .conflicts: return .decide
        }
        return .stay
    }

    private mutating func change(_ setting: ImportSetting, in context: ScreenContext) {
        let words = context.words
        let vocabulary = ImportVocabulary(context)
        switch setting {
        case .mapping: entry = .paths(PathPrompt(.mapping, text: wish.mapping.map(PathLine.escaped) ?? ""))
        case .source:
            entry = .source(
                NamePrompt(
                    title: words("Source"),
                    hint: words(
                        "What the source of the records is called: letters, digits and hyphens, like old-mailer"),
                    name: wish.source ?? review?.source ?? ""))
        case .tool, .encoding, .delimiter, .header, .again:
            guard let options = ImportOptions(setting, of: wish, choices, vocabulary) else { return }
            entry = .options(options, options.menu(title: setting.title(words)))
        }
    }
}
