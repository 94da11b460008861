import Testing

@testable import TerminalKit

@Suite struct KeyMapTests {
    let map = KeyMap([
        KeyBinding([KeyChord("j"), KeyChord(.down)], "down", label: "down", group: "Move", takesCount: true),
        KeyBinding([KeyChord("/")], "filter", label: "filter", group: "List", isHinted: true),
        KeyBinding([KeyChord(":")], "palette", label: "palette", group: "General"),
        KeyBinding([KeyChord("?")], "help", label: "help", group: "General"),
        KeyBinding([KeyChord("5")], "screen.5", label: "Campaigns", group: "General"),
        KeyBinding([KeyChord("s")], "sign", label: "sign off", group: "List", availability: .disabled("read-only")),
        KeyBinding([KeyChord("`")], "back", label: "back", group: "List"),
        KeyBinding([KeyChord("]")], "next", label: "next", group: "List"),
        KeyBinding([KeyChord("o")], "sort", label: "sort", group: "List"),
        KeyBinding([KeyChord("G")], "last", label: "last", group: "Move"),
        KeyBinding([KeyChord("l", .control)], "repaint", label: "repaint", group: "General"),
    ])

    @Test(
        arguments: [
            ("о", "down"), (".", "filter"), ("Ж", "palette"), (",", "help"), ("ы", "sign"), ("і", "sign"),
            ("ё", "back"),
            ("ї", "next"), ("ъ", "next"), ("щ", "sort"), ("ў", "sort"), ("П", "last"), (":", "palette"), ("?", "help"),
        ] as [(Character, ActionID)])
    func theSamePhysicalKey(_ character: Character, _ action: ActionID) {
        #expect(map.binding(for: KeyChord(character))?.action == action)
    }

    @Test func controlKeepsItsMeaningOnCyrillicLayouts() {
        #expect(map.binding(for: KeyChord("д", .control))?.action == "repaint")
        #expect(map.binding(for: KeyChord("д")) == nil)
    }

    @Test func everyLetterOfTheThreeAlphabetsHasAKey() {
        for letter in "абвгґдеёєжзийіїклмнопрстуўфхцчшщъыьэюя" {
            #expect(KeyLayout.russianAndUkrainian.latin(of: KeyChord(letter)) != nil, "\(letter)")
            let shifted = KeyChord(Character(letter.uppercased()))
            #expect(KeyLayout.russianAndUkrainian.latin(of: shifted) != nil, "\(letter) shifted")
        }
        #expect(KeyLayout.russianAndUkrainian.latin(of: KeyChord("j")) == nil)
    }

    @Test(
        arguments: [
            (.russianAndUkrainian, "йцукенгшщзхъфывапролджэячсмитьбю."),
            (.russianAndUkrainian, "йцукенгшщзхїфівапролджєячсмитьбю."),
            (.belarusian, "йцукенгшўзх’фывапролджэячсмітьбю."), (.belarusian, "йцукенгшщзхъфывапролджэячсмитьбю."),
        ] as [(KeyLayout, String)])
    func wholeKeyboards(_ layout: KeyLayout, _ letters: String) {
        let latin = letters.map { layout.latin(of: KeyChord($0))?.key }
        #expect(latin == "qwertyuiop[]asdfghjkl;'zxcvbnm,./".map { .character($0) })
        let capitals = letters.filter(\.isLetter).compactMap { $0.uppercased().first }
        let shifted = capitals.map { layout.latin(of: KeyChord($0))?.key }
        let expected = zip(letters, "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?").filter(\.0.isLetter).map(\.1)
        #expect(shifted == expected.map { .character($0) })
    }

    @Test func aMapKeepsItsLayout() {
        let belarusian = KeyMap([], layout: .belarusian).merged(with: map)
        #expect(belarusian.binding(for: KeyChord("ы"))?.action == "sign")
        #expect(belarusian.binding(for: KeyChord("і")) == nil, "B, which does nothing here")
    }

    func outcomes(_ keys: String) -> [String] {
        var reader = KeyReader()
        var found: [String] = []
        for chord in keys.split(separator: " ").compactMap({ KeyChord(parsing: String($0)) }) {
            for outcome in reader.read(chord, with: map) {
                switch outcome {
                case .run(let binding, let count): found.append("\(binding.action)" + (count.map { "×\($0)" } ?? ""))
                case .disabled(let binding, let reason): found.append("\(binding.action) no: \(reason)")
                case .unbound(let chord): found.append("? \(chord)")
                }
            }
        }
        return found + reader.resolve(with: map).map { _ in "held" }
    }

    @Test(arguments: [
        ("j", ["down"]), ("2 0 j", ["down×20"]), ("5 j", ["down×5"]), ("5 G", ["screen.5", "last"]), ("5", ["held"]),
        ("1 2 G", ["last"]), ("s", ["sign no: read-only"]), ("x", ["? x"]), ("0 j", ["? 0", "down"]),
        ("2 Esc j", ["down"]),
        ("9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 j", ["down×9999999"]),
    ])
    func counts(_ keys: String, _ expected: [String]) {
        #expect(outcomes(keys) == expected)
    }

    @Test func remappingTakesKeysAway() {
        var changed = map
        let unknown = changed.remap(["sort": [KeyChord("j")], "nothing": [KeyChord("x")]])
        #expect(unknown == ["nothing"])
        #expect(changed.binding(for: KeyChord("j"))?.action == "sort")
        #expect(changed.binding(of: "down")?.chords == [KeyChord(.down)])
        #expect(changed.binding(for: KeyChord("o")) == nil)
    }

    @Test func helpIsMadeOfTheBindings() {
        #expect(map.help.map(\.title) == ["Move", "List", "General"])
        #expect(map.help[0].lines.map(\.keys) == ["j  ↓", "G"])
        #expect(map.help[1].lines[1].availability == .disabled("read-only"))
    }

    @Test(arguments: [
        "g", "G", ":", "Ctrl-L", "Alt-x", "Shift-Tab", "PgDn", "F5", "Space", "Esc", "Ctrl-←", "-", "^", "Ж",
    ])
    func namesOfKeysAreReadAndWritten(_ name: String) {
        #expect(KeyChord(parsing: name)?.description == name)
    }

    @Test func otherNamesOfKeys() {
        #expect(KeyChord(parsing: "C-l") == KeyChord("l", .control))
        #expect(KeyChord(parsing: "^L") == KeyChord("l", .control))
        #expect(KeyChord(parsing: "M-x") == KeyChord("x", .alt))
        #expect(KeyChord(parsing: "pagedown") == KeyChord(.pageDown))
        for wrong in ["", "Hyper-x", "F99", "word"] { #expect(KeyChord(parsing: wrong) == nil) }
    }
}
