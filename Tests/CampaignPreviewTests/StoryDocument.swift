import Foundation

/// The `STORY.md` of a demo as data: its sections, the mishap each tells, its tables and its commands.
struct StoryDocument {
    struct Section {
        let title: String
        /// The row of real mishaps it is about, from the line that begins with `>`.
        var mishap: String?
        var tables: [Table] = []
        /// The lines of its `sh` blocks.
        var commands: [String] = []
    }

    struct Table {
        let header: [String]
        let firstLine: Int
        var rows: [Row] = []

        /// The rows follow the header and its line of dashes without a gap.
        func endsDirectlyBefore(line: Int) -> Bool {
            line == (rows.last?.line ?? firstLine + 1) + 1
        }
    }

    struct Row {
        let line: Int
        let cells: [String]

        /// The row again with another last cell: what the story should say.
        func ending(in value: String) -> String {
            "line \(line): | \((cells.dropLast() + [value]).joined(separator: " | ")) |"
        }
    }

    private(set) var sections: [Section] = []

    static let counts = ["campaign", "rule", "counted", "count"]
    static let findings = ["campaign", "finding", "severity", "count"]
    static let expressions = ["records where", "count"]
    static let people = ["who", "record", "campaign", "rule", "verdict"]
    static let planted = ["campaign", "rule to come", "planted"]
    /// A table of any other shape would be one that nothing checks.
    static let shapes = [counts, findings, expressions, people, planted]

    init(_ text: String) {
        var isCommand = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") {
                isCommand = line == "```sh"
            } else if isCommand {
                sections[sections.count - 1].commands.append(String(line))
            } else if line.hasPrefix("#") {
                sections.append(Section(title: line.drop { $0 == "#" || $0 == " " }.description))
            } else if line.hasPrefix("> ") {
                sections[sections.count - 1].mishap = String(line.dropFirst(2))
            } else if line.hasPrefix("|") {
                add(cells: StoryDocument.cells(of: line), line: index + 1)
            }
        }
    }

    func rows(_ shape: [String], in section: Section? = nil) -> [Row] {
        (section.map { [$0] } ?? sections).flatMap(\.tables).filter { $0.header == shape }.flatMap(\.rows)
    }

    private mutating func add(cells: [String], line: Int) {
        let section = sections.count - 1
        if cells.allSatisfy({ $0.allSatisfy { $0 == "-" || $0 == ":" } }) { return }
        let table = sections[section].tables.count - 1
        if table >= 0, sections[section].tables[table].endsDirectlyBefore(line: line) {
            sections[section].tables[table].rows.append(Row(line: line, cells: cells))
        } else {
            sections[section].tables.append(Table(header: cells, firstLine: line))
        }
    }

    /// The cells of a table's line, without the spaces and backquotes around them.
    private static func cells(of line: Substring) -> [String] {
        line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map { cell in
            cell.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
        }
    }
}
