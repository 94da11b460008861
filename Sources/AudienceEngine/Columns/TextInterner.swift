/// Gives equal texts equal small numbers, in the order in which they first come.
struct TextInterner: Sendable {
    private(set) var texts = TextColumn()
    private var index = IDIndex()

    init() {}

    var count: Int { texts.count }

    /// The number of a text, a new one when it has not been seen. O(length).
    mutating func code(of text: String) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            if let known = index.row(of: bytes, in: texts) { return Int32(known) }
            texts.append(bytes)
            _ = index.insert(bytes, row: texts.count - 1, in: texts)
            return Int32(texts.count - 1)
        }
    }
}
