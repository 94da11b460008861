/// A rendered text that knows where something was missing.
public struct MarkedText: Hashable, Sendable {
    public enum Piece: Hashable, Sendable {
        case text(String)
        /// Nothing stands here, for the person has no value for the field.
        case hole(field: String)
        /// What the template says instead, for the person has no value for the field.
        case fallback(String, field: String)
    }

    public let pieces: [Piece]

    public init(pieces: [Piece]) {
        self.pieces = pieces
    }

    public init(_ text: String) {
        pieces = text.isEmpty ? [] : [.text(text)]
    }

    /// The text as it is sent.
    public var plain: String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .fallback(let text, _): text
            case .hole: ""
            }
        }.joined()
    }

    /// The fields whose holes stand in the text, each once, in order.
    public var holes: [String] {
        unique { if case .hole(let field) = $0 { field } else { nil } }
    }

    /// The fields instead of which something else stands in the text, each once, in order.
    public var fallbacks: [String] {
        unique { if case .fallback(_, let field) = $0 { field } else { nil } }
    }

    private func unique(_ field: (Piece) -> String?) -> [String] {
        var seen: Set<String> = []
        return pieces.compactMap(field).filter { seen.insert($0).inserted }
    }
}

/// Marks that travel through a rendering, in private characters of the last plane, which no text uses.
enum TextMark {
    static let holeStart: Unicode.Scalar = "\u{10FDD0}"
    static let holeEnd: Unicode.Scalar = "\u{10FDD1}"
    static let fallbackStart: Unicode.Scalar = "\u{10FDD2}"
    /// Between the field of a fallback and its text.
    static let fallbackText: Unicode.Scalar = "\u{10FDD3}"
    static let fallbackEnd: Unicode.Scalar = "\u{10FDD4}"

    static func hole(_ field: String) -> String { "\(holeStart)\(field)\(holeEnd)" }

    static func fallback(_ text: some StringProtocol, field: String) -> String {
        "\(fallbackStart)\(field)\(fallbackText)\(text)\(fallbackEnd)"
    }
}

extension MarkedText {
    /// Reads a rendering with ``TextMark``. Marks without their partner are dropped. O(length).
    init(marked rendering: String) {
        var reader = MarkReader()
        for scalar in rendering.unicodeScalars { reader.read(scalar) }
        pieces = reader.finished()
    }
}

private struct MarkReader {
    private var pieces: [MarkedText.Piece] = []
    private var text = ""
    private var field: String?
    /// The field that the text stands instead of.
    private var fallback: String?

    mutating func read(_ scalar: Unicode.Scalar) {
        switch scalar {
        case TextMark.holeStart, TextMark.fallbackStart:
            endText()
            field = ""
        case TextMark.holeEnd:
            if let field { pieces.append(.hole(field: field)) }
            field = nil
        case TextMark.fallbackText:
            fallback = field
            field = nil
        case TextMark.fallbackEnd:
            endText()
            fallback = nil
        default:
            if field == nil { text.unicodeScalars.append(scalar) } else { field?.unicodeScalars.append(scalar) }
        }
    }

    mutating func finished() -> [MarkedText.Piece] {
        endText()
        return pieces
    }

    private mutating func endText() {
        guard !text.isEmpty else { return }
        pieces.append(fallback.map { .fallback(text, field: $0) } ?? .text(text))
        text = ""
    }
}
