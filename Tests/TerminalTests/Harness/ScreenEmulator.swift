/// What a terminal would show of the bytes a program writes, and which of its modes are switched on.
///
/// Knows what ncurses sends to xterm, screen and vt100, and counts one column for every character: wide ones and joined
/// ones are another test's business.
struct ScreenEmulator {
    private(set) var rows: [[Character]]
    /// Private modes that are set, such as 1049 (alternate screen), 25 (cursor shown), 1000 (mouse), 2004 (pastes marked).
    private(set) var modes = ScreenEmulator.ordinaryModes
    /// A visible cursor, and lines that wrap.
    static let ordinaryModes: Set<Int> = [25, 7]
    /// Numbers of the CSI sequences that ask something, such as `?2026$p`.
    private(set) var questions: [String] = []
    /// Whether any sequence asked for a colour.
    private(set) var hasColours = false
    /// How often the whole screen was cleared.
    private(set) var clearings = 0
    private(set) var cursor = (row: 0, column: 0)
    private var savedCursor = (row: 0, column: 0)
    private var scrolling: ClosedRange<Int>
    private var state = ParserState.text
    private var lastCharacter: Character = " "
    private var ordinaryRows: [[Character]]?
    private var pending: [UInt8] = []
    /// The cursor stands behind the last column and wraps with the next character.
    private var isBehindLastColumn = false

    private enum ParserState {
        case text
        case escape
        case charset
        case control(String)
        case command(sawEscape: Bool)
    }

    var height: Int { rows.count }
    var width: Int { rows.first?.count ?? 0 }

    init(width: Int, height: Int) {
        rows = Array(repeating: Array(repeating: " ", count: width), count: height)
        scrolling = 0...max(0, height - 1)
    }

    /// The rows without the spaces at their ends.
    var lines: [String] {
        rows.map { row in
            var text = String(row)
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    var text: String { lines.joined(separator: "\n") }

    var isBlank: Bool { lines.allSatisfy(\.isEmpty) }

    func contains(_ part: String) -> Bool { text.contains(part) }

    /// What the user's terminal does when its window changes: keeps what fits.
    mutating func resize(width: Int, height: Int) {
        rows = (0..<height).map { row in
            (0..<width).map { column in row < rows.count && column < rows[row].count ? rows[row][column] : " " }
        }
        scrolling = 0...max(0, height - 1)
        place(cursor.row, cursor.column)
    }

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        pending += bytes
        // A character may be cut in two by the end of a read.
        var complete = pending.count
        while complete > 0, pending.count - complete < 3, pending[complete - 1] & 0xC0 == 0x80 { complete -= 1 }
        if complete > 0, pending[complete - 1] >= 0xC0 {
            let length = pending[complete - 1] >= 0xF0 ? 4 : pending[complete - 1] >= 0xE0 ? 3 : 2
            complete = pending.count - (complete - 1) >= length ? pending.count : complete - 1
        } else {
            complete = pending.count
        }
        let text = String(decoding: pending[..<complete], as: UTF8.self)
        pending.removeFirst(complete)
        for scalar in text.unicodeScalars { take(scalar) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch state {
        case .text: takeText(scalar)
        case .escape: takeEscape(scalar)
        case .charset: state = .text
        case .control(let parameters):
            if (0x40...0x7E).contains(scalar.value) {
                state = .text
                perform(Character(scalar), parameters)
            } else {
                state = .control(parameters + String(scalar))
            }
        case .command(let sawEscape):
            if scalar == "\u{07}" || (sawEscape && scalar == "\\") {
                state = .text
            } else {
                state = .command(sawEscape: scalar == "\u{1B}")
            }
        }
    }

    private mutating func takeText(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\u{1B}": state = .escape
        case "\r": place(cursor.row, 0)
        case "\n": lineFeed()
        case "\u{08}": place(cursor.row, cursor.column - 1)
        case "\t": place(cursor.row, cursor.column / 8 * 8 + 8)
        case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
        default: put(Character(scalar))
        }
    }

    private mutating func takeEscape(_ scalar: Unicode.Scalar) {
        state = .text
        switch scalar {
        case "[": state = .control("")
        case "]", "P", "_", "^": state = .command(sawEscape: false)
        case "(", ")", "#", "%": state = .charset
        case "7": savedCursor = cursor
        case "8": place(savedCursor.row, savedCursor.column)
        case "M": reverseLineFeed()
        case "D": lineFeed()
        default: break
        }
    }

    private mutating func put(_ character: Character) {
        if isBehindLastColumn {
            place(cursor.row, 0)
            lineFeed()
        }
        rows[cursor.row][cursor.column] = character
        lastCharacter = character
        if cursor.column == width - 1 { isBehindLastColumn = true } else { cursor.column += 1 }
    }

    private mutating func place(_ row: Int, _ column: Int) {
        isBehindLastColumn = false
        cursor = (max(0, min(row, height - 1)), max(0, min(column, width - 1)))
    }

    private mutating func lineFeed() {
        if cursor.row == scrolling.upperBound { scroll(up: 1) } else { place(cursor.row + 1, cursor.column) }
    }

    private mutating func reverseLineFeed() {
        if cursor.row == scrolling.lowerBound { scroll(up: -1) } else { place(cursor.row - 1, cursor.column) }
    }

    private var blankRow: [Character] { Array(repeating: " ", count: width) }

    private mutating func scroll(up count: Int, from top: Int? = nil) {
        let top = top ?? scrolling.lowerBound
        for _ in 0..<min(abs(count), height) {
            if count > 0 {
                rows.remove(at: top)
                rows.insert(blankRow, at: scrolling.upperBound)
            } else {
                rows.remove(at: scrolling.upperBound)
                rows.insert(blankRow, at: top)
            }
        }
    }
}

extension ScreenEmulator {
    // MARK: Control sequences

