/// Writes a tree as the text that parses to it.
struct ConditionPrinter {
    private(set) var text = ""
    /// In characters; kept beside the text because counting it anew for every predicate would be quadratic.
    private var column = 1
    private(set) var predicateRanges: [SourceRange] = []

    mutating func print(_ condition: Condition) {
        switch condition {
        case .all(let parts): printRun(parts, separator: " and ")
        case .any(let parts): printRun(parts, separator: " or ")
        case .not(let inner):
            write("not ")
            printOperandOfOperator(inner)
        case .predicate(let predicate):
            let start = column
            write(predicate.description)
            predicateRanges.append(SourceRange(column: start, length: column - start))
        }
    }

    private mutating func printRun(_ parts: [Condition], separator: String) {
        for (index, part) in parts.enumerated() {
            if index > 0 { write(separator) }
            if case .all = part, separator == " or " {
                print(part)
            } else {
                printOperandOfOperator(part)
            }
        }
    }

    private mutating func printOperandOfOperator(_ condition: Condition) {
        switch condition {
        case .predicate, .not: print(condition)
        case .all, .any:
            write("(")
            print(condition)
            write(")")
        }
    }

    private mutating func write(_ piece: String) {
        text += piece
        column += piece.count
    }
}

extension Predicate: CustomStringConvertible {
    public var description: String {
        switch self {
        case .comparison(let operand, let comparison, let value): "\(operand) \(comparison.rawValue) \(value)"
        case .membership(let operand, let values):
            "\(operand) in (\(values.map(\.description).joined(separator: ", ")))"
        case .between(let operand, let low, let high): "\(operand) between \(low) and \(high)"
        case .presence(let operand, let isKnown): "\(operand) is \(isKnown ? "known" : "unknown")"
        case .within(let operand, let window): "\(operand) within \(window.isNext ? "next " : "")\(window.span)"
        case .exists(let selection): "any(\(selection))"
        case .inList(let id): "in_list(\(Literal.quoted(id.rawValue)))"
        case .inSegment(let id): "in_segment(\(Literal.quoted(id.rawValue)))"
        case .chainReaction(let kind, let step): "\(kind.rawValue)(\(Literal.quoted(step)))"
        }
    }
}

extension Operand: CustomStringConvertible {
    public var description: String {
        switch self {
        case .customer(let field): field.description
        case .order(let field): field.rawValue
        case .event(let field): field.rawValue
        case .scheme(let id): "scheme(\(Literal.quoted(id.rawValue)))"
        case .count(let selection): "count(\(selection))"
        case .sum(let sum, let selection): "sum(orders.\(sum.rawValue)\(selection.clauses))"
        case .moment(let edge, let selection):
            selection.clauses.isEmpty
                ? "\(edge.rawValue) \(selection.collection.singular)" : "\(edge.rawValue)(\(selection))"
        case .daysSince(let operand): "days_since(\(operand))"
        }
    }
}

extension Selection: CustomStringConvertible {
    public var description: String { collection.rawValue + clauses }

    fileprivate var clauses: String {
        var text = ""
        if let condition {
            var printer = ConditionPrinter()
            printer.print(condition)
            text += " where " + printer.text
        }
        if let span { text += " within \(span)" }
        if isSinceEntry { text += " since entry" }
        return text
    }
}

extension CustomerField: CustomStringConvertible {
    public var description: String {
        switch self {
        case .attribute(let key): "attr." + CustomerField.printed(key: key)
        case .externalID(let system): "externalIds." + CustomerField.printed(key: system)
        case .messenger(let name): "messengers." + CustomerField.printed(key: name)
        default: CustomerField.named.first { $0.field == self }?.name ?? ""
        }
    }

    private static func printed(key: String) -> String {
        key.allSatisfy(Lexer.continuesWord) && !key.isEmpty && key.last != "." ? key : Literal.quoted(key)
    }
}
