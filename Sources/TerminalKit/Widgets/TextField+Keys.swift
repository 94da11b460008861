extension TextField {
    /// What a press did to the field.
    public enum Response: Equatable, Sendable {
        case changed, moved
        /// The press is not for text fields: Enter, Esc, Tab, function keys.
        case ignored
    }

    /// Edits as shells and browsers do: arrows, Home and End, Ctrl-A/E, Ctrl-arrow by word, Backspace, Delete,
    /// Ctrl-W and Alt-Backspace for a word, Ctrl-U to the beginning, Ctrl-K to the end. Letters are taken as typed.
    public mutating func handle(_ chord: KeyChord) -> Response {
        if let character = chord.typedCharacter {
            insert(String(character))
            return .changed
        }
        guard let range = deletion(for: chord) else { return move(chord) }
        delete(range)
        return range.isEmpty ? .moved : .changed
    }

    /// Pastes, presses a key, or does nothing with other events.
    public mutating func handle(_ event: TerminalEvent) -> Response {
        switch event {
        case .key(let chord): return handle(chord)
        case .paste(let text):
            insert(text)
            return .changed
        default: return .ignored
        }
    }

    /// The characters a press deletes, nil when it is no deleting key.
    private func deletion(for chord: KeyChord) -> Range<Int>? {
        switch (chord.key, chord.modifiers) {
        case (.backspace, []), (.backspace, .shift), (.character("h"), .control): max(0, cursor - 1)..<cursor
        case (.delete, []), (.character("d"), .control): cursor..<min(count, cursor + 1)
        case (.backspace, .control), (.backspace, .alt), (.character("w"), .control): wordStart()..<cursor
        case (.delete, .control), (.delete, .alt), (.character("d"), .alt): cursor..<wordEnd()
        case (.character("u"), .control): 0..<cursor
        case (.character("k"), .control): cursor..<count
        default: nil
        }
    }

    /// Where a press puts the cursor.
    private mutating func move(_ chord: KeyChord) -> Response {
        let target: Int? =
            switch (chord.key, chord.modifiers) {
            case (.left, []), (.character("b"), .control): cursor - 1
            case (.right, []), (.character("f"), .control): cursor + 1
            case (.left, .control), (.left, .alt), (.character("b"), .alt): wordStart()
            case (.right, .control), (.right, .alt), (.character("f"), .alt): wordEnd()
            case (.home, _), (.character("a"), .control): 0
            case (.end, _), (.character("e"), .control): count
            default: nil
            }
        guard let target else { return .ignored }
        moveCursor(to: target)
        return .moved
    }
}
