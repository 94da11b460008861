import CampaignDomain

/// Splits a text into tokens. Columns count characters as a reader sees them.
struct Lexer {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) {
        characters = Array(text)
    }

    /// All tokens, ended by ``Token/Kind/end``. O(length).
    static func tokens(of text: String) throws(ExpressionError) -> [Token] {
        var lexer = Lexer(text)
        var tokens: [Token] = []
        while true {
            let token = try lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    static func beginsWord(_ character: Character) -> Bool {
        character.isLetter || character == "_"
    }

    /// What may follow in a word, so that addresses, phones and dotted names need no quotes.
    static func continuesWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "_-.@+:/".contains(character)
    }

    mutating func next() throws(ExpressionError) -> Token {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        guard position < characters.count else { return token(.end, from: position) }
        let start = position
        let character = characters[position]
        if Lexer.beginsWord(character) {
            let word = takeWord()
            return token(Keyword(word).map { .keyword($0) } ?? .word(word), from: start)
        }
        if character.isNumber || startsSignedNumber { return try number(from: start) }
        if character == "\"" || character == "'" { return try string(from: start, quote: character) }
        return try sign(character, from: start)
    }

    private var startsSignedNumber: Bool {
        "+-".contains(characters[position]) && position + 1 < characters.count && characters[position + 1].isNumber
    }

    private mutating func takeWord() -> String {
        let start = position
        repeat { position += 1 } while position < characters.count && Lexer.continuesWord(characters[position])
        return String(characters[start..<position])
    }

    private func token(_ kind: Token.Kind, from start: Int) -> Token {
        Token(kind: kind, range: SourceRange(column: start + 1, length: position - start))
    }

    /// A number, date or span; what begins with a digit and is none of them is a word, such as a phone or a code.
    private mutating func number(from start: Int) throws(ExpressionError) -> Token {
        let word = takeWord()
        if let number = DecimalNumber(word) { return token(.number(number, spelling: word), from: start) }
        if let date = CalendarDate(word) { return token(.date(date), from: start) }
        if let span = Span(word) { return token(.span(span, spelling: word), from: start) }
        let range = SourceRange(column: start + 1, length: position - start)
        if Lexer.looksLikeDate(word) { throw ExpressionError(.noSuchDay(word), at: range) }
        return token(.word(word), from: start)
    }

    private static func looksLikeDate(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        return bytes.count == 10
            && bytes.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == 0x2D : 0x30...0x39 ~= $1 }
    }

    private mutating func string(from start: Int, quote: Character) throws(ExpressionError) -> Token {
        position += 1
        var text = ""
        while position < characters.count, characters[position] != quote {
            if characters[position] == "\\", position + 1 < characters.count { position += 1 }
            text.append(characters[position])
            position += 1
        }
        guard position < characters.count else {
            throw ExpressionError(.unclosedString, at: SourceRange(column: start + 1, length: position - start))
        }
        position += 1
        return token(.string(text), from: start)
    }

    private mutating func sign(_ character: Character, from start: Int) throws(ExpressionError) -> Token {
        position += 1
        let follower = position < characters.count ? characters[position] : " "
        if let kind = Lexer.doubleSigns["\(character)\(follower)"] {
            position += 1
            return token(kind, from: start)
        }
        if let kind = Lexer.singleSigns[character] { return token(kind, from: start) }
        let other = Lexer.foreignSigns.first { $0.sign == "\(character)\(follower)" || $0.sign == String(character) }
        let sign = other?.sign ?? String(character)
        throw ExpressionError(
            .unexpectedCharacter(sign), at: SourceRange(column: start + 1, length: sign.count), suggestion: other?.ours)
    }

    private static let doubleSigns: [String: Token.Kind] = [
        "!=": .comparison(.notEqual), "<=": .comparison(.lessOrEqual), ">=": .comparison(.greaterOrEqual),
    ]

    private static let singleSigns: [Character: Token.Kind] = [
        "=": .comparison(.equal), "<": .comparison(.less), ">": .comparison(.greater), "~": .comparison(.contains),
        "(": .open, ")": .close, ",": .comma,
    ]

    /// What other languages write.
    private static let foreignSigns: [(sign: String, ours: String)] = [
        ("&&", "and"), ("||", "or"), ("&", "and"), ("|", "or"), ("!", "not"), ("≠", "!="), ("≤", "<="), ("≥", ">="),
        ("“", "\""), ("”", "\""), ("«", "\""), ("»", "\""),
    ]
}

extension Span {
    /// Reads `24h`, `30d`, `2w`, `1y`; at most a hundred thousand years.
    init?(_ text: String) {
        guard let unit = text.last.flatMap({ Unit(rawValue: $0) }), let count = Int(text.dropLast()), count >= 0,
            TimeSpan(text) != nil
        else { return nil }
        self.init(count, unit)
    }
}
