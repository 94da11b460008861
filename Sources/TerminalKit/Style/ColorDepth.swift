/// How many colours a terminal can show.
public enum ColorDepth: Sendable, Equatable, CaseIterable {
    /// No colour: bold, reverse and underline carry the meaning. Also when `NO_COLOR` is set.
    case monochrome
    /// The eight and sixteen colours whose exact values are the user's own.
    case ansi8, ansi16
    /// The fixed cube and greys of 256 colours.
    case indexed256
    /// Any colour of 24 bits.
    case direct
}

/// A colour as a terminal takes it.
public enum TerminalColor: Hashable, Sendable {
    case terminalDefault
    /// A number in the terminal's own palette.
    case indexed(Int)
    case direct(RGBColor)
}

/// How a style looks on one terminal.
public struct ResolvedStyle: Hashable, Sendable {
    public var foreground: TerminalColor
    public var background: TerminalColor
    public var attributes: TextAttributes
}

extension Theme {
    /// How a role looks with the colours a terminal has.
    ///
    /// With few colours the background is matched first; the text gets the nearest colour that can be read on it.
    /// Cost: one pass over at most 256 colours; ask once a role, not once a cell.
    public func resolved(_ role: StyleRole, depth: ColorDepth) -> ResolvedStyle {
        let style = self[role]
        switch depth {
        case .monochrome:
            return ResolvedStyle(
                foreground: .terminalDefault, background: .terminalDefault, attributes: role.monochromeAttributes)
        case .direct:
            return ResolvedStyle(
                foreground: direct(style.foreground), background: direct(style.background),
                attributes: style.attributes)
        case .ansi8, .ansi16, .indexed256:
            return nearest(style, role: role, palette: TerminalPalette(depth))
        }
    }

    private func direct(_ color: ThemeColor) -> TerminalColor {
        switch color {
        case .terminalDefault: .terminalDefault
        case .rgb(let value): .direct(value)
        }
    }

    private func nearest(_ style: RoleStyle, role: StyleRole, palette: TerminalPalette) -> ResolvedStyle {
        var resolved = ResolvedStyle(
            foreground: .terminalDefault, background: .terminalDefault, attributes: style.attributes)
        var ground = background(of: role)
        if case .rgb(let value) = style.background {
            let index = palette.nearest(to: value)
            resolved.background = .indexed(index)
            ground = palette.colors[index]
        }
        if case .rgb(let value) = style.foreground {
            resolved.foreground = .indexed(palette.nearest(to: value, readableOn: role.bearsText ? ground : nil))
        }
        return resolved
    }
}

/// The colours of a terminal with a fixed palette. The first sixteen are xterm's; users may have others.
struct TerminalPalette {
    let colors: [RGBColor]
    private let firstCandidate: Int

    init(_ depth: ColorDepth) {
        switch depth {
        case .ansi8: colors = Array(Self.ansi[0..<8])
        case .ansi16: colors = Self.ansi
        default: colors = Self.ansi + Self.cube + Self.greys
        }
        // With 256 colours the first sixteen are left alone, because nobody knows their values.
        firstCandidate = depth == .indexed256 ? 16 : 0
    }

    /// The index of the nearest colour; with a ground, of the nearest that can be read on it, or of the one that can
    /// be read best when none reaches the wanted contrast.
    func nearest(to color: RGBColor, readableOn ground: RGBColor? = nil) -> Int {
        let candidates = firstCandidate..<colors.count
        func order(_ left: Int, _ right: Int) -> Bool {
            colors[left].distance(to: color) < colors[right].distance(to: color)
        }
        guard let ground else { return candidates.min(by: order) ?? 0 }
        let readable = candidates.filter { colors[$0].contrast(with: ground) >= RGBColor.readableContrast }
        return readable.min(by: order)
            ?? candidates.max { colors[$0].contrast(with: ground) < colors[$1].contrast(with: ground) } ?? 0
    }

    private static let ansi: [RGBColor] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].map(RGBColor.init(_:))

    private static let cube: [RGBColor] = {
        let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
        return (0..<216).map { RGBColor(red: steps[$0 / 36], green: steps[$0 / 6 % 6], blue: steps[$0 % 6]) }
    }()

    private static let greys: [RGBColor] = (0..<24).map { step in
        let level = UInt8(8 + 10 * step)
        return RGBColor(red: level, green: level, blue: level)
    }
}
