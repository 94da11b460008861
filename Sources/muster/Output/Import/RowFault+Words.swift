import Workbench
import WorkspaceStore

extension RowFault {
    /// What is wrong with a row, as a clause; it holds no value of the row.
    var reason: ImportReason {
        switch self {
        case .fieldCount(let found, let expected):
            ImportReason(found, .fieldFound, .number(expected))
        case .openQuote: ImportReason(Phrase("a quote is never closed"))
        case .unreadableText:
            ImportReason(Phrase("some of its bytes are no text in the encoding of the file"))
        case .noKey: ImportReason(Phrase("it has no id, no email and no phone"))
        case .notATime(let column): ImportReason(Phrase("{0} is no time"), .name(column))
        case .notANumber(let column): ImportReason(Phrase("{0} is no number"), .name(column))
        case .notMoney(let column): ImportReason(Phrase("{0} is no amount of money"), .name(column))
        case .missing(let column): ImportReason(Phrase("{0} is missing"), .name(column))
        case .unknownWord(let column):
            ImportReason(Phrase("{0} holds a word that is not known there"), .name(column))
        case .foreignCurrency(let code):
            ImportReason(Phrase("its currency is {0}, not that of the workspace"), .name(code))
        case .unknownCustomer: ImportReason(Phrase("its customer is not known"))
        case .tooLong(let column): ImportReason(Phrase("{0} is too long"), .name(column))
        case .notJSON(let column): ImportReason(Phrase("{0} is no JSON"), .name(column))
        }
    }

    /// A stable name for machines.
    var code: String {
        switch self {
        case .fieldCount: "field-count"
        case .openQuote: "open-quote"
        case .unreadableText: "unreadable-text"
        case .noKey: "no-key"
        case .notATime: "not-a-time"
        case .notANumber: "not-a-number"
        case .notMoney: "not-money"
        case .missing: "missing"
        case .unknownWord: "unknown-word"
        case .foreignCurrency: "foreign-currency"
        case .unknownCustomer: "unknown-customer"
        case .tooLong: "too-long"
        case .notJSON: "not-json"
        }
    }
}

extension CountedNoun {
    fileprivate static let fieldFound = CountedNoun(
        "it has {0} field, the header has {1}", "it has {0} fields, the header has {1}")
}
