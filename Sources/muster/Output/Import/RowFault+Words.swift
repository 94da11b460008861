import TerminalKit
import Workbench
import WorkspaceStore

extension RowFault {
    /// What is wrong with a row, as a clause; it holds no value of the row.
    func text(_ words: Words) -> String {
        switch self {
        case .fieldCount(let found, let expected):
            words("it has {0} fields, the header has {1}", words.number(found), words.number(expected))
        case .openQuote: words("a quote is never closed")
        case .unreadableText: words("some of its bytes are no text in the encoding of the file")
        case .noKey: words("it has no id, no email and no phone")
        case .notATime(let column): words("{0} is no time", plain(column))
        case .notANumber(let column): words("{0} is no number", plain(column))
        case .notMoney(let column): words("{0} is no amount of money", plain(column))
        case .missing(let column): words("{0} is missing", plain(column))
        case .unknownWord(let column): words("{0} holds a word that is not known there", plain(column))
        case .foreignCurrency(let code): words("its currency is {0}, not that of the workspace", plain(code))
        case .unknownCustomer: words("its customer is not known")
        case .tooLong(let column): words("{0} is too long", plain(column))
        case .notJSON(let column): words("{0} is no JSON", plain(column))
        }
    }

    private func plain(_ name: String) -> String { SanitizedText(name).text }

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

extension ImportReport.ConsentChange.Kind {
    /// What became of the consents of this kind, as a heading.
    func title(_ words: Words) -> String {
        switch self {
        case .heldBack: words("Held back: the file says granted, the withdrawal stands")
        case .outweighed: words("Granted later, but another record of the address stays withdrawn")
        case .endedWithdrawal: words("A later, dated grant ended a withdrawal")
        case .endedGrant: words("A withdrawal ended a grant")
        }
    }
}
