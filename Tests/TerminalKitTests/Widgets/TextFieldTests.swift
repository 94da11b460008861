import Testing

@testable import TerminalKit

@Suite struct TextFieldTests {
    /// Presses keys by name in a field and shows it with `|` for the cursor.
    func edit(_ text: String, _ keys: String) -> String {
        var field = TextField(text)
        for chord in keys.split(separator: " ").compactMap({ KeyChord(parsing: String($0)) }) {
            _ = field.handle(chord)
        }
        var shown = Array(field.text).map(String.init)
        shown.insert("|", at: field.cursor)
        return shown.joined()
    }

    @Test(arguments: [
        ("", "a ж", "aж|"), ("abc", "← ← x", "ax|bc"), ("abc", "Home Del", "|bc"), ("abc", "Backspace", "ab|"),
        ("abc", "Ctrl-A Backspace", "|abc"), ("one two", "Ctrl-W", "one |"), ("one two", "Ctrl-← Ctrl-←", "|one two"),
        ("lifecycle = \"new\"", "Ctrl-W Ctrl-W", "lifecycle = \"|"), ("abc", "← Ctrl-U", "|c"),
        ("abc", "Home → Ctrl-K", "a|"),
        ("one two", "Home Alt-d", "| two"), ("e\u{301}x", "← Backspace", "|x"), ("👩‍👩‍👧", "Backspace", "|"),
        ("a b", "Home Ctrl-→", "a| b"), ("abc", "Enter Tab F5", "abc|"),
    ])
    func editing(_ text: String, _ keys: String, _ expected: String) {
        #expect(edit(text, keys) == expected)
    }

    @Test func lettersAreTakenAsTyped() {
        var field = TextField()
        #expect(field.handle(KeyChord("о")) == .changed)
        #expect(field.text == "о")
        #expect(field.handle(KeyChord("x", .alt)) == .ignored)
    }

    @Test func aPasteBecomesOneLine() {
        var field = TextField("[]")
        field.moveCursor(to: 1)
        #expect(field.handle(.paste("a\nb\tc")) == .changed)
        #expect(field.text == "[a b c]")
        #expect(field.cursor == 6)
    }

    @Test func aMarkJoinsItsLetter() {
        var field = TextField("e")
        field.insert("\u{301}")
        #expect(field.cursor == 1)
        #expect(field.handle(KeyChord(.backspace)) == .changed)
        #expect(field.text.isEmpty)
    }

    @Test func aLongTextScrollsWithTheCursor() {
        var buffer = CellBuffer(size: Size(width: 5, height: 1))
        var field = TextField("abc漢字def")
        #expect(field.draw(in: buffer.bounds, isFocused: true, into: &buffer) == Point(x: 4, y: 0))
        #expect(buffer.text(row: 0) == " def")
        field.moveCursor(to: 0)
        #expect(field.draw(in: buffer.bounds, isFocused: true, into: &buffer) == Point(x: 0, y: 0))
        #expect(buffer.text(row: 0) == "abc漢")
        #expect(field.draw(in: buffer.bounds, isFocused: false, into: &buffer) == nil)
        field.click(Point(x: 4, y: 0), in: buffer.bounds)
        #expect(field.cursor == 3)
    }

    @Test func whatIsWrongIsMarkedUntilEdited() {
        var buffer = CellBuffer(size: Size(width: 9, height: 1))
        var field = TextField("ltv > abc")
        field.moveCursor(to: 0)
        field.errorRange = 6..<9
        field.draw(in: buffer.bounds, isFocused: true, into: &buffer)
        #expect(buffer.runs(row: 0).map(\.style) == [.input, .inputError])
        field.insert("x")
        #expect(field.errorRange == nil)
    }

    @Test func completionReplacesARange() {
        var field = TextField("life = 1")
        field.replace(0..<4, with: "lifecycle")
        #expect(field.text == "lifecycle = 1")
        #expect(field.cursor == 9)
    }
}
