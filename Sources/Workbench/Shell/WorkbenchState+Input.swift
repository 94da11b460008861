import TerminalKit

extension WorkbenchState {
    /// A key: for what lies over the screen, for a text field, or a command.
    mutating func press(_ chord: KeyChord) -> [Effect] {
        if isTooSmall { return pressInTooSmallWindow(chord) }
        // Whoever presses a key takes over from the guide.
        guide?.waiting = []
        if popup != nil { return handleInPopup(.key(chord)) }
        if tabs[active].screen.isTyping, !isShellChord(chord) {
            return inScreen { $0.type(.key(chord), in: $1) }
        }
        let outcomes = reader.read(chord, with: keyMap)
        guard outcomes.count > 1 else { return run(outcomes) }
        // A digit that was held back came first and may have opened another screen, where the key means something else.
        return run([outcomes[0]]) + run(reader.read(chord, with: keyMap))
    }

    /// Keys that work even while a text is typed.
    private func isShellChord(_ chord: KeyChord) -> Bool {
        guard chord.modifiers.contains(.control), let action = keyMap.binding(for: chord)?.action else { return false }
        return action == .repaint || action == .suspend || action == .quit
    }

    private mutating func pressInTooSmallWindow(_ chord: KeyChord) -> [Effect] {
        let map = KeyMap(
            keyMap.bindings.filter { [.repaint, .suspend, .quit].contains($0.action) }, layout: keyMap.layout)
        return run(reader.read(chord, with: map))
    }

    mutating func run(_ outcomes: [KeyReader.Outcome]) -> [Effect] {
        var effects: [Effect] = []
        for outcome in outcomes {
            switch outcome {
            case .run(let binding, let count): effects += perform(binding.action, count: count)
            case .disabled(let binding, let reason):
                notice = Notice("\(binding.label): \(reason)", .warning)
            case .unbound(let chord):
                notice = Notice(
                    words("{0} does nothing here; ? shows what can be done", chord.description), .information)
            }
        }
        return effects
    }

    /// Does what a key, the palette or a click asked for.
    mutating func perform(_ action: ActionID, count: Int?) -> [Effect] {
        if let tab = tabs.firstIndex(where: { .screen($0.descriptor.id) == action }) { return show(tab: tab) }
        if let index = themes.firstIndex(where: { .theme($0.name) == action }) { return use(theme: index) }
        if let language = Language.allCases.first(where: { .language($0) == action }) { return use(language) }
        if let effects = performOnTour(action) { return effects }
        switch action {
        case .help: popup = .text(helpText, title: words("Keys: {0}", words(tabs[active].descriptor.title)))
        case .showProblems: popup = .text(problemsText, title: words("Problems of the files"))
        case .toggleMouse:
            isMouseOn.toggle()
            notice = Notice(
                isMouseOn ? words("clicks belong to muster") : words("clicks select text in the terminal"))
            return [.setMouse(isMouseOn)]
        case .palette: popup = .palette(Palette(items: paletteItems, placeholder: words("type what you want to do")))
        case .back: return goBack()
        case .switchTheme: return use(theme: (themeIndex + 1) % themes.count)
        case .switchLanguage: return use(words.language.next)
        case .toggleMask:
            isMasked.toggle()
            notice = Notice(isMasked ? words("personal data is hidden") : words("personal data is shown"))
        case .copyView: return copyView()
        case .exportView:
            popup = .exportMenu(Menu(title: words("Export the view as"), items: ExportFormat.allCases.map(\.name)))
        case .takePicture: return takePicture()
        case .undo: return undo()
        case .reload: return [.reload]
        case .repaint: return [.repaint]
        case .suspend: return [.suspend]
        case .quit: return [.savePreferences(preferences), .quit]
        default: return inScreen { $0.perform(action, count: count, in: $1) }
        }
        return []
    }

    private mutating func goBack() -> [Effect] {
        guard let last = returnPath.popLast() else {
            notice = Notice(words("this is the top; q quits"))
            return []
        }
        active = last
        return startActiveScreen()
    }

    private mutating func use(theme index: Int) -> [Effect] {
        themeIndex = index
        notice = Notice(words("Theme: {0}", theme.name))
        return [.setTheme(theme)]
    }

    private mutating func use(_ language: Language) -> [Effect] {
        words = Words(language)
        notice = Notice(words("Language: {0}", language.nativeName))
        return []
    }

    private mutating func copyView() -> [Effect] {
        guard let copy = tabs[active].screen.textToCopy(in: context()) else { return [] }
        notice = Notice(words("copied: {0}", copy.name), .good)
        return [.copy(copy.text)]
    }

    private mutating func takePicture() -> [Effect] {
        let name = "muster-\(activeScreen.rawValue).svg"
        let picture = frame().buffer.svg(theme: theme, title: "muster › \(words(tabs[active].descriptor.title))")
        return [.write(FileDraft(name: name, contents: picture, summary: words("picture of the screen")))]
    }

    // MARK: Mouse

    mutating func point(_ mouse: MouseEvent) -> [Effect] {
        if isTooSmall { return [] }
        if popup != nil { return handleInPopup(.mouse(mouse)) }
        let layout = layout
        let isPress = mouse.action == .press(.left) || mouse.action == .doubleClick(.left)
        if isPress { notice = nil }
        if layout.body.contains(mouse.position) { return inScreen { $0.point(mouse, in: $1) } }
        guard isPress else { return [] }
        if let binding = tourStrip?.hit(mouse.position, in: layout.guide) { return press(binding) }
        if let tab = tabsBar.hit(mouse.position, in: layout.tabs) { return show(tab: tab) }
        return keyBar.hit(mouse.position, in: layout.keys).map { press($0) } ?? []
    }

    /// A click on a key that is shown.
    private mutating func press(_ binding: KeyBinding) -> [Effect] {
        if case .disabled(let reason) = binding.availability {
            notice = Notice("\(binding.label): \(reason)", .warning)
            return []
        }
        return perform(binding.action, count: nil)
    }
}

extension Language {
    /// The keyboard that who reads the language most likely has.
    var keyLayout: KeyLayout { self == .belarusian ? .belarusian : .russianAndUkrainian }

    fileprivate var next: Language {
        let all = Language.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}
