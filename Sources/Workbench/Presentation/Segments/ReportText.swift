import TerminalKit

/// Sections of a plain report, each some lines, with an empty line between them. Texts are made safe for a terminal.
struct ReportText {
    private let sections: [[String]]

    init(_ sections: [[String]]) {
        self.sections = sections
    }

    /// With a line break between lines and none at the end.
    var text: String {
        sections.filter { !$0.isEmpty }.joined(separator: [""]).map { SanitizedText($0).text }.joined(separator: "\n")
    }
}
