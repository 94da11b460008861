/// What a mouse did. Only the left button presses, opens and drags; other buttons are reported but rarely used.
public struct MouseEvent: Hashable, Sendable {
    public enum Button: Hashable, Sendable {
        case left, middle, right
    }

    public enum Action: Hashable, Sendable {
        case press(Button)
        case release(Button)
        /// The second press of two at one place in quick succession; it comes instead of ``press(_:)``.
        case doubleClick(Button)
        case drag(Button)
        /// One notch of the wheel.
        case wheelUp, wheelDown, wheelLeft, wheelRight
    }

    public var action: Action
    public var position: Point
    public var modifiers: KeyModifiers

    public init(_ action: Action, at position: Point, modifiers: KeyModifiers = []) {
        self.action = action
        self.position = position
        self.modifiers = modifiers
    }
}

/// Why a terminal asks the program to end.
public enum TerminationCause: Hashable, Sendable {
    /// The window was closed or the connection lost (SIGHUP, or end of input).
    case hangup
    /// Someone asked it to end (SIGTERM).
    case terminate
    /// SIGINT from outside; Ctrl-C itself is a key.
    case interrupt
}

/// Something that happened at the terminal.
public enum TerminalEvent: Equatable, Sendable {
    case key(KeyChord)
    /// A pasted text as one event, however long, with line breaks as `\n`. It is not made safe; drawing does that.
    case paste(String)
    case mouse(MouseEvent)
    /// The terminal has this size now; repeats are folded into one.
    case resize(Size)
    /// The terminal window got (true) or lost the keyboard.
    case focus(Bool)
    /// A worker called ``TerminalWaker/wake()``; calls since the last event are folded into one.
    case wake
    /// Someone asked the program to stop (SIGTSTP from outside): call ``Terminal/suspend()``.
    case suspendRequested
    /// The program was stopped and goes on; the screen has been painted again already.
    case resumed
    /// The program should save and end.
    case terminate(TerminationCause)
}
