import AudienceEngine

/// Takes the objects of one log, a line at a time.
protocol LineDecoder {
    /// Takes one line's object, whose texts are valid during the call.
    mutating func decode(_ fields: TapeFields, line: Int) throws(ContentFault)

    /// What is to be said about the whole file once it is read.
    func remarks(file: String) -> [Problem]
}

/// Counts lines that a later line of the same id replaced.
struct ReplacedLines {
    private var count = 0
    private var firstLine = 0

    mutating func note(_ outcome: Bool, line: Int) {
        guard outcome else { return }
        if count == 0 { firstLine = line }
        count += 1
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
