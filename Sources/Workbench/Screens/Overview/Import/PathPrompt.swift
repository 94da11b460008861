import TerminalKit

/// A dialog with one line for paths of files: what may stand there is completed, and what is not there is said under it.
struct PathPrompt: Sendable {
    /// What the paths are for.
    enum Purpose: Sendable {
        /// The first files of an import.
        case files
        /// Further ones.
        case moreFiles
        /// A file that says what the columns are.
        case mapping
    }

    enum Response: Equatable {
        case none, cancelled
        case complete([String])
        case find(line: String, words: [String])
    }

    let purpose: Purpose
    var field = TextField()
    /// What is wrong with what was typed; nothing of it is lost.
    var fault: String?
    /// Whether somebody looks for the files.
    private(set) var isSearching = false
    private(set) var candidates: [PathCompletions.Candidate] = []
    private(set) var list = ListState()
    /// For which text candidates were asked, and the beginnings with the characters that each stands for.
    private var asked: (text: String, beginnings: [PathLine.Word])?
    /// The characters that a candidate replaces.
    private var replaced: Range<Int> = 0..<0

    static let visibleCandidates = 8

    init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        field = TextField(text)
    }

    mutating func handle(_ event: TerminalEvent) -> Response {
        if case .key(let chord) = event {
            if let response = candidates.isEmpty ? nil : choose(chord) { return response }
            switch (chord.key, chord.modifiers) {
            case (.escape, _): return .cancelled
            case (.enter, _): return find()
            case (.tab, []): return complete()
            default: break
            }
        }
        var event = event
        if case .paste(let text) = event { event = .paste(separated(PathLine.pasted(text))) }
        if field.handle(event) == .changed { forget() }
        return .none
    }

    /// What is dropped after another path is a further one, unless it goes on with a path that is being typed.
    private func separated(_ text: String) -> String {
        let before = field.text.prefix(field.cursor)
        guard let last = before.last, last != " ", text.hasPrefix("/") || text.hasPrefix("'") || text.hasPrefix("\"")
        else { return text }
        return " " + text
    }

    private mutating func forget() {
        fault = nil
        candidates = []
        asked = nil
    }

    // MARK: Finding

    private mutating func find() -> Response {
        let words = PathLine.words(of: field.text).map(\.text)
        guard !words.isEmpty else {
            fault = nil
            return .none
        }
        isSearching = true
        forget()
        return .find(line: field.text, words: words)
    }

    /// The search has come to an end.
    mutating func endSearch(fault: String?) {
        isSearching = false
        self.fault = fault
    }

    // MARK: Completing

    /// The word before the cursor, else all of the line: a path with blanks that nobody quoted.
    private mutating func complete() -> Response {
        let before = String(field.text.prefix(field.cursor))
        let words = PathLine.words(of: before)
        let last = words.last.flatMap { $0.range.upperBound == before.count ? $0 : nil }
        var beginnings = [last ?? PathLine.Word(range: field.cursor..<field.cursor, text: "")]
        if words.count > 1 || last == nil, !before.isEmpty {
            beginnings.append(PathLine.Word(range: 0..<field.cursor, text: before))
        }
        asked = (field.text, beginnings)
        return .complete(beginnings.map(\.text))
    }

    /// Takes what is the same in all candidates, and shows them when there are several.
    mutating func receive(_ completions: PathCompletions, words: Words) {
        guard let asked, asked.text == field.text, asked.beginnings.indices.contains(completions.beginning) else {
            return
        }
        let beginning = asked.beginnings[completions.beginning]
        replaced = beginning.range
        self.asked = nil
        guard let first = completions.candidates.first else {
            fault = words("nothing begins like this")
            return
        }
        fault = nil
        guard completions.candidates.count > 1 else { return take(first) }
        let common = completions.candidates.dropFirst().reduce(first.path) { common, candidate in
            String(zip(common, candidate.path).prefix { $0 == $1 }.map(\.0))
        }
        candidates = completions.candidates
        list = ListState()
        // Of candidates that are told apart by the case of letters nothing is common, and what was typed stays.
        if common.count >= beginning.text.count { write(common) }
    }

    /// - Returns: nil when the key is none of the list's.
    private mutating func choose(_ chord: KeyChord) -> Response? {
        switch (chord.key, chord.modifiers) {
        case (.down, _), (.tab, []): move(.by(1))
        case (.up, _), (.tab, .shift): move(.by(-1))
        case (.pageDown, _): move(.pageDown)
        case (.pageUp, _): move(.pageUp)
        case (.escape, _): candidates = []
        case (.enter, _): take(candidates[min(list.selection, candidates.count - 1)])
        default: return nil
        }
        return Response.none
    }

    mutating func move(_ movement: ListMovement) {
        let isAtEnd = movement == .by(1) && list.selection == candidates.count - 1
        list.move(isAtEnd ? .first : movement, count: candidates.count, height: Self.visibleCandidates)
    }

    /// Takes the candidate on a line of the list.
    mutating func take(line: Int) {
        let place = list.offset + line
        if candidates.indices.contains(place) { take(candidates[place]) }
    }

    private mutating func take(_ candidate: PathCompletions.Candidate) {
        write(candidate.path)
        candidates = []
    }

    private mutating func write(_ path: String) {
        let text = PathLine.escaped(path)
        field.replace(replaced, with: text)
        replaced = replaced.lowerBound..<replaced.lowerBound + text.count
    }
}
