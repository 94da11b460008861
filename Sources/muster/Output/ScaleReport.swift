import Workbench
import WorkspaceStore

/// What `bench-scale` measured.
struct ScaleReport {
    let records: Int
    let opening: Duration
    /// How many records each filter leaves.
    let filters: [(filter: String, count: Int)]
    let typing: [ResponseBenchmark.Sample]
    let sorting: [ResponseBenchmark.Sample]
    let moving: [ResponseBenchmark.Sample]

    private static let dearestShown = 8

    var text: String {
        var lines = ["opened \(records) records in \(opening.formattedMilliseconds)"]
        lines += filters.map { "\($0.count) fit \($0.filter)" }
        for (title, samples) in [("typing", typing), ("sorting", sorting), ("moving and marking", moving)] {
            lines += DurationHistogram(samples.map(\.echo)).lines(title: "\(title), key to the next frame")
            lines += DurationHistogram(samples.compactMap(\.answer)).lines(title: "\(title), key to what it asked for")
            let missed = samples.count { $0.answer == nil }
            if missed > 0 { lines.append("  overtaken by the next key: \(missed)") }
            lines += dearest(samples)
        }
        return lines.joined(separator: "\n")
    }

    private func dearest(_ samples: [ResponseBenchmark.Sample]) -> [String] {
        let sorted = samples.sorted { ($0.answer ?? .zero) > ($1.answer ?? .zero) }
        return sorted.prefix(ScaleReport.dearestShown).compactMap { sample in
            sample.answer.map { "  \($0.formattedMilliseconds)  \(sample.subject)" }
        }
    }

    var json: JSONValue {
        var object = JSONObject()
        object["records"] = .integer(records)
        object["openMs"] = .milliseconds(opening)
        object["counts"] = .array(
            filters.map { .object(["filter": .string($0.filter), "count": .integer($0.count)]) })
        object["typing"] = .array(typing.map(\.json))
        object["sorting"] = .array(sorting.map(\.json))
        object["moving"] = .array(moving.map(\.json))
        return .object(object)
    }
}

extension ResponseBenchmark.Sample {
    fileprivate var json: JSONValue {
        .object([
            "subject": .string(subject), "frameMs": .milliseconds(echo),
            "answerMs": answer.map { .milliseconds($0) } ?? .null,
        ])
    }
}

extension JSONValue {
    /// With three decimals.
    fileprivate static func milliseconds(_ duration: Duration) -> JSONValue {
        let microseconds = duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
        let rest = String(microseconds % 1_000)
        return .number("\(microseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest)
    }
}
