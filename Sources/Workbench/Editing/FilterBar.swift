import AudienceEngine
import TerminalKit

/// The line in which a filter is typed: text, what is wrong with it, completions, and earlier filters.
struct FilterBar: Sendable {
    var field = TextField()
    /// Whether it has the keyboard.
    var isOpen = false
    var error: ExpressionError?
    /// Why a well-formed filter cannot be answered.
    var problem: Problem?
    var completion: CompletionPopup?
    /// Filters that were used, the latest last.
    private(set) var history: [String]
    private var historyPosition: Int?
    /// What Esc brings back.
    private var textBefore = ""

    /// What keeps an expression from being answered, and the definition in whose own text it stands.
    struct Problem: Sendable {
        let error: EvaluationError
        var definition: DefinitionReference?
    }

    static let longestHistory = 30

    init(text: String = "", history: [String] = []) {
        field = TextField(text)
        self.history = history
    }

    /// Whether there is something to be seen of it.
    var isVisible: Bool { isOpen || !field.isEmpty }

    mutating func open() {
        isOpen = true
        textBefore = field.text
        historyPosition = nil
        field.moveCursor(to: field.text.count)
    }

    /// Keeps what was typed and remembers it.
    mutating func accept() {
        isOpen = false
        completion = nil
        let text = field.text
        guard !text.isEmpty, error == nil else { return }
        history.removeAll { $0 == text }
        history.append(text)
        if history.count > Self.longestHistory { history.removeFirst() }
    }

    /// Back to the filter from before.
    mutating func cancel() {
        isOpen = false
        setText(textBefore)
    }

    mutating func clear() { setText("") }

    mutating func setText(_ text: String) {
        field.setText(text)
        error = nil
        problem = nil
        completion = nil
    }

    /// Marks the wrong part of the text.
    mutating func mark(_ error: ExpressionError) {
        self.error = error
        let start = error.column - 1
        field.errorRange = start..<start + error.length
    }

    /// Goes through earlier filters; nothing happens beyond the first and the last.
    mutating func recall(older: Bool) {
        let position = (historyPosition ?? history.count) + (older ? -1 : 1)
        guard position >= 0, position <= history.count else { return }
        historyPosition = position
        setText(position == history.count ? "" : history[position])
    }

    // MARK: Completion

    /// Offers what may stand at the cursor; a single candidate is taken at once.
    mutating func complete(_ vocabulary: ExpressionVocabulary) {
        let found = ExpressionCompletion(text: field.text, cursor: field.cursor, vocabulary: vocabulary)
        guard !found.candidates.isEmpty else {
            completion = nil
            return
        }
        completion = CompletionPopup(completion: found)
        if found.candidates.count == 1 { takeCompletion() }
    }

    /// Writes the chosen candidate over the word.
    mutating func takeCompletion() {
        guard let popup = completion, let candidate = popup.selected else { return }
        let start = popup.completion.replaced.column - 1
        field.replace(start..<start + popup.completion.replaced.length, with: candidate.text + " ")
        completion = nil
        error = nil
        problem = nil
    }
}

/// The list of completions under the filter.
struct CompletionPopup: Sendable {
    let completion: ExpressionCompletion
    var list = ListState()

    static let visibleCandidates = 8

    var selected: ExpressionCompletion.Candidate? {
        completion.candidates.indices.contains(list.selection) ? completion.candidates[list.selection] : nil
    }

    mutating func move(_ movement: ListMovement) {
        list.move(movement, count: completion.candidates.count, height: Self.visibleCandidates)
    }
}
