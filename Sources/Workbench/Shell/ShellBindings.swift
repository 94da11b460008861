import TerminalKit

extension ActionID {
    static let help: ActionID = "help"
    static let palette: ActionID = "palette"
    static let back: ActionID = "back"
    static let switchTheme: ActionID = "theme.next"
    static let switchLanguage: ActionID = "language.next"
    static let toggleMask: ActionID = "mask.toggle"
    static let copyView: ActionID = "view.copy"
    static let exportView: ActionID = "view.export"
    static let takePicture: ActionID = "view.picture"
    static let showProblems: ActionID = "problems"
    static let toggleMouse: ActionID = "mouse.toggle"
    static let undo: ActionID = "undo"
    static let reload: ActionID = "reload"
    static let repaint: ActionID = "screen.repaint"
    static let suspend: ActionID = "suspend"
    static let quit: ActionID = "quit"

    static func screen(_ id: ScreenID) -> ActionID { ActionID(rawValue: "screen." + id.rawValue) }
    static func theme(_ name: String) -> ActionID { ActionID(rawValue: "theme." + name) }
    static func language(_ language: Language) -> ActionID { ActionID(rawValue: "language." + language.rawValue) }
}

extension WorkbenchState {
    /// What the keys do here and now: the screen's own before the shell's, with the changes of the configuration.
    var keyMap: KeyMap {
        var map = KeyMap(tabs[active].screen.bindings(in: context())).merged(with: KeyMap(shellBindings))
        map.layout = words.language.keyLayout
        map.remap(keyOverrides)
        return map
    }

    /// The same for what the guide of a tour speaks of, whatever room the screen has.
    var screenKeyMap: KeyMap {
        let area = FrameLayout(size: size).body
        let context = ScreenContext(model: model, words: words, isMasked: isMasked, area: area)
        var map = KeyMap(tabs[active].screen.bindings(in: context)).merged(with: KeyMap(viewBindings))
        map.remap(keyOverrides)
        return map
    }

    private var shellBindings: [KeyBinding] {
        viewBindings + tourBindings + programBindings
    }

    private var viewBindings: [KeyBinding] {
        let group = words("View")
        let screen = tabs[active].screen
        return [
            KeyBinding(
                [KeyChord("y")], .copyView, label: words("copy"), group: group,
                availability: screen.canCopy ? .enabled : .disabled(words("there is nothing to copy here"))),
            KeyBinding(
                [KeyChord("e")], .exportView, label: words("export"), group: group,
                isHinted: screen.canExport, importance: .whenRoom,
                availability: screen.canExport ? .enabled : .disabled(words("there is nothing to export here"))),
            KeyBinding([KeyChord("p")], .takePicture, label: words("picture of the screen"), group: group),
            KeyBinding(
                [KeyChord("M")], .toggleMask,
                label: isMasked ? words("show personal data") : words("mask personal data"),
                group: group),
            KeyBinding([KeyChord("t")], .switchTheme, label: words("next theme"), group: group),
            KeyBinding([KeyChord("L")], .switchLanguage, label: words("next language"), group: group),
        ]
    }

    private var programBindings: [KeyBinding] {
        let group = words("Program")
        let screens = tabs.map { tab in
            KeyBinding(
                [KeyChord(Character(String(tab.descriptor.number)))], .screen(tab.descriptor.id),
                label: words(tab.descriptor.title), group: words("Screens"))
        }
        return screens + [
            KeyBinding(
                [KeyChord("?"), KeyChord(.function(1))], .help, label: words("help"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord(":")], .palette, label: words("all commands"), group: group, isHinted: true,
                importance: .whenRoom),
            KeyBinding(
                [KeyChord("!")], .showProblems, label: words("problems of the files"), group: group,
                availability: model.problems.isEmpty ? .disabled(words("the files have none")) : .enabled),
            KeyBinding(
                [], .toggleMouse, label: isMouseOn ? words("leave the mouse to the terminal") : words("use the mouse"),
                group: group),
            undoBinding(group: group),
            KeyBinding([KeyChord("r", .control)], .reload, label: words("read the files again"), group: group),
            KeyBinding([KeyChord(.escape)], .back, label: words("back"), group: group),
            KeyBinding([KeyChord("l", .control)], .repaint, label: words("paint the screen again"), group: group),
            KeyBinding([KeyChord("z", .control)], .suspend, label: words("suspend"), group: group),
            KeyBinding([KeyChord("q"), KeyChord("c", .control)], .quit, label: words("quit"), group: group),
        ]
    }

    /// Everything that can be done, for the palette: bindings with and without keys, then themes and languages.
    var paletteItems: [PaletteItem] {
        let bound = keyMap.bindings.map { binding in
            PaletteItem(
                action: binding.action,
                title: binding.group.isEmpty ? binding.label : "\(binding.group): \(binding.label)",
                keyText: binding.keyText, availability: binding.availability)
        }
        let themes = themes.map { PaletteItem(action: .theme($0.name), title: words("Theme: {0}", $0.name)) }
        let languages = Language.allCases.map {
            PaletteItem(action: .language($0), title: words("Language: {0}", $0.nativeName))
        }
        return bound + themes + languages
    }
}
