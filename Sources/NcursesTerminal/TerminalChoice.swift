import CNcurses
import TerminalKit

/// Which entry of the terminal database is used, and how many colours there are.
struct TerminalChoice {
    let term: String
    let depth: ColorDepth

    /// - Throws: ``NcursesError`` when `TERM` is missing, unknown or too simple.
    init(environment: (String) -> String?, output: Int32) throws(NcursesError) {
        guard let named = environment("TERM"), !named.isEmpty else { throw .noTerminalType }
        let description = cncurses_describe(named, output)
        guard description.exists else { throw .unknownTerminalType(named) }
        guard description.moves_cursor else { throw .tooSimple(named) }
        if let noColor = environment("NO_COLOR"), !noColor.isEmpty {
            term = named
            depth = .monochrome
            return
        }
        let announcesDirect = ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "")
        if announcesDirect, !description.has_direct_color, description.colors >= 256,
            let sibling = Self.directSiblings(of: named).first(where: { Self.hasDirectColor($0, output) })
        {
            term = sibling
            depth = .direct
            return
        }
        term = named
        depth = Self.depth(of: description)
    }

    private static func depth(of description: cncurses_description) -> ColorDepth {
        if description.has_direct_color { return .direct }
        switch description.colors {
        case 256...: return .indexed256
        case 16..<256: return .ansi16
        case 8..<16: return .ansi8
        default: return .monochrome
        }
    }

    /// Entries for the same kind of terminal with colours of 24 bits.
    ///
    /// A terminal that has them says so in `COLORTERM` only, while `TERM` keeps promising 256, and ncurses believes
    /// the entry. Redefining the user's palette is no way out. Of entries that fit, those that write colours with
    /// semicolons come first: every terminal understands these, the newer colons not.
    private static func directSiblings(of term: String) -> [String] {
        let family = term.hasSuffix("-256color") ? String(term.dropLast("-256color".count)) : term
        switch family {
        case "xterm": return ["alacritty-direct", "xterm-direct"]
        case "screen": return []
        default: return [family + "-direct"]
        }
    }

    private static func hasDirectColor(_ term: String, _ output: Int32) -> Bool {
        let description = cncurses_describe(term, output)
        return description.exists && description.moves_cursor && description.has_direct_color
    }
}
