import Foundation

enum ReferenceToken: Equatable {
    case word(String)
    case text(String)
    case number(Decimal)
    case date(CivilDate)
    /// Seconds.
    case duration(Int)
    case symbol(String)
}

/// Cuts an expression into tokens, character by character.
struct ReferenceTokenizer {
    private var rest: Substring

    static func tokens(_ expression: String) throws -> [ReferenceToken] {
        var tokenizer = ReferenceTokenizer(rest: expression[...])
        var tokens: [ReferenceToken] = []
        while let token = try tokenizer.next() { tokens.append(token) }
        return tokens
    }

    private mutating func next() throws -> ReferenceToken? {
        rest = rest.drop(while: \.isWhitespace)
        guard let first = rest.first else { return nil }
        if first == "\"" { return try quoted() }
        if first.isASCII && first.isNumber || first == "-" { return try number() }
        if first.isLetter || first == "_" {
            let word = rest.prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
            rest = rest.dropFirst(word.count)
            return .word(String(word))
        }
        for symbol in ["!=", "<=", ">=", "=", "<", ">", "~", "(", ")", ","] where rest.hasPrefix(symbol) {
            rest = rest.dropFirst(symbol.count)
            return .symbol(symbol)
        }
        throw ReferenceError("unexpected \(first)")
    }

    private mutating func quoted() throws -> ReferenceToken {
        var text = ""
        rest = rest.dropFirst()
        while let character = rest.first, character != "\"" {
            rest = rest.dropFirst()
            if character == "\\", let escaped = rest.first {
                rest = rest.dropFirst()
                text.append(escaped)
            } else {
                text.append(character)
            }
        }
        guard rest.first == "\"" else { throw ReferenceError("a text is not closed") }
        rest = rest.dropFirst()
        return .text(text)
    }

    /// A date, a duration or a number: whatever the whole run of digits, dots, hyphens and letters is.
    private mutating func number() throws -> ReferenceToken {
        let run = rest.prefix { $0.isLetter || $0.isNumber || ".-".contains($0) }
        rest = rest.dropFirst(run.count)
        let text = String(run)
        if let date = CivilDate(text) { return .date(date) }
        if let duration = ReferenceTime.duration(text) { return .duration(duration) }
        if let number = Decimal(exactly: text) { return .number(number) }
        throw ReferenceError("\(text) is no number, date or duration")
    }
}
