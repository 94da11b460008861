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
        case .string(let string): text += JSONValue.quoted(string)
        case .array(let elements):
            JSONValue.write(
                elements, between: ("[", "]"), isShort: isShortList, into: &text, indentation: indentation
            ) { element, text, inner in element.write(into: &text, indentation: inner) }
        case .object(let object):
            JSONValue.write(
                object.members, between: ("{", "}"), isShort: false, into: &text, indentation: indentation
            ) { member, text, inner in
                text += JSONValue.quoted(member.key) + (inner == nil ? ":" : ": ")
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

    /// What a terminal would obey or an editor would not show: controls, DEL, separators of lines, marks and overrides of
    /// direction. As an escape it stays the same text and can be seen.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where isInvisible(scalar):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
