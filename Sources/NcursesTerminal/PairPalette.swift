import CNcurses
import TerminalKit

/// A fixed colour pair for every role, and the emphasis that goes with it.
struct PairPalette {
    /// How ncurses shall show a style.
    struct Look {
        var pair: UInt16
        var attributes: UInt8
    }

    let depth: ColorDepth
    private let keepsDefault: Bool
    private var looks: [Look]

    /// Starts colour; the depth may turn out smaller than wanted.
    init(depth wanted: ColorDepth) {
        var keepsDefault = false
        let colors = wanted == .monochrome ? 0 : cncurses_start_color(&keepsDefault)
        depth = colors < 8 ? .monochrome : wanted
        self.keepsDefault = keepsDefault
        looks = StyleRole.allCases.map { Look(pair: 0, attributes: Self.emphasis($0.monochromeAttributes)) }
    }

    /// Gives every role's pair the colours of a theme. What is on screen changes with them.
    mutating func apply(_ theme: Theme) {
        for role in StyleRole.allCases {
            let index = Int(role.rawValue)
            let style = theme.resolved(role, depth: depth)
            looks[index] = Look(pair: 0, attributes: Self.emphasis(style.attributes))
            guard depth != .monochrome else { continue }
            let pair = index + 1
            if cncurses_set_pair(
                Int32(pair), number(style.foreground, ifDefault: 7), number(style.background, ifDefault: 0))
            {
                looks[index].pair = UInt16(pair)
            } else {
                looks[index].attributes = Self.emphasis(role.monochromeAttributes)
            }
        }
    }

    func look(of style: Style) -> Look {
        var look = looks[Int(style.role.rawValue)]
        look.attributes |= Self.emphasis(style.attributes)
        return look
    }

    private func number(_ color: TerminalColor, ifDefault fallback: Int32) -> Int32 {
        switch color {
        case .terminalDefault: return keepsDefault ? -1 : fallback
        case .indexed(let index): return Int32(index)
        case .direct(let rgb):
            // Direct colour keeps the numbers 0 to 7 for the user's palette; the nearest real colours stand in.
            if rgb.value == 0 { return 0x010101 }
            return Int32(max(8, rgb.value))
        }
    }

    private static func emphasis(_ attributes: TextAttributes) -> UInt8 {
        // The bits are the same on both sides; ncurses has no strikethrough.
        attributes.subtracting(.strikethrough).rawValue
    }
}
