import CampaignPreview
import TerminalKit

extension MarkedText {
    /// The text with its marks for the eye, in colour and with a sign: `∅field` for a hole, `‹text›` for a fallback.
    func spans(_ style: Style = .text) -> [TextSpan] {
        pieces.map { piece in
            switch piece {
            case .text(let text): TextSpan(text, style)
            case .hole(let field): TextSpan("∅" + field, .stop.bold)
            case .fallback(let text, _): TextSpan("‹" + text + "›", .warn)
            }
        }
    }

    /// The marked text on one line, as an inbox shows it.
    var onOneLine: MarkedText {
        func joined(_ text: String) -> String {
            text.split(separator: #/\s*\n\s*/#, omittingEmptySubsequences: false).joined(separator: " ")
        }
        return MarkedText(
            pieces: pieces.map { piece in
                switch piece {
                case .text(let text): .text(joined(text))
                case .fallback(let text, let field): .fallback(joined(text), field: field)
                case .hole: piece
                }
            })
    }

    /// The text cut in pieces of so many scalars as are sent; the last piece has the rest. Holes take no room. O(length).
    func split(scalars lengths: [Int]) -> [MarkedText] {
        var result: [MarkedText] = []
        var rest = pieces[...]
        for length in lengths {
            var room = length
            var taken: [Piece] = []
            while let piece = rest.first {
                let (head, tail) = piece.split(scalars: room)
                if let head {
                    taken.append(head)
                    room -= head.scalarCount
                }
                rest = (tail.map { [$0] } ?? []) + rest.dropFirst()
                if tail != nil { break }
            }
            result.append(MarkedText(pieces: taken))
        }
        return result + [MarkedText(pieces: Array(rest))]
    }

    /// The first so many characters as are sent, and what is cut off; nil when nothing is.
    func clipped(to characters: Int) -> (shown: MarkedText, cut: MarkedText?) {
        let text = plain
        guard text.count > characters else { return (self, nil) }
        let parts = split(scalars: [text.prefix(characters).unicodeScalars.count])
        return (parts[0], parts[1])
    }
}

extension MarkedText.Piece {
    fileprivate var scalarCount: Int {
        switch self {
        case .text(let text), .fallback(let text, _): text.unicodeScalars.count
        case .hole: 0
        }
    }

    /// What fits, and what does not. A piece that fits as a whole, and a hole, has no second half.
    fileprivate func split(scalars room: Int) -> (MarkedText.Piece?, MarkedText.Piece?) {
        guard scalarCount > room else { return (self, nil) }
        guard room > 0 else { return (nil, self) }
        switch self {
        case .text(let text):
            let (head, tail) = MarkedText.Piece.halves(text, room)
            return (.text(head), .text(tail))
        case .fallback(let text, let field):
            let (head, tail) = MarkedText.Piece.halves(text, room)
            return (.fallback(head, field: field), .fallback(tail, field: field))
        case .hole: return (self, nil)
        }
    }

    private static func halves(_ text: String, _ scalars: Int) -> (String, String) {
        let view = text.unicodeScalars
        let index = view.index(view.startIndex, offsetBy: scalars)
        return (String(view[..<index]), String(view[index...]))
    }
}
