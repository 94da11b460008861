import AudienceEngine

/// Says why a text is no expression, or cannot be answered: the words of the expression language stay as they are typed.
struct ExpressionErrorPresenter {
    let words: Words

    /// What is wrong and what to do, without the place.
    func message(_ error: ExpressionError) -> String {
        let reason = reason(error.reason)
        return error.suggestion.map { words("{0}; did you mean {1}?", reason, $0) } ?? reason
    }

    /// With the column where it begins.
    func sentence(_ error: ExpressionError) -> String {
        words("column {0}: {1}", "\(error.column)", message(error))
    }

    /// Why an expression that could be read cannot be answered.
    ///
    /// - Parameter definition: whose own text it is: that is not named.
    func sentence(_ error: EvaluationError, in definition: DefinitionReference? = nil) -> String {
        switch error {
        case .unknownSegment(let id): unknown(.segment, id.rawValue)
        case .unknownList(let id): unknown(.list, id.rawValue)
        case .unknownScheme(let id): unknown(.scheme, id.rawValue)
        case .unknownPart(let part, let scheme):
            words("the scheme {0} has no part {1}", quoted(scheme.rawValue), quoted(part))
        case .invalid(definition, let error): sentence(error)
        case .invalid(let place, let error): "\(name(place)): \(sentence(error))"
        case .cycle(let path):
            words("{0} is a circle; let one of them do without", path.map(\.name).joined(separator: " → "))
        case .tooDeep(let place, let limit):
            words("{0} stands on more than {1} others", name(place), "\(limit)")
        case .onlyInsideChain(let what): words("{0} has a meaning only inside a chain", what)
        case .misplaced(let what): words("{0} cannot be asked here", what)
        }
    }

    private func name(_ definition: DefinitionReference) -> String {
        switch definition {
        case .segment(let id): words("segment {0}", quoted(id.rawValue))
        case .scheme(let id): words("scheme {0}", quoted(id.rawValue))
        }
    }

    /// As it would be typed, whatever the language.
    private func quoted(_ text: String) -> String { "\"\(text)\"" }

    // MARK: Reasons

    private func reason(_ reason: ExpressionError.Reason) -> String {
        switch reason {
        case .tooLong(let limit):
            words("the expression is longer than {0} bytes; make segments of its parts", "\(limit)")
        case .tooDeep(let limit):
            words("more than {0} levels of parentheses and {1}; make a segment of a part", "\(limit)", quoted("not"))
        case .unclosedString: words("the quotation mark is never closed")
        case .unexpectedCharacter(let character): words("{0} means nothing here", quoted(character))
        case .notANumber(let text): words("{0} is not a number that can be computed with", quoted(text))
        case .noSuchDay(let text): words("there is no day {0}", text)
        case .nothingWritten: words("nothing is written")
        case .expected(let what, let found):
            words("expected {0}, found {1}", expectation(what), found ?? words("the end"))
        case .unknownName(let kind, let name): unknown(kind, name)
        case .unknownWord(let word, let field, let known): unknownWord(word, field, known)
        case .wrongValue(let field, let expects, let found):
            words("{0} is compared with {1}, not with {2}", field, expectation(expects), found)
        case .wrongOperator(let sign, let field, let why):
            words("{0} does not suit {1}: {2}", quoted(sign), field, unsuitability(why))
        case .reservedValue, .compareWithUnknown, .onlyInsideChain, .onlyInsideWhere, .needsWholeDays, .nextNeedsDate,
            .needsTime:
            misuse(reason)
        }
    }

    /// Words of the language in a place where they mean something else, or nothing.
    private func misuse(_ reason: ExpressionError.Reason) -> String {
        switch reason {
        case .reservedValue(let word):
            words("{0} is a word of the language; put it in quotes to mean the text", quoted(word))
        case .compareWithUnknown(let field):
            words("nothing equals unknown; write {0}", quoted("\(field) is unknown"))
        case .onlyInsideChain(let what): words("{0} has a meaning only inside a chain", what)
        case .onlyInsideWhere(let what, let collection):
            words(
                "{0} belongs to one of the {1}; write {2}", quoted(what), collection,
                "any(\(collection) where \(what) …)")
        case .needsWholeDays: words("a date has no hours; write whole days, such as 7d")
        case .nextNeedsDate: words("only a date or birthday can lie ahead; leave out {0}", quoted("next"))
        case .needsTime(let field): words("{0} is neither a time nor a date", field)
        default: reason.message
        }
    }

    private func unknown(_ kind: ExpressionError.Reason.NameKind, _ name: String) -> String {
        let name = quoted(name)
        return switch kind {
        case .field: words("there is no field {0}", name)
        case .function: words("there is no function {0}", name)
        case .collection: words("there is no collection {0}", name)
        case .segment: words("there is no segment {0}", name)
        case .list: words("there is no list {0}", name)
        case .scheme: words("there is no scheme {0}", name)
        case .sum: words("{0} cannot be summed; orders.total and orders.quantity can", name)
        }
    }

    private func unknownWord(_ word: String, _ field: String, _ known: [String]) -> String {
        guard !known.isEmpty, known.count <= 8 else { return words("{0} is never {1}", field, quoted(word)) }
        return words("{0} is never {1} but one of {2}", field, quoted(word), known.joined(separator: ", "))
    }

    private func unsuitability(_ why: Unsuitability) -> String {
        switch why {
        case .textHasNoOrder: words("text has no order")
        case .wordsHaveNoOrder: words("its words have no order")
        case .notText: words("it is not text")
        case .everyYear: words("it comes every year; use {0}, or birthDate", quoted("within"))
        }
    }

    // MARK: What is expected

    private func expectation(_ what: Expectation) -> String {
        switch what {
        case .fieldOrFunction: words("a field or function")
        case .collection: either("orders", "events")
        case .sum: words("{0} or {1}", "orders.total", "orders.quantity")
        case .span: words("a span such as 30d, 24h, 2w or 1y")
        case .value: words("a value")
        case .number: words("a number")
        case .date: words("a date such as 2026-03-08")
        case .numberOrDate: words("a number or a date")
        case .step: words("a step's id in quotes")
        case .id(let kind): id(kind)
        case .comparison(let field): words("a comparison such as {0} after {1}", quoted("="), field)
        case .inOrBetween: words("{0} after {1}", either("in", "between"), quoted("not"))
        case .andOfBetween: words("{0} between the two ends", quoted("and"))
        case .unknownOrKnown: either("unknown", "known")
        case .entryAfterSince: words("{0} after {1}", quoted("entry"), quoted("since"))
        case .openingAfterIn: words("{0} after {1}", quoted("("), quoted("in"))
        case .closing: quoted(")")
        case .commaOrClosing: either(",", ")")
        case .within: quoted("within")
        case .connectiveOrEnd: words("{0}, {1} or the end", quoted("and"), quoted("or"))
        }
    }

    private func either(_ first: String, _ second: String) -> String {
        words("{0} or {1}", quoted(first), quoted(second))
    }

    private func id(_ kind: ExpressionError.Reason.NameKind) -> String {
        switch kind {
        case .segment: words("the id of a segment in quotes")
        case .list: words("the id of a list in quotes")
        case .scheme: words("the id of a scheme in quotes")
        case .field, .function, .collection, .sum: Expectation.id(kind).message
        }
    }
}
