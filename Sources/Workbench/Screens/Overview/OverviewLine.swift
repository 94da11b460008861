import AudienceEngine
import TerminalKit

/// A line of the overview or of the health page: a sign that says how things are, a number, what it counts, and what is behind it.
struct OverviewLine: Sendable {
    enum Target: Sendable {
        case place(Place)
        case people(RowSet, heading: String)
        /// The records of the persons whom two sources know, by their places.
        case commonPeople(Int, Int, heading: String)
        /// Who might be one person.
        case conflicts
        /// How good the data is.
        case health
        /// What is wrong with the files.
        case problems
        /// Something of the import page.
        case imported(ImportTarget)
    }

    enum Tone: Sendable {
        case good, warn, stop, plain
        /// Still being computed.
        case awaited
        /// The line before goes on here.
        case continued

        var sign: String {
            switch self {
            case .good: "✔"
            case .warn: "▲"
            case .stop: "✖"
            case .plain: "·"
            case .awaited: "…"
            case .continued: " "
            }
        }

        var style: Style {
            switch self {
            case .good: .good
            case .warn: .warn
            case .stop: .stop
            case .plain, .awaited, .continued: .muted
            }
        }
    }

    var tone = Tone.plain
    /// Before the text, in a column of its own; empty where the text says the number.
    var number = ""
    let text: String
    var remark = ""
    /// Under the columns of the section; instead of the remark.
    var cells: [String] = []
    /// A share from 0 to 1, and the one that is wanted.
    var share: Double?
    var goal: Double?
    var target: Target?
}

/// A part of the overview under a heading.
struct OverviewSection: Sendable {
    let title: String
    var label = ""
    /// The head of the numbers, where there are columns.
    var numberHead = ""
    /// The heads of the columns that the lines have cells for.
    var columns: [String] = []
    let lines: [OverviewLine]

    /// What its first line says, as far as it is a figure; of a table how many lines it has.
    var keyFigure: [TextSpan] {
        guard columns.isEmpty, let line = lines.first else { return [TextSpan(label, .muted)] }
        let number = line.number.isEmpty ? "" : line.number + " "
        return [
            TextSpan(line.tone.sign + " ", line.tone.style), TextSpan(number, .text.bold), TextSpan(line.text, .muted),
        ]
    }

    /// The column of the numbers.
    var numberWidth: Int {
        let widest = lines.map { DisplayWidth.columns(of: $0.number) }.max() ?? 0
        return max(widest, DisplayWidth.columns(of: numberHead))
    }
}
