/// Finds what a short word of a file stands for, such as a field's name or an event's kind, without making a string.
///
/// A word of at most sixteen bytes is exactly its length with its first and last eight bytes, so that a look-up is two
/// loads, a hash and as a rule one comparison.
struct WordTable<Meaning: Sendable>: Sendable {
    private struct Entry {
        var length = 0
        var head: UInt64 = 0
        var tail: UInt64 = 0
        var meaning: Meaning?
    }

    private var entries: [Entry]
    private let mask: Int
    /// The words in the order given, for messages.
    let words: [String]

    /// - Parameter meanings: words of one to sixteen bytes, each once.
    init(_ meanings: [(word: String, meaning: Meaning)]) {
        var size = 8
        while size < meanings.count * 4 { size *= 2 }
        mask = size - 1
        entries = [Entry](repeating: Entry(), count: size)
        words = meanings.map(\.word)
        for (word, meaning) in meanings {
            precondition((1...16).contains(word.utf8.count), "a word of a table has one to sixteen bytes")
            var word = word
            word.withUTF8 { bytes in
                let (head, tail) = WordTable.ends(bytes)
                var slot = WordTable.hash(bytes.count, head, tail) & mask
                while entries[slot].length != 0 { slot = (slot + 1) & mask }
                entries[slot] = Entry(length: bytes.count, head: head, tail: tail, meaning: meaning)
            }
        }
    }

    /// O(1); nil when the word is none of the table's.
    @inline(__always)
    subscript(word: UnsafeBufferPointer<UInt8>) -> Meaning? {
        guard word.count >= 1, word.count <= 16 else { return nil }
        let (head, tail) = WordTable.ends(word)
        var slot = WordTable.hash(word.count, head, tail) & mask
        return entries.withUnsafeBufferPointer { entries in
            while entries[slot].length != 0 {
                if entries[slot].length == word.count, entries[slot].head == head, entries[slot].tail == tail {
                    return entries[slot].meaning
                }
                slot = (slot + 1) & mask
            }
            return nil
        }
    }

    /// The first and the last eight bytes, which overlap in words of less than sixteen; a word of less than eight has all of
    /// its bytes in the first.
    @inline(__always)
    private static func ends(_ word: UnsafeBufferPointer<UInt8>) -> (head: UInt64, tail: UInt64) {
        let raw = UnsafeRawBufferPointer(word)
        if word.count >= 8 {
            return (
                raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: word.count - 8, as: UInt64.self)
            )
        }
        var head: UInt64 = 0
        for index in 0..<word.count { head |= UInt64(word[index]) << UInt64(index * 8) }
        return (head, 0)
    }

    @inline(__always)
    private static func hash(_ length: Int, _ head: UInt64, _ tail: UInt64) -> Int {
        let mixed = (head ^ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(length)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}

extension WordTable where Meaning: CaseIterable & RawRepresentable, Meaning.RawValue == String {
    /// The words of an enumeration.
    init(_ type: Meaning.Type) {
        self.init(type.allCases.map { ($0.rawValue, $0) })
    }
}
