/// Memory that columns look into; it stays as long as one of them does.
///
/// This is where the engine vouches for memory that the compiler cannot check. The invariant: a column writes only into memory
/// that it allocated itself and of which it is the only holder; what is shared, mapped files above all, is only read. So
/// columns are values, and any number of threads may read one.
public final class ColumnMemory: Sendable {
    @usableFromInline nonisolated(unsafe) let address: UnsafeMutableRawPointer
    /// Gives back memory that was not allocated here.
    private let release: (@Sendable () -> Void)?

    /// Memory of its own, which is not initialised.
    @usableFromInline
    init(byteCount: Int) {
        address = .allocate(byteCount: byteCount, alignment: 16)
        release = nil
    }

    /// Somebody else's memory, such as a mapped file. It is never written.
    ///
    /// - Parameter release: called when the last column that looks into it goes.
    public init(of address: UnsafeRawPointer, release: @escaping @Sendable () -> Void) {
        self.address = UnsafeMutableRawPointer(mutating: address)
        self.release = release
    }

    deinit {
        if let release { release() } else { address.deallocate() }
    }
}
