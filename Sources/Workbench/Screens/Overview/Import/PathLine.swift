/// Paths in one line, as shells take them and terminals paste them: divided by blanks, with quotes or backslashes where a path has a
/// blank of its own.
enum PathLine {
    struct Word: Equatable {
        /// The characters of the line that it takes, with its quotes.
        let range: Range<Int>
        /// The path that is meant.
        let text: String
    }

    /// The paths of a line. A quote that is not closed goes to the end. O(characters).
    static func words(of line: String) -> [Word] {
        var reader = Reader()
        let characters = Array(line)
        for (place, character) in characters.enumerated() { reader.take(character, at: place) }
        reader.endWord(at: characters.count)
        return reader.words
    }

    /// A path as it stands in a line: with a backslash before what would end it.
    static func escaped(_ path: String) -> String {
        var result = ""
        for character in path {
            if character == " " || character == "\\" || character == "'" || character == "\"" { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// A pasted text as a line of paths. Each of several lines is a path of its own, and addresses of files are their paths.
    static func pasted(_ text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }
        let paths = lines.map { line in
            if line.hasPrefix("file://") { return escaped(path(ofAddress: line)) }
            // What is quoted already, or stands alone, is as it is meant.
            let isPlain = !line.contains { $0 == "\\" || $0 == "'" || $0 == "\"" }
            return lines.count > 1 && isPlain ? escaped(line) : line
        }
        return paths.joined(separator: " ")
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// `file:///home/anna/My%20list.csv` without the scheme and with its percents read. Bytes that are no text stay as they are.
    private static func path(ofAddress address: String) -> String {
        let bytes = Array(address.dropFirst("file://".count).utf8)
        var read: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
            {
                read.append(byte)
                place += 3
            } else {
                read.append(bytes[place])
                place += 1
            }
        }
        return String(validating: read, as: UTF8.self) ?? address
    }

    /// Goes over a line from the front.
    private struct Reader {
        private(set) var words: [Word] = []
        private var start: Int?
        private var text = ""
        private var quote: Character?
        private var isEscaped = false

        mutating func take(_ character: Character, at place: Int) {
            if quote == nil, !isEscaped, character == " " { return endWord(at: place) }
            if start == nil { start = place }
            if isEscaped {
                if quote == "\"", character != "\"", character != "\\" { text.append("\\") }
                text.append(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            } else if character == quote {
                quote = nil
            } else {
                text.append(character)
            }
        }

        mutating func endWord(at place: Int) {
            guard let start else { return }
            // A backslash at the very end is one.
            words.append(Word(range: start..<place, text: isEscaped ? text + "\\" : text))
            (self.start, text, quote, isEscaped) = (nil, "", nil, false)
        }
    }
}
