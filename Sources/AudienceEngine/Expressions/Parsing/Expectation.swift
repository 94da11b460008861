/// What would have to stand where something else does.
public enum Expectation: Hashable, Sendable {
    case fieldOrFunction, collection, sum, span, value, number, date, numberOrDate
    /// The id of a step, or of something that the workspace defines.
    case step
    case id(ExpressionError.Reason.NameKind)
    /// `=` and the like, behind a field.
    case comparison(after: String)
    case inOrBetween, andOfBetween, unknownOrKnown, entryAfterSince, openingAfterIn
    case closing, commaOrClosing, within, connectiveOrEnd

    /// As an error says it.
    public var message: String {
        switch self {
        case .fieldOrFunction: "a field or function"
        case .collection: "\"orders\" or \"events\""
        case .sum: "orders.total or orders.quantity"
        case .span: "a span such as 30d, 24h, 2w or 1y"
        case .value: "a value"
        case .number: "a number"
        case .date: "a date such as 2026-03-08"
        case .numberOrDate: "a number or a date"
        case .step: "a step's id in quotes"
        case .id(let kind): "the id of a \(kind.rawValue) in quotes"
        case .comparison(let field): "a comparison such as \"=\" after \(field)"
        case .inOrBetween: "\"in\" or \"between\" after \"not\""
        case .andOfBetween: "\"and\" between the two ends"
        case .unknownOrKnown: "\"unknown\" or \"known\""
        case .entryAfterSince: "\"entry\" after \"since\""
        case .openingAfterIn: "\"(\" after \"in\""
        case .closing: "\")\""
        case .commaOrClosing: "\",\" or \")\""
        case .within: "\"within\""
        case .connectiveOrEnd: "\"and\", \"or\" or the end"
        }
    }
}

/// Why a comparison does not suit a field.
public enum Unsuitability: Hashable, Sendable, CaseIterable {
    case textHasNoOrder, wordsHaveNoOrder, notText, everyYear

    /// As an error says it.
    public var message: String {
        switch self {
        case .textHasNoOrder: "text has no order"
        case .wordsHaveNoOrder: "its words have no order"
        case .notText: "it is not text"
        case .everyYear: "it comes every year; use \"within\", or birthDate"
        }
    }
}
