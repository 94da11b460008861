import Synchronization

/// How many bytes a thread has read, for another that watches.
final class ByteCount: Sendable {
    private let bytes = Atomic(0)

    var count: Int { bytes.load(ordering: .relaxed) }

    func add(_ count: Int) { bytes.add(count, ordering: .relaxed) }
}
