/// How often something took how long.
struct DurationHistogram {
    let sorted: [Duration]

    private static let limits = [1, 2, 4, 8, 16, 33, 50, 100, 250, 1_000]

    init(_ durations: [Duration]) {
        sorted = durations.sorted()
    }

    var fastest: Duration { sorted.first ?? .zero }
    var median: Duration { share(0.5) }
    var percentile95: Duration { share(0.95) }
    var percentile99: Duration { share(0.99) }
    var slowest: Duration { sorted.last ?? .zero }

    private func share(_ share: Double) -> Duration {
        sorted.isEmpty ? .zero : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    /// A line for the middle and the worst, then a line for each span that occurs.
    func lines(title: String) -> [String] {
        let summary =
            "\(title): \(sorted.count), fastest \(fastest.formattedMilliseconds), median \(median.formattedMilliseconds), "
            + "95 % within \(percentile95.formattedMilliseconds), 99 % within \(percentile99.formattedMilliseconds), slowest \(slowest.formattedMilliseconds)"
        return [summary]
            + spans.filter { $0.count > 0 }.map { span in
                let bar = String(repeating: "█", count: (span.count * 40 + sorted.count - 1) / sorted.count)
                return "  \(span.name) \(bar) \(span.count)"
            }
    }

    private var spans: [(name: String, count: Int)] {
        var below = 0
        var spans = DurationHistogram.limits.map { limit in
            let within = sorted.count { $0 <= .milliseconds(limit) }
            defer { below = within }
            return (name: "≤ \(limit) ms".padded(to: 10), count: within - below)
        }
        spans.append((name: "more".padded(to: 10), count: sorted.count - below))
        return spans
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
