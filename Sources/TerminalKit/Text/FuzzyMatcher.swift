/// How well a text matches what was typed, and which of its characters did.
public struct FuzzyMatch: Equatable, Sendable {
    /// Higher is better; comparable between texts for one query.
    public let score: Int
    /// Indices of the matched characters, ascending.
    public let positions: [Int]
}

/// Finds texts by letters typed in order, with gaps: `сгм` finds «Сегменты». Case is ignored, also in Cyrillic.
public struct FuzzyMatcher: Sendable {
    private let query: [Character]

    /// Spaces in the query separate parts that must follow one another.
    public init(_ query: String) {
        self.query = CaseFolding.folded(query).filter { !$0.isWhitespace }
    }

    /// Nil when some letter of the query does not occur in order. An empty query matches everything with score 0.
    ///
    /// Letters at the beginning of the text or of a word count more, neighbouring letters too; gaps and long texts
    /// count less. The best of all placements is found: O(query × text).
    public func match(_ candidate: String) -> FuzzyMatch? {
        let text = Array(CaseFolding.folded(candidate))
        guard !query.isEmpty else { return FuzzyMatch(score: 0, positions: []) }
        guard query.count <= text.count else { return nil }
        let rows = placements(in: text)
        guard let last = rows.last, let end = last.indices.max(by: { last[$0].score < last[$1].score }),
            last[end].score > Self.impossible
        else { return nil }
        var positions: [Int] = []
        var position = end
        for row in rows.reversed() {
            positions.append(position)
            position = row[position].previous
        }
        return FuzzyMatch(score: last[end].score - text.count / 8, positions: positions.reversed())
    }

    /// The best score when a query letter is placed at a position, and where the letter before it stands then.
    private struct Placement {
        var score: Int
        var previous: Int
    }

    /// Far below every real score, with room for subtractions.
    private static let impossible = -1_000_000
    private static let adjacencyBonus = 12

    private func placements(in text: [Character]) -> [[Placement]] {
        var rows: [[Placement]] = []
        for letter in query {
            let row = rows.last.map { following($0, letter: letter, in: text) } ?? first(letter, in: text)
            rows.append(row)
        }
        return rows
    }

    private func first(_ letter: Character, in text: [Character]) -> [Placement] {
        text.indices.map { position in
            let score =
                text[position] == letter ? Self.bonus(at: position, in: text) - min(position, 10) : Self.impossible
            return Placement(score: score, previous: 0)
        }
    }

    /// Places a letter after the letter before it: right beside it, or the best placement with a gap, where every
    /// column of the gap costs a point.
    private func following(_ before: [Placement], letter: Character, in text: [Character]) -> [Placement] {
        var row = Array(repeating: Placement(score: Self.impossible, previous: 0), count: text.count)
        var gapped = Placement(score: Self.impossible, previous: 0)
        for position in text.indices.dropFirst() {
            let beside = before[position - 1].score + Self.adjacencyBonus
            if text[position] == letter, max(beside, gapped.score) > Self.impossible / 2 {
                let bonus = Self.bonus(at: position, in: text)
                row[position] =
                    beside >= gapped.score
                    ? Placement(score: beside + bonus, previous: position - 1)
                    : Placement(score: gapped.score + bonus, previous: gapped.previous)
            }
            gapped.score -= 1
            if before[position - 1].score - 1 > gapped.score {
                gapped = Placement(score: before[position - 1].score - 1, previous: position - 1)
            }
        }
        return row
    }

    private static func bonus(at position: Int, in text: [Character]) -> Int {
        guard position > 0 else { return 24 }
        let before = text[position - 1]
        return before.isLetter || before.isNumber ? 8 : 20
    }
}
