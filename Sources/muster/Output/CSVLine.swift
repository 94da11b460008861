import TerminalKit

/// One line of comma-separated values (RFC 4180).
enum CSVLine {
    /// Quotes what needs it. Text that a spreadsheet would take for a formula gets an apostrophe before it.
    static func text(_ values: [String]) -> String {
        values.map { quoted(harmless(SanitizedText($0).text)) }.joined(separator: ",")
    }

    private static func harmless(_ value: String) -> String {
        guard let first = value.first, "=+-@".contains(first) else { return value }
        // A phone number or an amount is no formula.
        let isNumber = value.dropFirst().allSatisfy { $0.isNumber || $0 == "." } && value.count > 1
        return isNumber ? value : "'" + value
    }

    private static func quoted(_ value: String) -> String {
        value.contains { ",\"\n\r".contains($0) }
            ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    }
}
