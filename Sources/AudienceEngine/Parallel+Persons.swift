extension Parallel {
    /// What comes of the given values, in their order.
    public func map<Part: Sendable, Result: Sendable>(
        over parts: [Part], _ transform: @Sendable (Part) -> Result
    ) -> [Result] {
        map(parts.count) { transform(parts[$0]) }
    }

    /// Persons, or records, in runs of consecutive numbers, few enough to share out evenly. The split does not depend on the
    /// threads.
    public static func runs(of count: Int) -> [Range<Int>] {
        let size = max(1_024, (count + 63) / 64)
        return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }
}
