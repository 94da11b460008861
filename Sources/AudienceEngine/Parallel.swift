import Synchronization

/// Does the parts of some work on several threads. The engine knows no threads, so how they are had is handed in from outside.
///
/// What comes of the parts, which must not depend on each other, is put together in their order, so an answer is the same on any
/// number of threads.
public struct Parallel: Sendable {
    /// Calls a body once for each number below a count, on whichever threads, and returns when all calls have.
    public typealias Perform = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    private let perform: Perform
    /// How many rows one part of a pass has: whole words of a bitmap.
    let rowsOfPart: Int
    private let cancelled: @Sendable () -> Bool

    /// - Parameter rowsOfPart: rounded up to 64. The default is work for some tenths of a millisecond: enough that handing it out
    ///   costs nothing, and so many parts of a large audience that threads which are slowed down get fewer.
    public init(rowsOfPart: Int = 32_768, perform: @escaping Perform) {
        self.init(rowsOfPart: max(64, (rowsOfPart + 63) / 64 * 64), perform: perform, cancelled: { false })
    }

    private init(rowsOfPart: Int, perform: @escaping Perform, cancelled: @escaping @Sendable () -> Bool) {
        self.perform = perform
        self.rowsOfPart = rowsOfPart
        self.cancelled = cancelled
    }

    /// One part after the other on the thread that asks.
    public static let serial = Parallel { count, body in
        for part in 0..<count { body(part) }
    }

    /// The same threads until nobody waits for the result any more, which ``results(of:_:)`` heeds.
    ///
    /// - Parameter cancelled: asked before every part, by the threads that do them. Once true it stays true.
    public func unless(_ cancelled: @escaping @Sendable () -> Bool) -> Parallel {
        Parallel(rowsOfPart: rowsOfPart, perform: perform, cancelled: cancelled)
    }

    /// The same threads for something that is finished in any case, because others will use it too.
    public var uncancelled: Parallel { unless { false } }

    public var isCancelled: Bool { cancelled() }

    /// The answers of all parts, in their order; nil when nobody waits for them any more.
    public func results<Answer: Sendable>(of count: Int, _ answer: @Sendable (Int) -> Answer) -> [Answer]? {
        let answers = map(count) { part in isCancelled ? nil : answer(part) }.compactMap(\.self)
        return answers.count == count ? answers : nil
    }

    /// The answers of all parts, in their order, whether or not anybody waits.
    public func map<Answer: Sendable>(_ count: Int, _ answer: @Sendable (Int) -> Answer) -> [Answer] {
        guard count > 1 else { return (0..<count).map(answer) }
        let answers = Mutex([Answer?](repeating: nil, count: count))
        perform(count) { part in
            let found = answer(part)
            answers.withLock { $0[part] = found }
        }
        return answers.withLock { $0 }.compactMap(\.self)
    }

    /// What a pass over some rows finds: the answers of all parts of them, in order.
    public func map<Answer: Sendable>(_ rows: RowSet, _ answer: @Sendable (RowPart) -> Answer) -> [Answer] {
        let words = rows.words.count
        let wordsOfPart = rowsOfPart / 64
        return map((words + wordsOfPart - 1) / wordsOfPart) { part in
            let first = part * wordsOfPart
            return answer(RowPart(of: rows, words: first..<min(first + wordsOfPart, words)))
        }
    }

    /// Those of some rows that a pass finds.
    ///
    /// - Parameter pass: called once a part, so that it can hold what its loop needs; see ``RowPart/filter(_:)``.
    public func filter(_ rows: RowSet, _ pass: @Sendable (RowPart) -> [UInt64]) -> RowSet {
        RowSet(capacity: rows.capacity, words: map(rows, pass).flatMap(\.self))
    }

    /// Several sets of rows that one pass finds.
    ///
    /// - Parameter pass: called once a part, see ``RowPart/sort(into:_:)`` and ``RowPart/group(into:_:)``.
    public func sort(_ rows: RowSet, into count: Int, _ pass: @Sendable (RowPart) -> [[UInt64]]) -> [RowSet] {
        let parts = map(rows, pass)
        return (0..<count).map { set in
            RowSet(capacity: rows.capacity, words: parts.flatMap { $0[set] })
        }
    }
}

/// Some consecutive words of a set of rows: what one thread works on at a time.
public struct RowPart: Sendable {
    @usableFromInline let rows: RowSet
    @usableFromInline let words: Range<Int>

    init(of rows: RowSet, words: Range<Int>) {
        self.rows = rows
        self.words = words
    }

    /// All rows of the part's words, also those that are not in the set.
    public var range: Range<Int> { (words.lowerBound << 6)..<min(words.upperBound << 6, rows.capacity) }

    /// What a filter finds when it finds nobody.
    public var none: [UInt64] { [UInt64](repeating: 0, count: words.count) }

    /// Calls `body` with every row of the set, ascending.
    @inlinable
    public func forEach(_ body: (Int) -> Void) {
        for index in words {
            var rest = rows.bits[index]
            while rest != 0 {
                body(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    /// The words of those rows for which `holds` is true.
    @inlinable
    public func filter(_ holds: (Int) -> Bool) -> [UInt64] {
        var found = [UInt64](repeating: 0, count: words.count)
        for index in words {
            var rest = rows.bits[index]
            var word: UInt64 = 0
            while rest != 0 {
                let bit = rest.trailingZeroBitCount
                if holds(index << 6 + bit) { word |= 1 << UInt64(bit) }
                rest &= rest - 1
            }
            found[index - words.lowerBound] = word
        }
        return found
    }

    /// The words of several sets of which every row is in at most one.
    ///
    /// - Parameter set: the place of the row's set; nil when it is in none.
    @inlinable
    public func group(into count: Int, _ set: (Int) -> Int?) -> [[UInt64]] {
        var found = [[UInt64]](repeating: [UInt64](repeating: 0, count: words.count), count: count)
        forEach { row in
            guard let set = set(row) else { return }
            found[set][row >> 6 - words.lowerBound] |= 1 << UInt64(row & 63)
        }
        return found
    }

    /// The words of several sets, when every row says of itself in which it is.
    ///
    /// - Parameter sets: bit k for being in set k. At most 64 sets.
    @inlinable
    public func sort(into count: Int, _ sets: (Int) -> UInt64) -> [[UInt64]] {
        var found = [[UInt64]](repeating: [UInt64](repeating: 0, count: words.count), count: count)
        var wordOfSet = [UInt64](repeating: 0, count: count)
        for index in words {
            var rest = rows.bits[index]
            while rest != 0 {
                let bit = rest.trailingZeroBitCount
                var mine = sets(index << 6 + bit)
                while mine != 0 {
                    wordOfSet[mine.trailingZeroBitCount] |= 1 << UInt64(bit)
                    mine &= mine - 1
                }
                rest &= rest - 1
            }
            for set in 0..<count where wordOfSet[set] != 0 {
                found[set][index - words.lowerBound] = wordOfSet[set]
                wordOfSet[set] = 0
            }
        }
        return found
    }
}
