import Synchronization

/// Runs the parts of a computation, one after the other or side by side. Results do not depend on which.
public struct MapPerformer: Sendable {
    /// Calls `body` once with each number below the count, on any threads, and returns when all are done.
    public typealias Perform = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    private let perform: Perform

    public init(_ perform: @escaping Perform) {
        self.perform = perform
    }

    public static let serial = MapPerformer { count, body in
        for part in 0..<count { body(part) }
    }

    /// The results of the parts in their order, whatever the order in which they were done.
    func map<Part: Sendable, Result: Sendable>(
        _ parts: [Part], _ transform: @Sendable (Part) -> Result
    ) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: parts.count))
        perform(parts.count) { index in
            let result = transform(parts[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    /// Persons in runs of consecutive numbers, few enough to share out evenly. The split does not depend on the threads.
    static func chunks(of count: Int) -> [Range<Int>] {
        let size = max(1_024, (count + 63) / 64)
        return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }
}
