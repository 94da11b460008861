import CPseudoTerminal
import Foundation

/// Why a test cannot go on, with what the terminal showed at that time.
struct TerminalTestError: Error, CustomStringConvertible {
    let description: String
}

/// Runs a program on a terminal of its own, as its session leader, types for it, and reads what it shows.
///
/// Nothing sleeps: everything waits for a condition until a deadline that only a program that hangs will meet. A frame may be read in
/// parts: what is expected on the screen is waited for, text by text.
final class PseudoTerminal {
    /// A debug build follows the chains of a demo for some seconds, on a busy machine for many more.
    static let patience: Duration = .seconds(240)

    private let process: ChildProcess
    private(set) var screen: ScreenEmulator
    /// All bytes the program wrote.
    private(set) var output: [UInt8] = []
    /// The settings of the terminal before the program started.
    let settingsBefore: termios
    /// Whether the terminal says, when asked, that it has synchronised output.
    var hasSynchronisedOutput = false
    private var answered = 0
    private var master: Int32
    /// Kept open, so that settings and output survive the program.
    private let slave: Int32

    /// - Parameter keepsInput: false connects standard input with `/dev/null`.
    init(
        _ arguments: [String], program: String = Program.path, environment: [String: String], folder: URL,
        width: Int = 100, height: Int = 30, keepsInput: Bool = true
    ) throws {
        var name = [CChar](repeating: 0, count: 128)
        master = pseudo_terminal_open(&name, name.count)
        let path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        var settings = termios()
        guard master >= 0, slave >= 0, ioctl(master, UInt(TIOCSWINSZ), &size) == 0, tcgetattr(slave, &settings) == 0
        else {
            throw TerminalTestError(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
        }
        settingsBefore = settings
        screen = ScreenEmulator(width: width, height: height)
        process = try ChildProcess(
            [program] + arguments, environment: environment, folder: folder,
            streams: .init(input: keepsInput ? path : "/dev/null", output: path, errors: path))
    }

    deinit {
        hangUp()
        close(slave)
    }

    func send(_ signal: Int32) {
        kill(process.id, signal)
    }

    // MARK: The user's side

    func type(_ text: String) throws {
        try type(Array(text.utf8))
    }

    func type(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard written > 0 else { throw TerminalTestError(description: "nobody reads what is typed") }
            rest = rest.dropFirst(written)
        }
    }

    /// Changes the window, of which the system tells the program by SIGWINCH.
    func resize(width: Int, height: Int) {
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        screen.resize(width: width, height: height)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// What another program's output does to the screen.
    func scribble() {
        for row in 1...screen.height {
            screen.feed(("\u{1B}[\(row);1H" + String(repeating: "#", count: screen.width)).utf8)
        }
    }

    /// Closes the window.
    func hangUp() {
        guard master >= 0 else { return }
        close(master)
        master = -1
    }

    var settings: termios {
        var settings = termios()
        tcgetattr(slave, &settings)
        return settings
    }

    /// Whether the terminal is as it was before: its settings, the ordinary screen, a visible cursor, no mouse, no marks.
    var isGivenBack: Bool {
        settings.isSame(as: settingsBefore) && screen.modes == ScreenEmulator.ordinaryModes
    }

    // MARK: Waiting

    /// Reads until the condition holds.
    func wait(_ what: String, until condition: (PseudoTerminal) -> Bool) throws {
        let deadline = ContinuousClock.now + PseudoTerminal.patience
        while !condition(self) {
            let ending = process.endingNow
            if readSome() { continue }
            if let ending { throw failure("the program ended (\(ending)) before \(what)") }
            guard ContinuousClock.now < deadline else { throw failure("waited in vain for \(what)") }
        }
    }

    func wait(for text: String) throws {
        try wait("“\(text)”") { $0.screen.contains(text) }
    }

    func wait(forNo text: String) throws {
        try wait("the end of “\(text)”") { !$0.screen.contains(text) }
    }

    /// Reads until the program has ended and everything it wrote is there.
    func waitForEnd() throws -> Ending {
        let deadline = ContinuousClock.now + PseudoTerminal.patience
        while true {
            let ending = process.endingNow
            if readSome(milliseconds: ending == nil ? 20 : 0) { continue }
            if let ending { return ending }
            guard ContinuousClock.now < deadline else { throw failure("the program does not end") }
        }
    }

    /// Takes what is there, waiting for it a little. False when nothing came.
    private func readSome(milliseconds: Int32 = 20) -> Bool {
        guard master >= 0 else {
            poll(nil, 0, milliseconds)
            return false
        }
        var waited = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&waited, 1, milliseconds) > 0, waited.revents & Int16(POLLIN) != 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(master, &bytes, bytes.count)
        guard count > 0 else { return false }
        output += bytes[..<count]
        screen.feed(bytes[..<count])
        answerQuestions()
        return true
    }

    private func answerQuestions() {
        for question in screen.questions.dropFirst(answered) where question == "?2026$p" && hasSynchronisedOutput {
            try? type("\u{1B}[?2026;2$y")
        }
        answered = screen.questions.count
    }

    func failure(_ reason: String) -> TerminalTestError {
        TerminalTestError(description: "\(reason). The screen:\n\(screen.text)")
    }
}

extension termios {
    /// Whether these are the same settings, speeds and special characters included.
    func isSame(as other: termios) -> Bool {
        withUnsafeBytes(of: self) { mine in
            withUnsafeBytes(of: other) { theirs in mine.elementsEqual(theirs) }
        }
    }
}
