import TerminalKit
import Workbench

/// Measures how the workbench answers keys that ask for long work: typing a filter, sorting. Of every key two times are taken, to
/// the next frame, which shows that the key was taken, and to the frame that shows what it asked for.
final class ResponseBenchmark {
    struct Sample {
        /// What the key belongs to, such as the filter as far as it was typed.
        let subject: String
        let echo: Duration
        /// Nil when the next key came first.
        let answer: Duration?
    }

    /// What is typed to find people: names, several words, parts of an address, a phone and an id, conditions of all kinds.
    static let usualFilters = [
        "анна иванова", "анна", "d.guseva79", "+79430", "c-0012", "city = \"Минск\" and gender = female",
        "city = \"Минск\" and age > 30",
        "gender = female and email ~ \"inbox\"", "count(orders within 90d) >= 2", "sum(orders.total) > 20000",
        "days_since(last order) between 30 and 60", "lifecycle = \"sleeping\"", "in_segment(\"vip\")",
    ]

    private let session: WorkbenchSession
    private let terminal: MeasuringTerminal
    private let clock = ContinuousClock()
    /// How long after a key the next one is pressed; nil when the answer is awaited.
    private let pace: Duration?

    init(model: WorkbenchModel, size: Size, pace: Duration? = nil) {
        terminal = MeasuringTerminal(size: size)
        self.pace = pace
        var preferences = WorkbenchPreferences()
        preferences.screen = "customers"
        let state = WorkbenchState(model: model, size: size, preferences: preferences)
        let services = SessionServices(
            write: { $0.name }, savePreferences: { _ in }, edit: { _ in nil }, reload: { model }, save: { $0 },
            signOff: { _ in model.reviews }, decide: { _ in model }, importing: .none(model))
        session = WorkbenchSession(state: state, terminal: terminal, services: services)
        session.begin()
        settle()
    }

    /// Types every filter letter by letter, takes its last letters back, and gives it up.
    func type(filters: [String]) -> [Sample] {
        filters.flatMap { filter in
            press(KeyChord("/"))
            settle()
            var samples: [Sample] = []
            var text = ""
            for character in filter {
                text.append(character)
                samples.append(measure(KeyChord(character), subject: text))
            }
            for _ in 0..<min(3, filter.count) {
                text.removeLast()
                samples.append(measure(KeyChord(.backspace), subject: text))
            }
            samples.append(measure(KeyChord(.escape), subject: "Esc"))
            settle()
            return samples
        }
    }

    /// Sorts by every column that the table shows: for the first time, the other way round, and once more.
    func sortByEveryColumn() -> [Sample] {
        let columns = 13
        return (0..<columns).flatMap { column in
            let samples = [
                measure(KeyChord("o"), subject: "column \(column + 1), first"),
                measure(KeyChord("O"), subject: "column \(column + 1), other way"),
                measure(KeyChord("O"), subject: "column \(column + 1), again"),
            ]
            press(KeyChord("l"))
            return samples
        }
    }

    /// Moves and marks in the whole list.
    func moveAndMark() -> [Sample] {
        ["G", "g", "PgDn", "*", "j", "*", "G", "v", "g", "v", "Space"].flatMap { name in
            KeyChord(parsing: name).map { [measure($0, subject: name)] } ?? []
        }
    }

    private func measure(_ chord: KeyChord, subject: String) -> Sample {
        let start = clock.now
        press(chord)
        let echo = clock.now - start
        while session.state.isWorking, pace.map({ clock.now - start < $0 }) ?? true { session.turn() }
        let answer = session.state.isWorking ? nil : clock.now - start
        if let pace { clock.wait(until: start + pace) }
        return Sample(subject: subject, echo: echo, answer: answer)
    }

    private func press(_ chord: KeyChord) {
        terminal.press(chord)
        session.turn()
    }

    private func settle() {
        while session.state.isWorking { session.turn() }
    }
}

extension ContinuousClock {
    /// Holds the thread, as a person who does not press a key does.
    fileprivate func wait(until end: Instant) {
        let left = end - now
        if left > .zero { MeasuringTerminal.rest(for: left) }
    }
}
