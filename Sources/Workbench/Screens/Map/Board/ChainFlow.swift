import CampaignDomain
import CommunicationMap
import TerminalKit

/// A chain in one line: `●─✉─2d─✉─≤2d─◇┄◉─■`. Signs of channels are messages, times are waits.
struct ChainFlow {
    /// A piece of the line; a wait and a message are steps.
    struct Piece {
        var text: String
        var style: Style
        var node: Int?

        var width: Int { DisplayWidth.columns(of: text) }
    }

    private let words: Words
    private(set) var pieces: [Piece] = []
    private var next = 0

    init(_ chain: Chain, words: Words) {
        self.words = words
        pieces.append(Piece(text: "●", style: .accent))
        add(chain.steps, joint: "─")
        pieces.append(Piece(text: "─■", style: .muted))
    }

    var width: Int { pieces.reduce(0) { $0 + $1.width } }

    /// The line in at most so many columns, with `…` where it is cut.
    func spans(width: Int) -> [TextSpan] {
        let spans = pieces.map { TextSpan($0.text, $0.style) }
        guard self.width > width else { return spans }
        return CardLine(spans).fitted(to: width - 1) + [TextSpan("…", .muted)]
    }

    /// The middle column of a step, when it is within the width.
    func column(of node: Int, width: Int) -> Int? {
        var x = 0
        for piece in pieces {
            if piece.node == node { return x + piece.width / 2 < width ? x + piece.width / 2 : nil }
            x += piece.width
        }
        return nil
    }

    private mutating func add(_ steps: [Chain.Step], joint: String) {
        for (index, step) in steps.enumerated() {
            add(step, joint: index == 0 ? joint : "─")
        }
    }

    private mutating func add(_ step: Chain.Step, joint: String) {
        let node = next
        next += 1
        if !joint.isEmpty { pieces.append(Piece(text: joint, style: .muted)) }
        switch step.action {
        case .send(let channel, _): pieces.append(Piece(text: channel.sign, style: channel.style, node: node))
        case .wait(let span): pieces.append(Piece(text: words.shortSpan(span), style: .muted, node: node))
        case .waitUntil(_, let longest):
            pieces.append(Piece(text: "≤" + words.shortSpan(longest), style: .muted, node: node))
        case .update: pieces.append(Piece(text: "✎", style: .note, node: node))
        case .handoff(let channel, _): pieces.append(Piece(text: channel.sign, style: channel.style, node: node))
        case .branch(_, let then, let otherwise):
            pieces.append(Piece(text: "◇", style: .warn, node: node))
            add(paths: [then, otherwise])
        case .split(let paths):
            pieces.append(Piece(text: "◈", style: .warn, node: node))
            add(paths: paths.map(\.steps))
        }
    }

    /// One path that does something follows behind a broken line; several stand side by side.
    private mutating func add(paths: [[Chain.Step]]) {
        let filled = paths.filter { !$0.isEmpty }
        guard filled.count > 1 else { return filled.first.map { add($0, joint: "┄") } ?? () }
        for (index, path) in filled.enumerated() {
            pieces.append(Piece(text: index == 0 ? "(" : "│", style: .muted))
            add(path, joint: "")
        }
        pieces.append(Piece(text: ")", style: .muted))
    }
}
