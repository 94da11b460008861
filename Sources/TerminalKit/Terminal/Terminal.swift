/// Ends a wait for events from any thread.
public protocol TerminalWaker: Sendable {
    /// Makes the terminal report ``TerminalEvent/wake`` soon. Safe to call from any thread, at any time; never blocks.
    func wake()
}

/// What a terminal can do, as found out when it was opened.
public struct TerminalCapabilities: Equatable, Sendable {
    /// False in a locale that is not UTF-8: text is shown in its ASCII form, and the program should say so once.
    public var showsUnicode: Bool
    public var colorDepth: ColorDepth

    public init(showsUnicode: Bool, colorDepth: ColorDepth) {
        self.showsUnicode = showsUnicode
        self.colorDepth = colorDepth
    }
}

/// A screen and a keyboard. One thread owns it; only its waker may be used by others.
public protocol Terminal: AnyObject {
    var size: Size { get }
    var capabilities: TerminalCapabilities { get }
    /// Lets other threads end a wait for events.
    var waker: any TerminalWaker { get }

    /// Shows a frame; only rows that differ from the last one are sent.
    /// - Parameter cursor: where the text cursor blinks, nil to hide it.
    func present(_ frame: CellBuffer, cursor: Point?)
    /// The next event, or nil when the time is over. Nil as timeout waits for as long as it takes.
    func nextEvent(timeout: Duration?) -> TerminalEvent?
    /// Colours for the frames to come; the last frame is repainted at once.
    func setTheme(_ theme: Theme)
    /// Sends everything again with the next frame, whatever the terminal shows now (Ctrl-L).
    func repaint()
    /// Stops the program as Ctrl-Z does, and returns when it goes on, with the screen painted again.
    func suspend()
    /// Gives the terminal to another program (an editor, a pager) for the time of a call.
    func whileReleased<Result>(_ body: () throws -> Result) rethrows -> Result
    /// Title of the window; made safe first.
    func setTitle(_ title: String)
    /// Puts a text on the clipboard of the user's computer (OSC 52), as far as the terminal allows it.
    func copy(_ text: String)
    func bell()
    /// Whether clicks come as events (true) or select text in the terminal.
    func setMouse(_ isOn: Bool)
    /// Gives the terminal back as it was. Further calls do nothing.
    func close()
}
