import AudienceEngine
import TerminalKit

/// A table whose numbers can be opened: a breakdown, a heat map, a migration matrix.
///
/// It is made anew from the computed values whenever it is drawn, so it always speaks the language of the moment.
struct FigureGrid: Sendable {
    struct Column: Sendable {
        enum Kind: Sendable {
            /// A number or a word, at the right of its column.
            case number
            /// A bar for the fraction of the cell; gives way when there is no room.
            case bar
            /// A text that takes what is left.
            case text
        }

        var title: String
        var kind = Kind.number
    }

    struct Line: Sendable {
        var label: TextSpan
        /// One for each column; missing ones are empty.
        var cells: [FigureCell] = []
        /// Whether it is a heading over the lines that follow.
        var isHeading = false
        /// Whether it is about the set that is selected elsewhere.
        var isEmphasised = false
        /// Whether the label goes on in further lines where it is too long for one.
        var wraps = false
        /// The set that the line is about, when it can be marked for the overlap.
        var set: MemberSet?

        static let blank = Line(label: TextSpan(""))

        static func heading(_ text: String, cells: [FigureCell] = []) -> Line {
            Line(label: TextSpan(text, .title.bold), cells: cells, isHeading: true)
        }
    }

    /// The head of the column of labels.
    var labelTitle = ""
    var columns: [Column]
    var lines: [Line]
    /// Whether the cells are the places of a map: of one width, on coloured grounds, with their details under the number.
    var isMap = false

    /// The columns of a line that the cursor can stand on.
    func selectableColumns(of line: Int) -> [Int] {
        guard lines.indices.contains(line) else { return [] }
        return lines[line].cells.indices.filter { lines[line].cells[$0].heading != nil }
    }

    func cell(line: Int, column: Int) -> FigureCell? {
        guard lines.indices.contains(line), lines[line].cells.indices.contains(column) else { return nil }
        return lines[line].cells[column]
    }
}

/// A number of a grid, and the people behind it.
struct FigureCell: Sendable {
    var text = ""
    var style = Style.text
    /// Further texts, under the number on a map, else only beside the name of the selected cell.
    var details: [String] = []
    /// What is only said beside the name of the selected cell.
    var remark: String?
    /// What is said of the number beside its name, when the text has signs as well.
    var spoken: String?
    /// The length of a bar, 0 to 1.
    var fraction: Double?
    /// How hot a place of a map is, 1 to 5; nil is cold.
    var heat: Int?
    /// Whom the number counts; nil when it counts nobody's records.
    var people: FigurePeople?
    /// What those are called whom the screen looks up in a way of its own; nil when `people` says it, or there are none.
    var ownHeading: String?

    /// What the people behind the number are called; nil when it cannot be opened.
    var heading: String? { people?.heading ?? ownHeading }

    static let empty = FigureCell()

    static func bar(_ fraction: Double, style: Style = .bar) -> FigureCell {
        FigureCell(style: style, fraction: fraction)
    }

    static func text(_ text: String, _ style: Style = .text) -> FigureCell {
        FigureCell(text: text, style: style)
    }
}

/// The people behind a number: which rows, and what they are called.
struct FigurePeople: Sendable {
    let source: PeopleSource
    let heading: String
}
