/// Memory for the few texts of a line that do not stand in it as they are, such as a number that becomes a text.
final class TextArena {
    private var blocks: [UnsafeMutableBufferPointer<UInt8>] = []

    deinit { clear() }

    /// A copy that is valid until ``clear()``.
    func keep(_ text: String) -> UnsafeBufferPointer<UInt8> {
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = block.initialize(from: text.utf8)
        blocks.append(block)
        return UnsafeBufferPointer(block)
    }

    func clear() {
        guard !blocks.isEmpty else { return }
        for block in blocks { block.deallocate() }
        blocks.removeAll(keepingCapacity: true)
    }
}

extension TapeValue {
    /// A text, or a number or a truth value as text; nil for null.
    func readPlain(_ field: String, _ arena: TextArena) throws(ContentFault) -> Bytes? {
        if text != nil { return try readText(field) }
        if isNull { return nil }
        if let integer { return arena.keep(String(integer)) }
        if let number { return arena.keep("\(number)") }
        if let boolean { return arena.keep(boolean ? "true" : "false") }
        throw .wrongType(JSONPath(field), "a text, a number, true or false")
    }
}
