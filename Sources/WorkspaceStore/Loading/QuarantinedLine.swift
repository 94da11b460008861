/// A line that was left out of the snapshot; the file keeps it.
public struct QuarantinedLine: Hashable, Codable, Sendable {
    /// Why, and where.
    public var problem: Problem
    /// Where the line begins in its file, in bytes.
    public var offset: Int
    /// Its length in bytes, without the line feed.
    public var length: Int
}

extension QuarantinedLine {
    /// The line with its number counted from further up.
    fileprivate func moved(down lines: Int) -> QuarantinedLine {
        var moved = self
        moved.problem.line = problem.line + lines
        return moved
    }
}

/// What came of reading one log.
struct LogReport: Codable, Sendable {
    /// A file whose every line is bad must not fill the memory with sentences.
    static let maximumProblems = 10_000

    var file: String
    /// Lines taken.
    var rows = 0
    /// Lines read, also empty ones.
    var lines = 0
    private(set) var quarantined: [QuarantinedLine] = []
    private(set) var badLines = 0
    private(set) var remarks: [Problem] = []
    /// A last line without a line feed that is not sound: what a crash in the middle of an append leaves.
    var tornTail: QuarantinedLine?

    init(file: String) {
        self.file = file
    }

    mutating func quarantine(_ line: QuarantinedLine) {
        badLines += 1
        if quarantined.count < LogReport.maximumProblems { quarantined.append(line) }
    }

    /// Takes the report of the next part of the file.
    mutating func absorb(_ later: LogReport) {
        rows += later.rows
        for line in later.quarantined { quarantine(line.moved(down: lines)) }
        badLines += later.badLines - later.quarantined.count
        tornTail = later.tornTail?.moved(down: lines)
        lines += later.lines
    }

    mutating func remark(_ problems: [Problem]) {
        remarks += problems
    }

    /// In order of line, notes last.
    var problems: [Problem] {
        var all = quarantined.map(\.problem)
        let unlisted = badLines - quarantined.count
        if unlisted > 0, let last = all.last {
            all.append(
                Problem(
                    file: file, line: last.line, reason: "\(unlisted) more lines after this one were left out",
                    advice: "mend those listed first; the file may be of another kind"))
        }
        if let tornTail { all.append(tornTail.problem) }
        return all + remarks
    }
}
