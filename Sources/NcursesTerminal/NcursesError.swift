/// Why the terminal cannot be used. The texts say what to do; a program then prints its plain report instead.
public enum NcursesError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Output goes to a pipe or file, or there is no keyboard to read.
    case notATerminal
    /// `TERM` is not set.
    case noTerminalType
    /// The terminal database does not know this `TERM`.
    case unknownTerminalType(String)
    /// The terminal cannot move its cursor.
    case tooSimple(String)
    /// ncurses or the system refused, for want of memory or descriptors.
    case cannotStart(String)

    public var description: String {
        switch self {
        case .notATerminal:
            "this is not a terminal; start it in one, or use a command that prints, such as a report"
        case .noTerminalType:
            "the kind of terminal is not known because TERM is not set; try TERM=xterm-256color"
        case .unknownTerminalType(let term):
            "the terminal database does not know TERM=\(term); "
                + "install its entry (package ncurses-term), or try TERM=xterm-256color"
        case .tooSimple(let term):
            "a terminal with TERM=\(term) cannot show a workbench; try TERM=xterm-256color if it is a modern one"
        case .cannotStart(let term):
            "the terminal with TERM=\(term) cannot be opened; the system has no memory or descriptors left"
        }
    }
}
