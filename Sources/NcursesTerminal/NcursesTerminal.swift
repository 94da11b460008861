import CNcurses
import TerminalKit

/// The real terminal, through ncurses. One thread owns it; nothing of it but the waker may be used by another.
///
/// ncurses paints; bytes from the keyboard are read and decoded here (see `InputDecoder`), because ncurses knows
/// neither pastes nor answers to questions, and reports the mouse in the way `TERM` says instead of SGR.
public final class NcursesTerminal: Terminal {
    public internal(set) var size: Size
    public let capabilities: TerminalCapabilities
    public let waker: any TerminalWaker

    let input: Int32
    let output: Int32
    let pipe: Int32
    let term: String
    private let ownsInput: Bool
    private(set) var isClosed = false
    private var hasTitle = false

    // Painting
    var palette: PairPalette
    var lastFrame: CellBuffer?
    var lastCursor: Point?
    var mustSendAll = true
    var isSynchronised = false
    var row: [cncurses_cell] = []

    // Events
    var decoder: InputDecoder
    var clicks = DoubleClickDetector()
    var queue: [TerminalEvent] = []
    let clock = ContinuousClock()
    let opened: ContinuousClock.Instant
    var lastByte: ContinuousClock.Instant
    /// When the terminal was asked about synchronised output and has not answered yet.
    var asked: ContinuousClock.Instant?
    let escapeDelay: Duration
    var isMouseOn: Bool

    /// Takes the terminal. Standard output must be one; when standard input is not (`… | muster`), the keyboard is
    /// read from the terminal of the process, `/dev/tty`.
    ///
    /// The locale is taken from the environment; when it is not UTF-8, capabilities say so and text is shown in ASCII.
    /// - Throws: ``NcursesError``; the terminal is unchanged then.
    public init(theme: Theme = .standard, mouse: Bool = true) throws(NcursesError) {
        let isUnicode = cncurses_set_locale()
        output = 1
        guard cncurses_is_terminal(output) else { throw .notATerminal }
        let choice = try TerminalChoice(environment: Self.environment, output: output)
        ownsInput = !cncurses_is_terminal(0)
        input = ownsInput ? cncurses_open_controlling_terminal() : 0
        guard input >= 0 else { throw .notATerminal }
        let plainRestore = Array((Self.modesOff).utf8)
        var readEnd: Int32 = -1
        var writeEnd: Int32 = -1
        guard cncurses_catch_signals(&readEnd, &writeEnd) else {
            if ownsInput { cncurses_close_descriptor(input) }
            throw .cannotStart(choice.term)
        }
        guard cncurses_guard_terminal(input, output, plainRestore, plainRestore.count),
            cncurses_start(choice.term, input, output)
        else {
            cncurses_unguard_terminal()
            cncurses_release_signals()
            if ownsInput { cncurses_close_descriptor(input) }
            throw .cannotStart(choice.term)
        }
        pipe = readEnd
        waker = PipeWaker(descriptor: writeEnd)
        term = choice.term
        palette = PairPalette(depth: choice.depth)
        capabilities = TerminalCapabilities(showsUnicode: isUnicode, colorDepth: palette.depth)
        decoder = InputDecoder(terminalKeys: TerminalKeys.read())
        escapeDelay = .milliseconds(Int(cncurses_escape_delay()))
        size = Self.windowSize(output) ?? Size(width: 80, height: 24)
        opened = clock.now
        lastByte = opened
        isMouseOn = mouse
        begin(theme)
    }

    deinit {
        close()
    }

    private func begin(_ theme: Theme) {
        let restore = restoreBytes()
        cncurses_set_restore_bytes(restore, restore.count)
        palette.apply(theme)
        cncurses_resize(Int32(size.height), Int32(size.width))
        cncurses_update(-1, -1, output, false)
        enterModes()
        // The Linux console prints what it does not understand.
        if !term.hasPrefix("linux") {
            write(TerminalModes.askForSynchronised)
            asked = clock.now
        }
    }

    public func close() {
        guard !isClosed else { return }
        isClosed = true
        absorbAnswer()
        leaveModes()
        if hasTitle { write(TerminalModes.restoreTitle) }
        cncurses_end()
        cncurses_restore_settings()
        cncurses_unguard_terminal()
        cncurses_release_signals()
        if ownsInput { cncurses_close_descriptor(input) }
    }

    public func setTitle(_ title: String) {
        guard !isClosed, !term.hasPrefix("linux") else { return }
        let safe = SanitizedText(title).text
        if !hasTitle { write(TerminalModes.saveTitle) }
        hasTitle = true
        write(TerminalModes.title(capabilities.showsUnicode ? safe : AsciiFallback.text(safe)))
    }

    public func copy(_ text: String) {
        guard !isClosed, !term.hasPrefix("linux") else { return }
        write(TerminalModes.clipboard(text))
    }

    public func bell() {
        guard !isClosed else { return }
        write("\u{07}")
    }

    public func setMouse(_ isOn: Bool) {
        guard !isClosed, isOn != isMouseOn else { return }
        isMouseOn = isOn
        write(isOn ? TerminalModes.mouseOn : TerminalModes.mouseOff)
    }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = cncurses_write(output, bytes, bytes.count)
    }

    static func environment(_ name: String) -> String? {
        cncurses_environment(name).map { String(cString: $0) }
    }

    static func windowSize(_ output: Int32) -> Size? {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard cncurses_window_size(output, &rows, &columns) else { return nil }
        return Size(width: Int(columns), height: Int(rows))
    }
}

/// Wakes through the pipe the terminal waits on.
struct PipeWaker: TerminalWaker {
    let descriptor: Int32

    func wake() {
        cncurses_notify(descriptor, CChar(UInt8(ascii: "w")))
    }
}
