import AudienceEngine

/// Takes the objects of one log, a line at a time.
protocol LineDecoder: SendableMetatype {
    associatedtype Rows: LogRows

    /// What was taken.
    var rows: Rows { get }

    /// Takes one line's object, whose texts are valid during the call.
    ///
    /// - Parameter line: its number, from one, in the part of the file that is read.
    mutating func decode(_ fields: TapeFields, line: Int) throws(ContentFault)
}

/// What was read from a log, or from a part of it: parts are read by several threads and put together in the file's order.
protocol LogRows: Sendable {
    /// Takes what a later part holds.
    ///
    /// - Parameter linesBefore: how many lines stand before that part.
    mutating func absorb(_ later: Self, linesBefore: Int)

    /// What is kept beside the columns: what is to be said about the whole file follows from it.
    var memo: LogMemo { get }
}

/// Counts lines that repeat an earlier id.
struct ReplacedLines: Codable, Sendable {
    private var count = 0
    private var firstLine = Int.max

    mutating func note(_ outcome: Bool, line: Int) {
        guard outcome else { return }
        firstLine = min(firstLine, line)
        count += 1
    }

    mutating func absorb(_ later: ReplacedLines, linesBefore: Int) {
        guard later.count > 0 else { return }
        firstLine = min(firstLine, later.firstLine + linesBefore)
        count += later.count
    }

    func remarks(file: String) -> [Problem] {
        guard count > 0 else { return [] }
        let subject = count == 1 ? "1 line repeats an earlier id" : "\(count) lines repeat an earlier id"
        return [
            Problem(
                file: file, line: firstLine, reason: subject,
                advice: "the last line of an id wins; nothing need be done", severity: .note)
        ]
    }
}

extension ContentFault {
    /// Why the engine did not take a line.
    init(_ rejection: SnapshotBuilder.Rejection) {
        switch rejection {
        case .missing(let field): self = .missing(field)
        case .unknownCustomer: self = .unknownCustomer("customer")
        }
    }
}
