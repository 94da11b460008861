import Foundation

/// How one log became a table.
struct LogReading: Sendable {
    let table: IndexTable
    let report: LogReport
    let memo: LogMemo
    /// What the index says of the log when it has not changed; nil when lines were read.
    let kept: IndexedLog?

    init(_ table: IndexTable, report: LogReport, memo: LogMemo) {
        self.table = table
        self.report = report
        self.memo = memo
        kept = nil
    }

    init(_ table: IndexTable, kept: IndexedLog) {
        self.table = table
        report = kept.report
        memo = kept.memo
        self.kept = kept
    }

    /// The report with what is to be said about the whole file.
    var remarkedReport: LogReport {
        var remarked = report
        remarked.remark(memo.remarks(file: table.log))
        return remarked
    }
}

/// How the logs that are indexed stood when their reading began.
struct LogStates: Equatable, Sendable {
    private let states: [IndexTable: FileState]

    init(folder: String) {
        let found = IndexTable.allCases.map { ($0, FileState(path: folder + "/" + $0.log)) }
        states = Dictionary(uniqueKeysWithValues: found.compactMap { table, state in state.map { (table, $0) } })
    }

    subscript(table: IndexTable) -> FileState? { states[table] }

    /// How many bytes they have together.
    var size: Int { states.values.reduce(0) { $0 + $1.size } }

    func areSettled(at instant: Int64, after pause: Int64) -> Bool {
        states.values.allSatisfy { $0.isSettled(at: instant, after: pause) }
    }
}
