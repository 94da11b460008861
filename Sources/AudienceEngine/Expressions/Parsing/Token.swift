import CampaignDomain

/// A word, sign or value of an expression, and where it stands.
struct Token: Hashable, Sendable {
    var kind: Kind
    var range: SourceRange

    enum Kind: Hashable, Sendable {
        case keyword(Keyword)
        case word(String)
        case string(String)
        case number(DecimalNumber, spelling: String)
        case span(Span, spelling: String)
        case date(CalendarDate)
        case comparison(Comparison)
        case open, close, comma
        case end
    }

    /// How an error names it.
    var name: String {
        switch kind {
        case .keyword(let keyword): "\"\(keyword.rawValue)\""
        case .word(let word): "\"\(word)\""
        case .string(let text): Literal.quoted(text)
        case .number(_, let spelling), .span(_, let spelling): spelling
        case .date(let date): date.description
        case .comparison(let comparison): "\"\(comparison.rawValue)\""
        case .open: "\"(\""
        case .close: "\")\""
        case .comma: "\",\""
        case .end: "the end"
        }
    }
}

/// The words of the language itself. They may be written in any case, and as a value only in quotes.
enum Keyword: String, CaseIterable {
    case and, or, not, `in`, between, `is`, unknown, known, `where`, within, next, since, entry

    init?(_ word: String) {
        self.init(rawValue: word.lowercased())
    }
}
