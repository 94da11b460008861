import AudienceEngine

extension Parallel {
    /// What comes of the given values, in their order.
    func map<Part: Sendable, Result: Sendable>(_ parts: [Part], _ transform: @Sendable (Part) -> Result) -> [Result] {
        map(parts.count) { transform(parts[$0]) }
    }

    /// Persons in runs of consecutive numbers, few enough to share out evenly. The split does not depend on the threads.
    static func runs(of persons: Int) -> [Range<Int>] {
        let size = max(1_024, (persons + 63) / 64)
        return stride(from: 0, to: persons, by: size).map { $0..<min($0 + size, persons) }
    }
}
