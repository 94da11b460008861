import CampaignDomain

/// What could be written at the cursor.
public struct ExpressionCompletion: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case field, function, keyword, comparison, value, identifier
    }

    public struct Candidate: Hashable, Sendable {
        /// What replaces ``ExpressionCompletion/replaced``.
        public var text: String
        public var kind: Kind
        /// A name to show beside it, such as a segment's.
        public var detail: String?

        init(_ text: String, _ kind: Kind, detail: String? = nil) {
            self.text = text
            self.kind = kind
            self.detail = detail
        }
    }

    /// The word that the cursor is in or behind; of no length when a new one begins.
    public let replaced: SourceRange
    /// Those that begin with what is written first, then those that contain it; each in the order of its kind.
    public let candidates: [Candidate]

    /// - Parameters:
    ///   - cursor: how many characters stand before it.
    ///   - Complexity: O(length + names known).
    public init(
        text: String, cursor: Int, vocabulary: ExpressionVocabulary, place: ExpressionPlace = .customers
    ) {
        let before = Array(text.prefix(cursor))
        let start = ExpressionCompletion.startOfWord(in: before)
        replaced = SourceRange(column: start + 1, length: before.count - start)
        guard let tokens = try? Lexer.tokens(of: String(before[..<start])) else {
            candidates = []
            return
        }
        var reader = CompletionReader(place: place)
        for token in tokens.dropLast() { reader.read(token) }
        let written = String(before[start...].filter { $0 != "\"" && $0 != "'" })
        let source = CandidateSource(vocabulary: vocabulary, place: place, written: written)
        let all = source.candidates(for: reader.expectation, collection: reader.collection)
        candidates = ExpressionCompletion.fitting(all, written: written)
    }

    /// Where the word or the open quotation that ends the text begins.
    private static func startOfWord(in characters: [Character]) -> Int {
        var quote: (mark: Character, at: Int)?
        for (index, character) in characters.enumerated() {
            if let open = quote {
                if character == open.mark { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = (character, index)
            }
        }
        if let quote { return quote.at }
        var start = characters.count
        while start > 0, Lexer.continuesWord(characters[start - 1]) || characters[start - 1] == "_" { start -= 1 }
        return start
    }

    private static func fitting(_ candidates: [Candidate], written: String) -> [Candidate] {
        let wanted = written.folded
        guard !wanted.isEmpty else { return candidates }
        var beginning: [Candidate] = []
        var containing: [Candidate] = []
        for candidate in candidates {
            let texts = [candidate.text, candidate.detail ?? ""].map { text in
                text.filter { $0 != "\"" }.folded
            }
            if texts.contains(where: { $0.hasPrefix(wanted) }) {
                beginning.append(candidate)
            } else if texts.contains(where: { $0.contains(wanted) }) {
                containing.append(candidate)
            }
        }
        return beginning + containing
    }
}
