import Foundation

/// A small, nasty workspace in the workspace format: shared and malformed contacts, contradictions, missing fields,
/// ties, boundaries, bad lines; and campaigns that use every feature. The same seed writes the same bytes.
public struct RandomWorkspace: Sendable {
    public let seed: UInt64
    /// Every campaign of the workspace.
    public let campaigns = RandomVocabulary.liveCampaigns + RandomVocabulary.pastCampaigns
    /// Instants worth a look: the workspace's clock, and some time before.
    public let instants: [Date]
    /// File name → contents.
    private let files: [String: Data]

    /// - Parameter isMapped: whether it has more than two chains, and a history of them.
    public init(seed: UInt64, isMapped: Bool = false) {
        var writer = RandomWorkspaceWriter(seed: seed)
        writer.writeEverything()
        if isMapped { writer.writeMap() }
        self.seed = seed
        files = writer.files
        instants = [writer.clock, writer.clock - 40 * ReferenceTime.day].map {
            Date(timeIntervalSince1970: TimeInterval($0))
        }
    }

    /// Writes the workspace's files into a folder, which is made if need be.
    public func write(to folder: URL) throws {
        for (name, contents) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try contents.write(to: file)
        }
    }
}

/// Collects the files of one random workspace.
struct RandomWorkspaceWriter {
    var random: RandomSource
    let clock: Int
    let zone: String
    let country: String
    var files: [String: Data] = [:]
    var customers: [String] = []
    /// Those flagged as test recipients of our own.
    var seeds: [String] = []
    /// As written, so that events can name an address in the same or another form.
    var emails: [String: String] = [:]
    var phones: [String: String] = [:]

    init(seed: UInt64) {
        var random = RandomSource(seed: seed)
        let clocks = [
            "2026-03-07T09:00:00+03:00", "2026-02-28T23:30:00+03:00", "2025-03-01T00:15:00+03:00",
            "2024-02-29T12:00:00+03:00", "2026-02-02T00:00:00+03:00",
        ]
        clock = ReferenceTime.instant(random.pick(clocks)) ?? 0
        (zone, country) = random.pick([
            ("Europe/Moscow", "RU"), ("Europe/Minsk", "BY"), ("Europe/Kiev", "UA"), ("America/New_York", "RU"),
        ])
        self.random = random
    }

    mutating func writeEverything() {
        put(
            "workspace.json",
            [
                "schema": 1, "name": "Random", "currency": "RUB", "timezone": zone, "locale": "ru", "country": country,
                "clock": stamp(clock),
            ] as [String: Any])
        writeProducts()
        writeCustomers()
        writeOrders()
        writeEvents()
        writeDefinitions()
        writeMessages()
        writeCampaigns()
        writePolicies()
    }

    // MARK: Files

    mutating func put(_ name: String, _ object: Any) {
        files[name] = Self.json(object)
    }

    /// One object a line; now and then a bad line between them.
    mutating func putLines(_ name: String, _ objects: [[String: Any]], badLines: [String]) {
        var data = Data()
        for object in objects {
            if random.chance(1) { data += Data((random.pick(badLines) + "\n").utf8) }
            data += Self.json(object) + Data("\n".utf8)
        }
        files[name] = data
    }

    private static func json(_ object: Any) -> Data {
        (try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])) ?? Data()
    }

    // MARK: Times

    /// An instant in ISO 8601, in some offset, now and then with a fraction to be dropped.
    mutating func stamp(_ instant: Int) -> String {
        let (offset, suffix) = random.pick([(0, "Z"), (10_800, "+03:00"), (-18_000, "-05:00"), (19_800, "+05:30")])
        let date = CivilDate(dayNumber: Int((Double(instant + offset) / 86_400).rounded(.down)))
        let second = instant + offset - date.dayNumber * ReferenceTime.day
        let clock = [second / 3_600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }
        return "\(day(date))T\(clock.joined(separator: ":"))\(random.chance(5) ? ".999" : "")\(suffix)"
    }

    func day(_ date: CivilDate) -> String {
        let (year, month, day) = date.components
        return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// An instant some days ago: often at a whole number of days, where windows open and close, rarely in the future.
    mutating func instant(daysAgo: ClosedRange<Int>) -> Int {
        if random.chance(4) { return clock + random.number(1...(20 * ReferenceTime.day)) }
        let day = clock - random.number(daysAgo) * ReferenceTime.day
        return random.chance(25) ? day + random.number(-1...1) : day - random.number(0...(ReferenceTime.day - 1))
    }
}
