/// One thing to be drawn in a cell: a scalar that takes columns and, at most, one mark over it.
public struct Glyph: Equatable, Sendable {
    /// The scalar that takes the columns.
    public var base: UInt32
    /// A combining scalar drawn over the base, or 0.
    public var mark: UInt32
    /// Columns: 1 or 2.
    public var width: UInt8

    public init(base: UInt32, mark: UInt32 = 0, width: UInt8 = 1) {
        self.base = base
        self.mark = mark
        self.width = width
    }

    /// U+FFFD, shown where something stood that must not reach a terminal.
    public static let replacement = Glyph(base: 0xFFFD)
}

/// A text as a sequence of glyphs, safe to draw and with a width every terminal agrees on.
///
/// - Control characters, ESC and bidirectional overrides become U+FFFD; a tab becomes a space.
/// - The first mark stays with its base, further marks are dropped; a mark without a base gets a space.
/// - Sequences with a zero-width joiner, a skin tone or a variation selector are reduced to their first picture.
///
/// Cost: O(n) scalars, no allocation.
public struct Glyphs<Text: StringProtocol>: Sequence {
    private let text: Text

    public init(_ text: Text) {
        self.text = text
    }

    public func makeIterator() -> Iterator {
        Iterator(scalars: text.unicodeScalars.makeIterator())
    }

    public struct Iterator: IteratorProtocol {
        private var scalars: Text.UnicodeScalarView.Iterator
        private var lookahead: UInt32?

        init(scalars: Text.UnicodeScalarView.Iterator) {
            self.scalars = scalars
        }

        public mutating func next() -> Glyph? {
            while let first = take() {
                if ZeroWidth.isSilent(first) { continue }
                var glyph = Self.start(of: first)
                absorbFollowers(into: &glyph)
                return glyph
            }
            return nil
        }

        private mutating func take() -> UInt32? {
            if let scalar = lookahead {
                lookahead = nil
                return scalar
            }
            return scalars.next()?.value
        }

        private static func start(of scalar: UInt32) -> Glyph {
            if scalar == 0x09 { return Glyph(base: 0x20) }
            if SpecialScalar.isUnsafe(scalar) { return .replacement }
            switch DisplayWidth.columns(of: scalar) {
            case 2: return Glyph(base: scalar, width: 2)
            case 0: return Glyph(base: 0x20, mark: scalar)
            case nil: return .replacement
            default: return Glyph(base: scalar)
            }
        }

        private mutating func absorbFollowers(into glyph: inout Glyph) {
            while let scalar = take() {
                if scalar == SpecialScalar.zeroWidthJoiner {
                    dropJoinedPicture()
                } else if SpecialScalar.isSkinTone(scalar), glyph.base >= 0x2190 {
                    continue
                } else if SpecialScalar.isUnsafe(scalar) || DisplayWidth.columns(of: scalar) != 0 {
                    lookahead = scalar
                    return
                } else if glyph.mark == 0, !ZeroWidth.isSilent(scalar) {
                    glyph.mark = scalar
                }
            }
        }

        /// A joiner glues the next picture to this one. Between letters it only shapes them, so letters stay.
        private mutating func dropJoinedPicture() {
            guard let scalar = take() else { return }
            if scalar < 0x2190 || SpecialScalar.isUnsafe(scalar) { lookahead = scalar }
        }
    }
}

/// Zero-width scalars that draw nothing at all, so that they are not worth a cell's one mark.
enum ZeroWidth {
    static func isSilent(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0x61C, 0x180B...0x180F: true
        default: false
        }
    }
}

/// Scalars with a special part in drawing.
enum SpecialScalar {
    static let zeroWidthJoiner: UInt32 = 0x200D

    static func isSkinTone(_ scalar: UInt32) -> Bool {
        (0x1F3FB...0x1F3FF).contains(scalar)
    }

    /// Controls (C0, DEL, C1), line and paragraph separators, bidirectional embeddings, overrides and isolates.
    static func isUnsafe(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
