import CampaignDomain
import CommunicationMap
import TerminalKit

/// A chain in one line: `●─✉─2d─✉─≤2d─◇┄◉─■`. Signs of channels are messages, times are waits.
struct ChainFlow {
    /// What is told of the steps.
    enum Detail {
        case signs
        /// Messages with the names of their steps.
        case names
    }

    private let words: Words
    private let detail: Detail
    /// How many people stand at each step; none when it is not told.
    private let standing: [Int]
    private(set) var pieces: [TextSpan] = []
    private var next = 0

    init(_ chain: Chain, words: Words, detail: Detail = .signs, standing: [Int] = []) {
        self.words = words
        self.detail = detail
        self.standing = standing
        pieces.append(TextSpan("●", .accent))
        add(chain.steps, joint: "─")
        pieces.append(TextSpan("─■", .muted))
    }

    var width: Int { pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

    /// The line in at most so many columns, with `…` where it is cut.
    func spans(width: Int) -> [TextSpan] {
        guard self.width > width else { return pieces }
        return CardLine(pieces).fitted(to: width - 1) + [TextSpan("…", .muted)]
    }

    private mutating func add(_ steps: [Chain.Step], joint: String) {
        for (index, step) in steps.enumerated() {
            add(step, joint: index == 0 ? joint : "─")
        }
    }

    private mutating func add(_ step: Chain.Step, joint: String) {
        let node = next
        next += 1
        if !joint.isEmpty { pieces.append(TextSpan(joint, .muted)) }
        switch step.action {
        case .send(let channel, let message): add(channel, step.id ?? message.rawValue)
        case .wait(let span): pieces.append(TextSpan(words.shortSpan(span), .muted))
        case .waitUntil(_, let longest): pieces.append(TextSpan("≤" + words.shortSpan(longest), .muted))
        case .update(let field, _):
            pieces.append(TextSpan("✎", .note))
            if detail == .names { pieces.append(TextSpan(" \(field) ", .muted)) }
        case .handoff(let channel, _): add(channel, words(channel.phrase))
        case .branch: pieces.append(TextSpan("◇", .warn))
        case .split: pieces.append(TextSpan("◈", .warn))
        }
        if standing.indices.contains(node), standing[node] > 0 {
            pieces.append(TextSpan("·" + words.number(standing[node]), .accent.bold))
        }
        switch step.action {
        case .branch(_, let then, let otherwise): add(paths: [then, otherwise])
        case .split(let paths): add(paths: paths.map(\.steps))
        case .send, .wait, .waitUntil, .update, .handoff: break
        }
    }

    private mutating func add(_ channel: Channel, _ name: String) {
        if detail == .names { pieces.append(TextSpan("▸ ", .muted)) }
        pieces.append(TextSpan(channel.sign, channel.style))
        if detail == .names { pieces.append(TextSpan(" \(name) ")) }
    }

    /// One path that does something follows behind a broken line; several stand side by side.
    private mutating func add(paths: [[Chain.Step]]) {
        let filled = paths.filter { !$0.isEmpty }
        guard filled.count > 1 else { return filled.first.map { add($0, joint: "┄") } ?? () }
        for (index, path) in filled.enumerated() {
            pieces.append(TextSpan(index == 0 ? "(" : "│", .muted))
            add(path, joint: "")
        }
        pieces.append(TextSpan(")", .muted))
    }
}
