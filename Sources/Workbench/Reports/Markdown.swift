/// Makes texts into Markdown that shows exactly them, whatever they contain.
enum Markdown {
    /// Inside a paragraph, a list item or a table's cell: no mark-up, no HTML, no link, no further cell. O(length).
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!":
                result.append("\\")
                result.append(character)
            default: result.append(character)
            }
        }
        return result
    }

    /// A text of letters, digits and marks that mean nothing, such as an identifier, as code; any other escaped.
    static func code(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ":", "/": true
            default: false
            }
        }
        return isPlain && !text.isEmpty ? "`\(text)`" : escaped(text)
    }

    /// A table whose cells are Markdown already.
    ///
    /// - Parameter alignments: `:---` or `---:` for each column.
    static func table(_ header: [String], _ alignments: [String], _ rows: [[String]]) -> [String] {
        ([header, alignments] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    }
}
