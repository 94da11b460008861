import Synchronization

/// Who does the parts of a long computation, and whether anybody still waits for it.
///
/// The engine owns no threads: whoever has some lends them. Parts must not depend on each other.
public struct Workforce: Sendable {
    /// Calls `body` with every number below the count, in any order, several at once when there are threads; returns when all
    /// are done.
    public typealias Performance = @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void

    private let perform: Performance
    private let cancelled: @Sendable () -> Bool

    /// - Parameter perform: does the parts; the caller's own thread should be one of those that do.
    public init(perform: @escaping Performance) {
        self.init(perform: perform, cancelled: { false })
    }

    private init(perform: @escaping Performance, cancelled: @escaping @Sendable () -> Bool) {
        self.perform = perform
        self.cancelled = cancelled
    }

    /// The calling thread by itself, to the end.
    public static let alone = Workforce { count, body in
        for part in 0..<count { body(part) }
    }

    /// The same threads until nobody waits for the result any more.
    ///
    /// - Parameter cancelled: asked before every part, by the threads that do them. Once true it stays true.
    public func unless(_ cancelled: @escaping @Sendable () -> Bool) -> Workforce {
        Workforce(perform: perform, cancelled: cancelled)
    }

    /// The same threads for something that is finished in any case, because others will use it too.
    public var uncancelled: Workforce { Workforce(perform: perform) }

    public var isCancelled: Bool { cancelled() }

    /// The results of parts 0, 1, …, in that order; nil when nobody waits for them any more.
    public func results<Result: Sendable>(
        of count: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result]? {
        let results = Results<Result>(count)
        perform(count) { [cancelled] part in
            if !cancelled() { results.put(body(part), at: part) }
        }
        return results.all
    }

    /// Where the threads put what they have done.
    private final class Results<Result: Sendable>: Sendable {
        private let found: Mutex<[Result?]>

        init(_ count: Int) {
            found = Mutex([Result?](repeating: nil, count: count))
        }

        func put(_ result: Result, at part: Int) {
            found.withLock { $0[part] = result }
        }

        var all: [Result]? {
            found.withLock { found in
                let all = found.compactMap { $0 }
                return all.count == found.count ? all : nil
            }
        }
    }
}
