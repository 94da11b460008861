import CampaignDomain

/// Finds the word that somebody probably meant.
public enum Spelling {
    /// The candidate with the fewest slips (a letter added, left out, changed, or two swapped), if they are at most a third of
    /// the word's letters; the earlier of equals. O(candidates × length²).
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.folded)
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        var best: (word: String, slips: Int)?
        for candidate in candidates {
            let letters = Array(candidate.folded)
            let allowed = max(1, max(wanted.count, letters.count) / 3)
            guard abs(letters.count - wanted.count) <= allowed else { continue }
            let slips = distance(wanted, letters)
            if slips <= allowed, slips < best?.slips ?? .max { best = (candidate, slips) }
        }
        return best?.word
    }

    /// The optimal string alignment distance.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1..<(left.count + 1) {
            var current = [row]
            current.reserveCapacity(right.count + 1)
            for column in 1..<(right.count + 1) {
                let isSame = left[row - 1] == right[column - 1]
                var slips = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                let isSwapped =
                    row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]
                if isSwapped { slips = min(slips, beforeLast[column - 2] + 1) }
                current.append(slips)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
