import AudienceEngine
import CampaignDomain

/// The daily looks at a segment: when they are, and who is seen in it who was not at the look before.
struct SegmentLooks: Sendable {
    /// Key records of the persons who enter at any look: most enter at none, and are asked once.
    private let everybody: RowSet
    private let stretches: [Stretch]
    /// The end of the span, in seconds since the epoch.
    let through: Int64

    /// Those of the looks that lie in some span of time, both ends included.
    struct Part: Sendable {
        fileprivate let looks: SegmentLooks
        fileprivate let from: Int64
        fileprivate let through: Int64

        /// Calls `body` with every look at which the person of a key record enters, in order. O(log persons) for who enters.
        func forEachEntry(of row: Int, _ body: (Int64) -> Void) {
            looks.forEachEntry(of: row) { if $0 >= from, $0 <= through { body($0) } }
        }
    }

    /// So many looks as one word has bits for, the first of them only to tell who is in the segment already.
    fileprivate struct Stretch {
        let looks: [Int64]
        /// Key records ascending, and for each the looks at which its person enters.
        var rows: [Int32] = []
        var entering: [UInt64] = []
    }

    /// When the map looks, by the workspace's clock, in seconds of the day.
    static let secondOfDay = 10 * 3_600

    /// The looks in a span of time, both ends included. O(persons × history), however many looks.
    init(at segment: CompiledExpression, from: Instant, through: Instant, audience: Audience, parallel: Parallel) {
        let zone = audience.definitions.settings.zone
        var instants = SegmentLooks.instants(from: from, through: through, zone: zone)
        if let first = instants.first {
            let before = zone.instant(date: zone.date(at: first) + -1, secondOfDay: SegmentLooks.secondOfDay)
            instants.insert(before, at: 0)
        }
        let step = ExpressionSeries.most - 1
        let stretches = stride(from: 0, to: max(0, instants.count - 1), by: step).map { first in
            let looks = Array(instants[first..<min(first + step + 1, instants.count)])
            return Stretch(looks, segment.series(at: looks), audience.persons, parallel)
        }
        var everybody = RowSet(capacity: audience.count)
        for stretch in stretches {
            for row in stretch.rows { everybody.insert(Int(row)) }
        }
        (self.stretches, self.everybody) = (stretches, everybody)
        self.through = through.seconds
    }

    private static func instants(from: Instant, through: Instant, zone: ZoneRules) -> [Instant] {
        var result: [Instant] = []
        var date = zone.date(at: from)
        let last = zone.date(at: through)
        while date <= last {
            let instant = zone.instant(date: date, secondOfDay: secondOfDay)
            if instant >= from, instant <= through { result.append(instant) }
            date = date + 1
        }
        return result
    }

    func part(from: Int64, through: Int64) -> Part { Part(looks: self, from: from, through: through) }

    private func forEachEntry(of row: Int, _ body: (Int64) -> Void) {
        guard everybody.contains(row) else { return }
        for stretch in stretches { stretch.forEachEntry(of: row, body) }
    }
}

extension SegmentLooks.Stretch {
    fileprivate init(_ looks: [Instant], _ series: ExpressionSeries, _ persons: PersonIndex, _ parallel: Parallel) {
        self.init(looks: looks.map(\.seconds))
        let parts = parallel.map(over: Parallel.runs(of: persons.count)) { part in
            var (rows, entering) = ([Int32](), [UInt64]())
            let keys = part.map { persons.key(of: $0) }
            for (row, inside) in zip(keys, series.instants(of: keys)) {
                // The first look has none before it.
                let enters = inside & ~(inside << 1) & ~1
                guard enters != 0 else { continue }
                rows.append(Int32(row))
                entering.append(enters)
            }
            return (rows, entering)
        }
        for part in parts {
            rows += part.0
            entering += part.1
        }
    }

    fileprivate func forEachEntry(of row: Int, _ body: (Int64) -> Void) {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(rows[middle]) < row { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, Int(rows[low]) == row else { return }
        var rest = entering[low]
        while rest != 0 {
            body(looks[rest.trailingZeroBitCount])
            rest &= rest - 1
        }
    }
}
