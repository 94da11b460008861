import TerminalKit
import Workbench

/// Measures the time from a key to the finished frame: every key goes through the whole session, and the frame is compared
/// with the last one as a real terminal's is. What the terminal itself takes to show it is not in it.
struct FrameBenchmark {
    struct Report: Equatable {
        /// What one key costs.
        struct KeyCost: Equatable {
            let key: String
            let median: Duration
            let slowest: Duration
        }

        let keys: Int
        let median: Duration
        let percentile99: Duration
        let slowest: Duration
        /// Every key, the dearest by median first.
        let costs: [KeyCost]

        /// - Parameter samples: at least one.
        init(samples: [(key: String, duration: Duration)]) {
            let sorted = samples.map(\.duration).sorted()
            keys = sorted.count
            median = sorted[sorted.count / 2]
            percentile99 = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
            slowest = sorted[sorted.count - 1]
            costs = Dictionary(grouping: samples, by: \.key)
                .map { key, samples in
                    let durations = samples.map(\.duration).sorted()
                    return KeyCost(
                        key: key, median: durations[durations.count / 2], slowest: durations[durations.count - 1])
                }
                .sorted { ($0.median, $1.key) > ($1.median, $0.key) }
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

    /// Shows the first screen: says when its frame was drawn first, and when everything on it was there.
    func openFirstScreen(_ clock: ContinuousClock) -> (drawn: ContinuousClock.Instant, filled: ContinuousClock.Instant)
    {
        let session = session(on: MeasuringTerminal(size: size))
        session.begin()
        let drawn = clock.now
        settle(session)
        return (drawn, clock.now)
    }

    private func session(on terminal: MeasuringTerminal) -> WorkbenchSession {
        let services = SessionServices(
            write: { $0.name }, savePreferences: { _ in }, edit: { _ in nil }, reload: { model }, save: { $0 },
            signOff: { _ in model.reviews }, decide: { _ in model }, importing: .none(model))
        var preferences = WorkbenchPreferences()
        preferences.screen = "customers"
        return WorkbenchSession(
            state: WorkbenchState(model: model, size: size, preferences: preferences), terminal: terminal,
            services: services)
    }

    /// Presses `count` keys. Between two of them the workers' answers are awaited outside of the measured time.
    func run(count: Int = 2_000) -> Report {
        let terminal = MeasuringTerminal(size: size)
        let session = session(on: terminal)
        session.begin()
        settle(session)
        let words = keys.split(whereSeparator: \.isWhitespace).map(String.init)
        let clock = ContinuousClock()
        var samples: [(key: String, duration: Duration)] = []
        for index in 0..<max(1, count) {
            let key = words[index % words.count]
            terminal.press(key)
            samples.append((key, clock.measure { session.turn() }))
            settle(session)
        }
        return Report(samples: samples)
    }

    /// Takes in what the workers answer, and the end of a number that was typed.
    private func settle(_ session: WorkbenchSession) {
        while session.state.isWorking { session.turn() }
    }
}
