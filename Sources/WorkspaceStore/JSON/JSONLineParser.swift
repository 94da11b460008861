import CSimdjson

/// Parses lines of JSON one after the other with simdjson, reusing its memory.
///
/// Not for two threads at once: every thread makes its own.
final class JSONLineParser {
    /// How many readable bytes must follow a line.
    static let padding = muster_json_padding()

    private let parser: OpaquePointer

    /// Nil when memory is short.
    init?() {
        guard let parser = muster_json_parser_create() else { return nil }
        self.parser = parser
    }

    deinit {
        muster_json_parser_destroy(parser)
    }

    /// The root value of one line; it is valid until the next call. Nil when the line is not one sound JSON value: where
    /// it breaks is the business of ``JSONScanner``. O(length).
    ///
    /// - Parameter line: followed by ``padding`` readable bytes.
    func parse(_ line: UnsafeBufferPointer<UInt8>) -> TapeValue? {
        guard let start = line.baseAddress else { return nil }
        let document = muster_json_parse(parser, start, line.count)
        guard let tape = document.tape, let strings = document.strings else { return nil }
        return TapeValue(tape: tape, strings: strings, index: 1)
    }
}