    private mutating func perform(_ final: Character, _ parameters: String) {
        if parameters.contains("$") || final == "c" || final == "n" {
            questions.append(parameters + String(final))
            return
        }
        if parameters.hasPrefix("?") {
            let numbers = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
            if final == "h" || final == "l" { setModes(numbers, on: final == "h") }
            return
        }
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let count = max(1, numbers.first ?? 0)
        switch final {
        case "H", "f": place(count - 1, (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1)
        case "A": place(cursor.row - count, cursor.column)
        case "B": place(cursor.row + count, cursor.column)
        case "C": place(cursor.row, cursor.column + count)
        case "D": place(cursor.row, cursor.column - count)
        case "G", "`": place(cursor.row, count - 1)
        case "d": place(count - 1, cursor.column)
        case "m": if numbers.contains(where: { $0 >= 30 && $0 <= 107 && $0 != 39 && $0 != 49 }) { hasColours = true }
        default: edit(final, numbers, count)
        }
    }

    private mutating func edit(_ final: Character, _ numbers: [Int], _ count: Int) {
        switch final {
        case "J": eraseScreen(numbers.first ?? 0)
        case "K": eraseLine(numbers.first ?? 0)
        case "X":
            for column in cursor.column..<min(width, cursor.column + count) { rows[cursor.row][column] = " " }
        case "b": for _ in 0..<count { put(lastCharacter) }
        case "L": scroll(up: -count, from: cursor.row)
        case "M": scroll(up: count, from: cursor.row)
        case "S": scroll(up: count)
        case "T": scroll(up: -count)
        case "P":
            rows[cursor.row].removeSubrange(cursor.column..<min(width, cursor.column + count))
            rows[cursor.row] += Array(repeating: " ", count: width - rows[cursor.row].count)
        case "@":
            rows[cursor.row].insert(contentsOf: Array(repeating: " ", count: count), at: cursor.column)
            rows[cursor.row].removeLast(rows[cursor.row].count - width)
        case "r":
            let bottom = min(height, numbers.count > 1 && numbers[1] > 0 ? numbers[1] : height)
            scrolling = min(count, bottom) - 1...bottom - 1
            place(0, 0)
        default: break
        }
    }

    private mutating func eraseScreen(_ part: Int) {
        if part == 2 || (part == 0 && cursor == (0, 0)) { clearings += 1 }
        if part != 1 {
            for row in (part == 2 ? 0 : cursor.row + 1)..<max(height, cursor.row + 1) where row < height {
                rows[row] = blankRow
            }
        } else {
            for row in 0..<cursor.row { rows[row] = blankRow }
        }
        eraseLine(part)
    }

    private mutating func eraseLine(_ part: Int) {
        let columns =
            switch part {
            case 0: cursor.column..<width
            case 1: 0..<min(width, cursor.column + 1)
            default: 0..<width
            }
        for column in columns { rows[cursor.row][column] = " " }
    }

    private mutating func setModes(_ numbers: [Int], on: Bool) {
        for number in numbers {
            if on { modes.insert(number) } else { modes.remove(number) }
            guard number == 1049 else { continue }
            if on {
                ordinaryRows = rows
                rows = Array(repeating: blankRow, count: height)
            } else if let ordinary = ordinaryRows {
                rows = ordinary
                ordinaryRows = nil
            }
        }
    }
}
