import CampaignDomain

extension JSONValue {
    /// One line without blanks, as logs have it.
    public var line: String {
        var text = ""
        write(into: &text, indentation: nil)
        return text
    }

    /// Two blanks a level and a line feed at the end; short lists of plain values stay on one line.
    public var document: String {
        var text = ""
        write(into: &text, indentation: 0)
        return text + "\n"
    }

    /// A list of plain values longer than this stands one value a line.
    private static let widthOfOneLine = 100

    private func write(into text: inout String, indentation: Int?) {
        switch self {
        case .null: text += "null"
        case .boolean(let flag): text += flag ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let string): text += JSONText.quoted(string)
        case .array(let elements):
            JSONValue.write(
                elements, between: ("[", "]"), isShort: isShortList, into: &text, indentation: indentation
            ) { element, text, inner in element.write(into: &text, indentation: inner) }
        case .object(let object):
            JSONValue.write(
                object.members, between: ("{", "}"), isShort: false, into: &text, indentation: indentation
            ) { member, text, inner in
                text += JSONText.quoted(member.key) + (inner == nil ? ":" : ": ")
                member.value.write(into: &text, indentation: inner)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], between brackets: (String, String), isShort: Bool, into text: inout String,
        indentation: Int?, each: (Element, inout String, Int?) -> Void
    ) {
        let inner = indentation.map { $0 + 1 }
        text += brackets.0
        for (place, element) in elements.enumerated() {
            if place > 0 { text += "," }
            if let inner {
                if !isShort {
                    text += "\n" + String(repeating: "  ", count: inner)
                } else if place > 0 {
                    text += " "
                }
            }
            each(element, &text, inner)
        }
        if let indentation, !isShort, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indentation) }
        text += brackets.1
    }

    private var isShortList: Bool {
        guard case .array(let elements) = self else { return false }
        var width = 0
        for element in elements {
            switch element {
            case .array, .object: return false
            case .string(let text): width += text.utf8.count + 4
            case .number(let digits): width += digits.utf8.count + 2
            case .null, .boolean: width += 6
            }
            if width > JSONValue.widthOfOneLine { return false }
        }
        return true
    }
}
