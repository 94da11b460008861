/// Something that takes too long to be done between a key and the screen: a value that says what to compute.
///
/// The run loop computes it on another thread and the screen that asked gets the answer.
public protocol Work: Sendable {
    associatedtype Answer: Sendable

    /// What is being done, for the progress line: "Filtering". In the user's language.
    func title(_ words: Words) -> String

    /// Computes the answer. Long loops ask ``WorkContext/isCancelled`` now and then and give up by throwing
    /// `CancellationError`.
    func answer(in context: WorkContext) throws -> Answer
}

/// What work is done with.
public struct WorkContext: Sendable {
    public let model: WorkbenchModel
    private let cancelled: @Sendable () -> Bool
    private let reported: @Sendable (WorkProgress) -> Void

    /// - Parameters:
    ///   - cancelled: whether nobody waits for the answer any more; asked from the worker's thread.
    ///   - reported: told how far the work is, from the worker's thread.
    public init(
        model: WorkbenchModel, cancelled: @escaping @Sendable () -> Bool = { false },
        reported: @escaping @Sendable (WorkProgress) -> Void = { _ in }
    ) {
        self.model = model
        self.cancelled = cancelled
        self.reported = reported
    }

    public var isCancelled: Bool { cancelled() }

    public func report(_ progress: WorkProgress) { reported(progress) }

    /// Throws `CancellationError` when nobody waits any more.
    public func checkCancellation() throws {
        if cancelled() { throw CancellationError() }
    }
}

/// How far work is.
public struct WorkProgress: Equatable, Sendable {
    /// What is counted.
    public enum Unit: Equatable, Sendable {
        case things
        /// Bytes of a file, in which so many rows were found so far.
        case bytes(of: String, rows: Int)
    }

    public var done: Int
    /// Zero when nobody knows.
    public var total: Int
    public var unit: Unit

    public init(done: Int, total: Int, unit: Unit = .things) {
        self.done = done
        self.total = total
        self.unit = unit
    }
}

/// For what an answer is wanted. Newer work for the same slot replaces the older, whose answer is dropped.
public struct WorkSlot: Hashable, Sendable {
    public let screen: ScreenID
    public let name: String

    public init(_ screen: ScreenID, _ name: String) {
        self.screen = screen
        self.name = name
    }
}

/// One piece of work in a slot. The shell numbers the generations; of a slot only the last one counts.
public struct WorkTicket: Hashable, Sendable {
    public let slot: WorkSlot
    public let generation: Int

    public init(slot: WorkSlot, generation: Int) {
        self.slot = slot
        self.generation = generation
    }
}

/// What came of a piece of work.
public enum WorkOutcome: Sendable {
    /// An `Answer` of the work.
    case answer(any Sendable)
    /// It could not be done; why, for people.
    case failure(String)
}
