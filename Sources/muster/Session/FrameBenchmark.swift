import TerminalKit
import Workbench

/// Measures the time from a key to the finished frame: every key goes through the whole session, and the frame is compared
/// with the last one as a real terminal's is. What the terminal itself takes to show it is not in it.
struct FrameBenchmark {
    struct Report: Equatable {
        let keys: Int
        let median: Duration
        let percentile99: Duration
        let slowest: Duration

        /// Durations in any order; not empty.
        init(durations: [Duration]) {
            let sorted = durations.sorted()
            keys = sorted.count
            median = sorted[sorted.count / 2]
            percentile99 = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
            slowest = sorted[sorted.count - 1]
        }
    }

    /// What is pressed, over and over: moving, marking, sorting, filtering, opening cards and looking around in them.
    static let usualKeys = """
        j j j j k PgDn PgDn PgUp G g 2 0 j Space Space v j j v l l l h > < o O c j Space Space Esc / a n n a Esc \
        Enter j j Tab j PgDn Tab Esc * * M M ? j j Esc : s o r t Esc
        """

    let model: WorkbenchModel
    var size = Size(width: 200, height: 60)
    var keys = FrameBenchmark.usualKeys

    /// Presses `count` keys. Between two of them the workers' answers are awaited outside of the measured time.
    func run(count: Int = 2_000) -> Report {
        let terminal = InMemoryTerminal(size: size)
        let state = WorkbenchState(model: model, size: size)
        let services = SessionServices(write: { $0.name }, savePreferences: { _ in }, edit: { _ in nil })
        let session = WorkbenchSession(state: state, terminal: terminal, services: services)
        session.begin()
        settle(session)
        let words = keys.split(whereSeparator: \.isWhitespace).map(String.init)
        let clock = ContinuousClock()
        var durations: [Duration] = []
        for index in 0..<max(1, count) {
            terminal.press(words[index % words.count])
            durations.append(clock.measure { session.turn() })
            settle(session)
        }
        return Report(durations: durations)
    }

    /// Takes in what the workers answer, as long as they work.
    private func settle(_ session: WorkbenchSession) {
        while session.state.isWorking { session.turn() }
    }
}
