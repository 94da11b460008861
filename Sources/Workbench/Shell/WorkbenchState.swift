import TerminalKit

/// The whole state of the workbench: a value, changed by ``update(_:)`` and shown by ``frame()``.
///
/// Nothing in here reaches for a clock, a file or a terminal; what must happen outside comes back as effects.
public struct WorkbenchState: Sendable {
    /// The smallest window that screens are made for.
    public static let smallestSize = Size(width: 60, height: 16)

    public internal(set) var model: WorkbenchModel
    public internal(set) var size: Size
    public internal(set) var words: Words
    public internal(set) var isMasked: Bool
    public internal(set) var notice: Notice?
    let themes: [Theme]
    var themeIndex: Int
    let keyOverrides: [ActionID: [KeyChord]]
    var tabs: [Tab]
    var active: Int
    /// Screens to come back to with Esc, the last one first to be left.
    var returnPath: [Int] = []
    var reader = KeyReader()
    var popup: Popup?
    /// Whether clicks come here; otherwise they select text in the terminal.
    var isMouseOn: Bool
    var running: [WorkSlot: RunningWork] = [:]
    var lastGeneration = 0
    /// Who leads through the workspace, during a tour.
    var guide: TourGuide?
    let opening: WorkbenchOpening
    /// What `u` takes back, the last change last.
    var undoSteps: [UndoStep] = []

    /// A screen with its place among the tabs.
    struct Tab: Sendable {
        let descriptor: ScreenDescriptor
        var screen: any Screen
        var hasStarted = false
        /// Whether definitions were changed since the screen was shown last.
        var isOutdated = false
    }

    /// Work that has not been answered.
    struct RunningWork: Sendable {
        var generation: Int
        var title: String
        /// Set when the work has been going for a while.
        var elapsed: Duration?
        var progress: WorkProgress?
    }

    /// - Parameters:
    ///   - themes: what `t` goes through; the first is used when the preferred one is not among them. Not empty, or the
    ///     standard theme is used.
    ///   - keyOverrides: keys that the configuration gives to actions, in place of the usual ones.
    public init(
        model: WorkbenchModel, size: Size, preferences: WorkbenchPreferences = WorkbenchPreferences(),
        themes: [Theme] = [.standard], keyOverrides: [ActionID: [KeyChord]] = [:],
        screens: [ScreenDescriptor] = ScreenRegistry.screens, opening: WorkbenchOpening = .lastScreen
    ) {
        self.model = model
        self.opening = opening
        self.size = size
        self.themes = themes.isEmpty ? [.standard] : themes
        self.keyOverrides = keyOverrides
        words = Words(preferences.language ?? .english)
        isMasked = preferences.isMasked
        isMouseOn = preferences.usesMouse
        themeIndex = self.themes.firstIndex { $0.name == preferences.theme } ?? 0
        tabs = screens.map { Tab(descriptor: $0, screen: $0.make(preferences.screens[$0.id] ?? [:])) }
        active = tabs.firstIndex { $0.descriptor.id == preferences.screen } ?? 0
    }

    public var theme: Theme { themes[themeIndex] }

    /// The screen that is shown.
    public var activeScreen: ScreenID { tabs[active].descriptor.id }

    /// Whether the run loop should report time: work is going on, so that its progress must be shown.
    public var isWorking: Bool { !running.isEmpty }

    /// Whether a digit is held back, so that the run loop must report a pause.
    public var awaitsPause: Bool { reader.pendingCount != nil }

    /// What is worth remembering for the next run.
    public var preferences: WorkbenchPreferences {
        var preferences = WorkbenchPreferences()
        preferences.screen = activeScreen
        preferences.theme = theme.name
        preferences.language = words.language
        preferences.isMasked = isMasked
        preferences.usesMouse = isMouseOn
        for tab in tabs { preferences.screens[tab.descriptor.id] = tab.screen.preferences }
        return preferences
    }

    /// Whether the window is too small for any screen.
    var isTooSmall: Bool {
        size.width < Self.smallestSize.width || size.height < Self.smallestSize.height
    }

    /// What screens may look at.
    func context() -> ScreenContext {
        ScreenContext(model: model, words: words, isMasked: isMasked, area: layout.body)
    }
}

/// What lies over the screen.
enum Popup: Sendable {
    /// A text to read, under a title: the keys, the problems of the files.
    case text(ScrollText, title: String)
    case palette(Palette)
    case exportMenu(Menu)
}

/// Where the parts of the frame are.
struct FrameLayout {
    let crumbs: Rect
    let tabs: Rect
    let body: Rect
    let message: Rect
    let keys: Rect
    /// Where the guide of a tour speaks; empty without one.
    let guide: Rect

    /// - Parameter strip: what the guide of a tour says.
    init(size: Size, strip: TourStrip? = nil) {
        let rows = Rect(size: size).rows([.fixed(1), .fixed(1), .flexible(), .fixed(1), .fixed(1)])
        crumbs = rows[0]
        tabs = rows[1]
        message = rows[3]
        keys = rows[4]
        guard let strip else {
            (body, guide) = (rows[2], .zero)
            return
        }
        let parts =
            size.width >= TourStrip.widthForBeside
            ? rows[2].columns([.flexible(), .fixed(TourStrip.widthBeside)])
            : rows[2].rows([.flexible(), .fixed(strip.height(in: size))])
        (body, guide) = (parts[0], parts[1])
    }
}
