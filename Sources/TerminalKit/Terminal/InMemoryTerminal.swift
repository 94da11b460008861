/// A terminal without a screen: records what it is shown and plays back the events it is given. For tests.
public final class InMemoryTerminal: Terminal {
    public private(set) var size: Size
    public var capabilities: TerminalCapabilities
    public let waker: any TerminalWaker
    /// Every frame that was presented, the oldest first.
    public private(set) var frames: [CellBuffer] = []
    /// How many rows each frame would have sent.
    public private(set) var sentRows: [Int] = []
    public private(set) var cursor: Point?
    public private(set) var theme = Theme.standard
    public private(set) var title = ""
    public private(set) var clipboard: String?
    public private(set) var bells = 0
    public private(set) var suspensions = 0
    public private(set) var releases = 0
    public private(set) var isMouseOn = true
    public private(set) var isClosed = false
    private var events: [TerminalEvent] = []
    private var mustRepaint = true

    public init(
        size: Size,
        capabilities: TerminalCapabilities = TerminalCapabilities(showsUnicode: true, colorDepth: .direct),
        waker: any TerminalWaker = SilentWaker()
    ) {
        self.size = size
        self.capabilities = capabilities
        self.waker = waker
    }

    // MARK: What a test does

    /// Queues events, to be taken one by one.
    public func feed(_ events: [TerminalEvent]) {
        self.events += events
    }

    /// Queues presses by name, separated by spaces: `"2 0 j Enter Ctrl-L"`. Words that are no key are typed letter by
    /// letter.
    public func press(_ keys: String) {
        for word in keys.split(separator: " ") {
            if let chord = KeyChord(parsing: String(word)) {
                events.append(.key(chord))
            } else {
                type(String(word))
            }
        }
    }

    /// Queues a press for every character.
    public func type(_ text: String) {
        events += text.map { .key(KeyChord($0)) }
    }

    /// Changes the size and queues the event.
    public func resize(to size: Size) {
        self.size = size
        events.append(.resize(size))
    }

    /// The last frame, empty before the first.
    public var screen: CellBuffer { frames.last ?? CellBuffer(size: .zero) }

    /// Whether every event was taken.
    public var isIdle: Bool { events.isEmpty }

    // MARK: Terminal

    public func present(_ frame: CellBuffer, cursor: Point?) {
        sentRows.append(FrameDiff.changes(from: mustRepaint ? nil : frames.last, to: frame).count)
        mustRepaint = false
        frames.append(frame)
        self.cursor = cursor
    }

    /// Never waits: nil when no event is queued.
    public func nextEvent(timeout: Duration?) -> TerminalEvent? {
        events.isEmpty ? nil : events.removeFirst()
    }

    public func setTheme(_ theme: Theme) { self.theme = theme }
    public func repaint() { mustRepaint = true }

    public func suspend() {
        suspensions += 1
        mustRepaint = true
    }

    public func whileReleased<Result>(_ body: () throws -> Result) rethrows -> Result {
        releases += 1
        mustRepaint = true
        return try body()
    }

    public func setTitle(_ title: String) { self.title = SanitizedText(title).text }
    public func copy(_ text: String) { clipboard = text }
    public func bell() { bells += 1 }
    public func setMouse(_ isOn: Bool) { isMouseOn = isOn }
    public func close() { isClosed = true }
}

/// Wakes nobody.
public struct SilentWaker: TerminalWaker {
    public init() {}
    public func wake() {}
}
