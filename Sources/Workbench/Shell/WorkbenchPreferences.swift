/// What the workbench remembers between two runs. The executable stores it; unknown and outdated entries do no harm.
public struct WorkbenchPreferences: Equatable, Sendable {
    /// The screen that was open last.
    public var screen: ScreenID?
    public var theme: String?
    public var language: Language?
    public var isMasked = false
    /// Whether clicks belong to the workbench; otherwise they select text in the terminal. As the terminal was opened.
    public var usesMouse = true
    /// What each screen keeps for itself (columns, sort, filter), as texts by names of its own.
    public var screens: [ScreenID: [String: String]] = [:]

    public init() {}
}
