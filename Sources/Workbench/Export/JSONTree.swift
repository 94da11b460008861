import CampaignDomain

/// A JSON document on its way out: built, written, never read. Fields keep the order in which they are named.
///
/// The store has a tree of its own that keeps what a rewrite of a file must not lose; the workbench may not see it.
public enum JSONTree: Hashable, Sendable {
    case boolean(Bool)
    case integer(Int)
    case string(String)
    case array([JSONTree])
    case object([Field])

    public struct Field: Hashable, Sendable {
        public let name: String
        public let value: JSONTree

        public init(_ name: String, _ value: JSONTree) {
            self.name = name
            self.value = value
        }
    }

    /// An array of texts.
    public static func strings(_ texts: [String]) -> JSONTree {
        .array(texts.map { .string($0) })
    }

    /// An object with further fields at its end; anything else stays as it is.
    public func adding(_ fields: Field...) -> JSONTree {
        if case .object(let own) = self { .object(own + fields) } else { self }
    }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral text: String) { self = .string(text) }
    public init(integerLiteral number: Int) { self = .integer(number) }
    public init(booleanLiteral flag: Bool) { self = .boolean(flag) }
    public init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
    public init(dictionaryLiteral fields: (String, JSONTree)...) { self = .object(fields.map { Field($0.0, $0.1) }) }
}

extension JSONTree {
    /// One line without blanks. O(size).
    public var line: String {
        var text = ""
        write(into: &text, indentation: nil)
        return text
    }

    /// Two blanks a level and a line feed at the end. O(size).
    public var document: String {
        var text = ""
        write(into: &text, indentation: 0)
        return text + "\n"
    }

    private func write(into text: inout String, indentation: Int?) {
        switch self {
        case .boolean(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .string(let string): text += JSONText.quoted(string)
        case .array(let elements):
            JSONTree.write(elements, between: ("[", "]"), into: &text, indentation: indentation) {
                element, text, inner in
                element.write(into: &text, indentation: inner)
            }
        case .object(let fields):
            JSONTree.write(fields, between: ("{", "}"), into: &text, indentation: indentation) { field, text, inner in
                text += JSONText.quoted(field.name) + (inner == nil ? ":" : ": ")
                field.value.write(into: &text, indentation: inner)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], between brackets: (String, String), into text: inout String, indentation: Int?,
        each: (Element, inout String, Int?) -> Void
    ) {
        let inner = indentation.map { $0 + 1 }
        text += brackets.0
        for (place, element) in elements.enumerated() {
            if place > 0 { text += "," }
            if let inner { text += "\n" + String(repeating: "  ", count: inner) }
            each(element, &text, inner)
        }
        if let indentation, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indentation) }
        text += brackets.1
    }
}
