/// Values of one plain type beside each other: an array that may also be a view into a mapped file.
///
/// It behaves like an array. A column that is a view copies what it sees before it is changed; its elements are then its own.
/// An index out of range ends the program, so that not even a damaged file makes it read memory that is not the column's.
@frozen
public struct Column<Element: BitwiseCopyable & Sendable>: Sendable {
    /// Nil while there is no memory.
    @usableFromInline nonisolated(unsafe) var base: UnsafeMutablePointer<Element>?
    @usableFromInline var length: Int
    /// How many elements have room; zero for a view.
    @usableFromInline var capacity: Int
    @usableFromInline var memory: ColumnMemory?

    @inlinable public var count: Int { length }

    @inlinable
    public init() {
        base = nil
        length = 0
        capacity = 0
        memory = nil
    }

    /// A view of elements in memory of somebody else. O(1).
    ///
    /// - Parameters:
    ///   - elements: aligned for their type, and unchanged while `memory` lives.
    ///   - memory: what they stand in.
    public init(viewing elements: UnsafeBufferPointer<Element>, in memory: ColumnMemory) {
        base = elements.isEmpty ? nil : UnsafeMutablePointer(mutating: elements.baseAddress)
        length = elements.count
        capacity = 0
        self.memory = elements.isEmpty ? nil : memory
    }

    /// One element for each place from zero, made in that order. O(count).
    @inlinable
    public init(count: Int, _ element: (Int) throws -> Element) rethrows {
        self.init()
        guard count > 0 else { return }
        makeRoom(for: count)
        let start = base.unsafelyUnwrapped
        for place in 0..<count { (start + place).initialize(to: try element(place)) }
        length = count
    }

    @inlinable
    public init(repeating element: Element, count: Int) {
        self.init()
        append(repeating: element, count: count)
    }

    /// O(length).
    @inlinable
    public init(_ elements: some Sequence<Element>) {
        self.init()
        if elements.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) != nil { return }
        makeRoom(for: elements.underestimatedCount)
        for element in elements { append(element) }
    }

    @inlinable
    public subscript(index: Int) -> Element {
        get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a place outside of the column")
            return withExtendedLifetime(memory) { base.unsafelyUnwrapped[index] }
        }
        set {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a place outside of the column")
            makeOwn()
            base.unsafelyUnwrapped[index] = newValue
        }
    }

    /// Calls `body` with all elements, valid during the call: for loops that take many of them.
    @inlinable
    public func withUnsafeBufferPointer<Result, Failure>(
        _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { withExtendedLifetime(memory) {} }
        return try body(UnsafeBufferPointer(start: base, count: count))
    }
}

extension Column {
    /// Calls `body` with all elements to be changed: for loops that change many of them.
    @inlinable
    public mutating func withUnsafeMutableBufferPointer<Result, Failure>(
        _ body: (UnsafeMutableBufferPointer<Element>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if count > 0 { makeOwn() }
        defer { withExtendedLifetime(memory) {} }
        return try body(UnsafeMutableBufferPointer(start: base, count: count))
    }
}

// MARK: Growing

extension Column {
    /// Amortised O(1).
    @inlinable
    public mutating func append(_ element: Element) {
        if count >= capacity || !isKnownUniquelyReferenced(&memory) { makeRoom(for: 1) }
        (base.unsafelyUnwrapped + count).initialize(to: element)
        length += 1
    }

    /// O(their number).
    @inlinable
    public mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
        guard let first = elements.baseAddress, !elements.isEmpty else { return }
        if capacity - count < elements.count || !isKnownUniquelyReferenced(&memory) { makeRoom(for: elements.count) }
        (base.unsafelyUnwrapped + count).update(from: first, count: elements.count)
        length += elements.count
    }

    /// O(their number).
    @inlinable
    public mutating func append(contentsOf elements: Column) {
        elements.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    @inlinable
    public mutating func append(repeating element: Element, count more: Int) {
        guard more > 0 else { return }
        makeRoom(for: more)
        (base.unsafelyUnwrapped + count).update(repeating: element, count: more)
        length += more
    }

    @inlinable
    public static func += (column: inout Column, more: Column) {
        column.append(contentsOf: more)
    }

    /// Makes room for this many elements in all.
    @inlinable
    public mutating func reserveCapacity(_ wanted: Int) {
        if wanted > count { makeRoom(for: wanted - count) }
    }

    /// Memory of its own with room for more elements, at least doubling it.
    @usableFromInline
    mutating func makeRoom(for more: Int) {
        let needed = count + more
        if needed <= capacity, isKnownUniquelyReferenced(&memory) { return }
        guard needed > 0 else { return }
        move(toRoomFor: capacity == 0 ? needed : Swift.max(needed, 2 * count, 16))
    }

    @usableFromInline
    mutating func makeOwn() {
        if capacity == 0 || !isKnownUniquelyReferenced(&memory) { move(toRoomFor: Swift.max(count, 1)) }
    }

    private mutating func move(toRoomFor room: Int) {
        let target = ColumnMemory(byteCount: room * MemoryLayout<Element>.stride)
        let start = target.address.bindMemory(to: Element.self, capacity: room)
        if let base { withExtendedLifetime(memory) { start.update(from: base, count: count) } }
        base = start
        capacity = room
        memory = target
    }
}

// MARK: As a collection

extension Column: RandomAccessCollection {
    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { count }

    @inlinable
    public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result? {
        try withUnsafeBufferPointer(body)
    }
}

extension Column: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: Element...) {
        self.init(elements)
    }
}

extension Column: Equatable where Element: Equatable {
    public static func == (left: Column, right: Column) -> Bool {
        left.count == right.count && left.elementsEqual(right)
    }
}
