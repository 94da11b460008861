/// Breaking text into lines by columns.
public enum TextWrapping {
    /// Breaks styled text at spaces, and inside words only when a word alone is too long. Line breaks in the text are
    /// kept. At least one line. O(n).
    public static func lines(_ spans: [TextSpan], width: Int, continuationIndent: Int = 0) -> [[TextSpan]] {
        guard width > 0 else { return [spans] }
        var builder = LineBuilder(width: width, indent: min(max(0, continuationIndent), width - 1))
        for span in spans {
            for word in words(of: span.text) { builder.add(word, style: span.style) }
        }
        return builder.finish()
    }

    /// Plain text, broken the same way.
    public static func lines(_ text: String, width: Int) -> [String] {
        lines([TextSpan(text)], width: width).map { $0.map(\.text).joined() }
    }

    /// Words, runs of spaces and line breaks, in order.
    private static func words(of text: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        for index in text.indices where index > start {
            let isBreak = text[index].isNewline || text[text.index(before: index)].isNewline
            if isBreak || isSpace(text[index]) != isSpace(text[text.index(before: index)]) {
                pieces.append(text[start..<index])
                start = index
            }
        }
        if start < text.endIndex { pieces.append(text[start...]) }
        return pieces
    }

    /// No-break spaces hold their neighbours together: numbers are grouped with them.
    static func isSpace(_ character: Character) -> Bool {
        character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
    }
}

/// Puts words into lines.
private struct LineBuilder {
    let width: Int
    let indent: Int
    private var lines: [[TextSpan]] = []
    private var line: [TextSpan] = []
    private var used = 0

    init(width: Int, indent: Int) {
        self.width = width
        self.indent = indent
    }

    mutating func add(_ word: Substring, style: Style) {
        if word.first?.isNewline == true {
            breakLine(indented: false)
            return
        }
        var rest = String(word)
        let isBlank = rest.allSatisfy(TextWrapping.isSpace)
        while !rest.isEmpty, used + DisplayWidth.columns(of: rest) > width {
            if isBlank {
                breakLine(indented: true)
                return
            }
            if used > startOfLine { breakLine(indented: true) }
            guard used + DisplayWidth.columns(of: rest) > width else { break }
            var head = TextFitting.prefix(of: rest, columns: width - used)
            if head.isEmpty { head = String(rest.prefix(1)) }
            append(head, style: style)
            rest.removeFirst(head.count)
        }
        // A space left over at a break would push the next line out of its margin.
        if isBlank, !lines.isEmpty, used == startOfLine { return }
        append(rest, style: style)
    }

    mutating func finish() -> [[TextSpan]] {
        lines.append(line)
        return lines
    }

    private var startOfLine: Int { lines.isEmpty ? 0 : lineIndent }
    private var lineIndent = 0

    private mutating func append(_ text: String, style: Style) {
        guard !text.isEmpty else { return }
        used += DisplayWidth.columns(of: text)
        if let last = line.last, last.style == style {
            line[line.count - 1].text += text
        } else {
            line.append(TextSpan(text, style))
        }
    }

    private mutating func breakLine(indented: Bool) {
        lines.append(line)
        lineIndent = indented ? indent : 0
        line = lineIndent > 0 ? [TextSpan(String(repeating: " ", count: lineIndent))] : []
        used = lineIndent
    }
}
