/// One place of the screen: a plain value of 12 bytes, without references, so that frames compare at memory speed.
public struct Cell: Equatable, Sendable {
    /// The scalar shown, or 0 in the second half of a wide character.
    public var base: UInt32
    /// A combining mark over the base, or 0.
    public var mark: UInt32
    /// 1, 2 for a wide character, or 0 in the second half of one.
    public var width: UInt8
    /// What the text means, and any emphasis.
    public var style: Style

    public init(glyph: Glyph, style: Style) {
        base = glyph.base
        mark = glyph.mark
        width = glyph.width
        self.style = style
    }

    public static func blank(_ style: Style) -> Cell {
        Cell(glyph: Glyph(base: 0x20), style: style)
    }

    /// The second half of a wide character.
    static func continuation(_ style: Style) -> Cell {
        Cell(glyph: Glyph(base: 0, width: 0), style: style)
    }

    /// Whether this is the second half of a wide character.
    public var isContinuation: Bool { width == 0 }

    /// Appends what is shown; nothing for the second half of a wide character.
    func append(to text: inout String.UnicodeScalarView) {
        if base != 0, let scalar = Unicode.Scalar(base) { text.append(scalar) }
        if mark != 0, let scalar = Unicode.Scalar(mark) { text.append(scalar) }
    }
}
