/// What several runs of the same work took.
struct Timing: CustomStringConvertible {
    private let durations: [Duration]

    init(of runs: Int, _ work: () throws -> Void) rethrows {
        let clock = ContinuousClock()
        self.init(try (0..<runs).map { _ in try clock.measure(work) })
    }

    init(_ durations: [Duration]) {
        self.durations = durations.sorted()
    }

    var median: Duration { durations[durations.count / 2] }

    var description: String {
        "\(median.formattedMilliseconds), at best \(durations[0].formattedMilliseconds)"
    }
}
