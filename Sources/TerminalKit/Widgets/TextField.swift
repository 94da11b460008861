/// A line of text that is being edited. The cursor stands between characters as people count them, so that marks and
/// joined emoji are never torn apart.
public struct TextField: Equatable, Sendable {
    private var characters: [Character]
    /// Characters before the cursor.
    public private(set) var cursor: Int
    /// Shown while the field is empty.
    public var placeholder: String
    /// Characters that are wrong, in the order of ``text``; shown marked.
    public var errorRange: Range<Int>?

    public init(_ text: String = "", placeholder: String = "") {
        characters = Array(text)
        cursor = characters.count
        self.placeholder = placeholder
    }

    public var text: String { String(characters) }
    public var isEmpty: Bool { characters.isEmpty }

    /// Replaces the text and puts the cursor at its end.
    public mutating func setText(_ text: String) {
        characters = Array(text)
        cursor = characters.count
        errorRange = nil
    }

    /// Puts the cursor after so many characters, as far as there are so many.
    public mutating func moveCursor(to position: Int) {
        cursor = max(0, min(position, characters.count))
    }

    /// Replaces characters and puts the cursor after the new ones: for completion. O(n).
    public mutating func replace(_ range: Range<Int>, with text: String) {
        let safe = range.clamped(to: 0..<characters.count)
        characters.replaceSubrange(safe, with: text)
        moveCursor(to: safe.lowerBound + text.count)
        errorRange = nil
    }

    /// Types or pastes at the cursor. Line breaks and tabs become spaces, for the field has one line. O(n).
    public mutating func insert(_ text: String) {
        let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        let isAtEnd = cursor == characters.count
        let before = characters.count
        characters.insert(contentsOf: line, at: cursor)
        // A mark typed after its letter joins it into one character, which only a new reading of the text shows.
        characters = Array(String(characters))
        let grown = characters.count - before
        moveCursor(to: isAtEnd ? characters.count : cursor + max(0, grown))
        errorRange = nil
    }

    mutating func delete(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        characters.removeSubrange(range)
        cursor = range.lowerBound
        errorRange = nil
    }

    var count: Int { characters.count }

    /// The beginning of the word before the cursor: spaces first, then what is one kind of character.
    func wordStart() -> Int {
        var position = cursor
        while position > 0, characters[position - 1].isWhitespace { position -= 1 }
        guard position > 0 else { return 0 }
        let isWord = Self.isWordCharacter(characters[position - 1])
        while position > 0, !characters[position - 1].isWhitespace,
            Self.isWordCharacter(characters[position - 1]) == isWord
        {
            position -= 1
        }
        return position
    }

    /// The end of the word after the cursor.
    func wordEnd() -> Int {
        var position = cursor
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        guard position < characters.count else { return position }
        let isWord = Self.isWordCharacter(characters[position])
        while position < characters.count, !characters[position].isWhitespace,
            Self.isWordCharacter(characters[position]) == isWord
        {
            position += 1
        }
        return position
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    func width(of range: Range<Int>) -> Int {
        DisplayWidth.columns(of: String(characters[range]))
    }

    func slice(_ range: Range<Int>) -> String { String(characters[range]) }

    /// The character whose cell is so many columns from the beginning, for the mouse.
    func position(atColumn column: Int) -> Int {
        var used = 0
        for (index, character) in characters.enumerated() {
            used += DisplayWidth.columns(of: String(character))
            if used > column { return index }
        }
        return characters.count
    }
}
