/// Remembers what words of a file mean: a column of words has few, and their bytes tell them apart at once.
struct WordMemo<Meaning> {
    private var known: [(word: [UInt8], meaning: Meaning)] = []

    /// Words beyond these are looked up every time; a column with so many is no column of words.
    private static var most: Int { 12 }

    /// - Parameter look: asked about a word that is not remembered.
    mutating func meaning(of word: UnsafeBufferPointer<UInt8>, _ look: (String) -> Meaning) -> Meaning {
        for one in known where one.word.count == word.count && one.word.elementsEqual(word) { return one.meaning }
        let meaning = look(String(decoding: word, as: UTF8.self))
        if known.count < WordMemo.most { known.append((Array(word), meaning)) }
        return meaning
    }
}
