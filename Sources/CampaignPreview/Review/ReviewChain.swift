import CampaignDomain
import Crypto

/// What is wrong with the chain of the log at one line. Line numbers are those of the file, from one.
public enum ReviewChainBreak: Hashable, Sendable {
    /// The line cannot be read at all, or is no entry; why.
    case unreadable(line: Int, reason: String)
    /// What the line says is not what was sealed.
    case altered(line: Int)
    /// So many entries that stood before the line are gone.
    case removed(count: Int, before: Int)
    /// The line was put in afterwards; `copyOf` is the line whose twin it is.
    case inserted(line: Int, copyOf: Int?)
    /// The line belongs after another one, which now stands elsewhere.
    case reordered(line: Int, after: Int)

    /// The line at which the break is seen.
    public var line: Int {
        switch self {
        case .unreadable(let line, _), .altered(let line), .inserted(let line, _), .reordered(let line, _): line
        case .removed(_, let line): line
        }
    }
}

/// The chain that holds the log together: every line carries the hash of the one before and its own.
///
/// It shows that something was changed, not who did it: whoever can write the file can also write it anew as a whole, and
/// cutting entries off the end leaves a sound shorter chain. Against both, keep a copy, or the last hash, elsewhere.
public enum ReviewChain {
    /// Lower-case hexadecimal SHA-256 of a line's canonical form.
    public static func hash(of canonical: String) -> String {
        SHA256.hash(data: Array(canonical.utf8)).hexadecimal
    }

    /// Every break, the first one first. Empty when the log is as it was written. O(lines).
    public static func breaks(in lines: [ReviewLine]) -> [ReviewChainBreak] {
        ChainReading(lines).breaks()
    }
}

/// Compares what the lines claim with what they are.
private struct ChainReading {
    private let lines: [ReviewLine]
    /// What every line's hash should be.
    private let hashes: [String]
    /// Places of lines by that hash; of twins the first.
    private let places: [String: Int]

    init(_ lines: [ReviewLine]) {
        self.lines = lines
        hashes = lines.map { ReviewChain.hash(of: $0.canonical) }
        places = Dictionary(zip(hashes, lines.indices), uniquingKeysWith: { first, _ in first })
    }

    func breaks() -> [ReviewChainBreak] {
        var found: [ReviewChainBreak] = []
        var inserted: Set<Int> = []
        for place in lines.indices {
            if let fault = lines[place].fault {
                found.append(.unreadable(line: lines[place].line, reason: fault))
            } else if let twin = places[hashes[place]], twin != place {
                inserted.insert(place)
                found.append(.inserted(line: lines[place].line, copyOf: lines[twin].line))
            } else if lines[place].hash != hashes[place] {
                found.append(.altered(line: lines[place].line))
            } else {
                found += brokenLink(of: place, &inserted)
            }
        }
        return found.sorted { $0.line < $1.line }
    }

    /// What the line says about the one before, compared with the one before that was not put in afterwards.
    private func brokenLink(of place: Int, _ inserted: inout Set<Int>) -> [ReviewChainBreak] {
        let before = lines[..<place].indices.last { !inserted.contains($0) }
        // An altered line keeps its claim, so that the line after it is not blamed as well.
        let claims: [String?] = before.map { [hashes[$0], lines[$0].hash] } ?? [ReviewLine.genesis]
        let line = lines[place]
        guard !claims.contains(line.previous), before.map({ lines[$0].fault == nil }) ?? true else { return [] }
        let named = line.previous.flatMap { places[$0] }
        if let named, named > place { return [.reordered(line: line.line, after: lines[named].line)] }
        if isSkipped(by: place, after: before) {
            inserted.insert(place)
            return [.inserted(line: line.line, copyOf: nil)]
        }
        guard let named else { return orphaned(place, before) }
        // The line continues one further up: what stands between was put in, unless it fits in nowhere else.
        let between = ((named + 1)..<place).filter { !inserted.contains($0) }
        let wasMoved = between.contains { other in lines.contains { $0.previous == hashes[other] } }
        guard !wasMoved else { return [.reordered(line: line.line, after: lines[named].line)] }
        inserted.formUnion(between)
        return between.map { .inserted(line: lines[$0].line, copyOf: nil) }
    }

    /// Whether the next line continues the one before this line, as if this one were not there.
    private func isSkipped(by place: Int, after before: Int?) -> Bool {
        guard lines.indices.contains(place + 1) else { return false }
        let previous = before.map { hashes[$0] } ?? ReviewLine.genesis
        return lines[place + 1].previous == previous && lines[place + 1].hash == hashes[place + 1]
    }

    /// The line continues one that is not in the file: it is gone, or it was written anew, with a hash to match.
    private func orphaned(_ place: Int, _ before: Int?) -> [ReviewChainBreak] {
        let line = lines[place]
        let expected = (before.flatMap { lines[$0].number } ?? 0) + 1
        guard let number = line.number, number <= expected, let before else {
            let missing = line.number.map { max(1, $0 - expected) } ?? 1
            return [.removed(count: missing, before: line.line)]
        }
        return [.altered(line: lines[before].line)]
    }
}
