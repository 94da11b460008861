/// What a piece of the screen means. Screens name roles, themes give them colours.
///
/// The order is also the number of a role's colour pair in the terminal.
public enum StyleRole: UInt8, CaseIterable, Sendable {
    /// Ordinary text; its background is the background of the screen.
    case text
    /// Secondary text: units, hints, empty states.
    case muted
    /// Titles of panels and headings.
    case title
    /// Words that stand out without a verdict: links, names in focus.
    case accent
    /// The selected row of the pane that has the keyboard, and of the others.
    case selection, selectionInactive
    /// A marked row that is not selected.
    case marked
    /// Frames of panes, and the frame of the pane that has the keyboard.
    case border, borderFocused
    /// The top line: the name of the program, crumbs, and the crumb one stands on.
    case brand, crumb, crumbActive
    /// Tabs of screens and of panels.
    case tab, tabActive
    /// Column heads of a table, and the one sorted by.
    case header, headerActive
    /// Verdicts: fine, look at it, must not go out, worth knowing.
    case good, warn, stop, note
    /// Bars and the parts of bars that are not counted.
    case bar, barMuted
    /// Several series in one picture.
    case series1, series2, series3, series4, series5, series6
    /// Heat maps, from the coldest to the hottest; readable text on a coloured ground.
    case heat1, heat2, heat3, heat4, heat5
    /// The bottom line: a key and what it does; a key that does nothing now.
    case key, keyLabel, keyDisabled
    /// Text fields, and the part of one that is wrong.
    case input, inputError
    /// What was searched for.
    case match
    /// The line for messages and progress.
    case status
    /// Numbers, dates and literals in definitions; words of the expression language.
    case literal, keyword
    /// Dialogs, menus and the palette: ground, and the choice in them.
    case overlay, overlayBorder, overlaySelection, overlayMuted
    /// The thumb of a scroll bar.
    case scrollbar
}

extension StyleRole {
    /// The name in theme files: `border-focused` for ``borderFocused``.
    public var themeName: String {
        var name = ""
        for character in String(describing: self) {
            if character.isUppercase { name += "-" }
            name += character.lowercased()
        }
        return name
    }

    /// The role with a name from a theme file. O(number of roles).
    public init?(themeName: String) {
        guard let role = Self.allCases.first(where: { $0.themeName == themeName }) else { return nil }
        self = role
    }

    /// Whether people read words in this role, so that its contrast must be at least 4.5:1.
    public var bearsText: Bool {
        switch self {
        case .border, .borderFocused, .overlayBorder, .bar, .barMuted, .scrollbar: false
        case .series1, .series2, .series3, .series4, .series5, .series6: false
        default: true
        }
    }
}
