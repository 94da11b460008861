/// Why a workspace cannot be opened, saved or copied at all.
public struct WorkspaceError: Error, Equatable, CustomStringConvertible {
    /// What callers tell apart.
    public enum Kind: Sendable, Equatable {
        case missingFolder
        case notAWorkspace
        /// No schema, one of the future, or one that nothing migrates from.
        case schema
        /// `workspace.json` or a value given for saving is not sound.
        case invalid
        /// Somebody else changed the file since it was read.
        case changedByOthers
        case readOnly
        case alreadyExists
        case cancelled
        /// The system refused to read or write.
        case system
    }

    public var kind: Kind
    /// Path of the folder, or of the file inside it.
    public var file: String
    /// Where in the file, when it is a matter of its text.
    public var line: Int?
    public var column: Int?
    public var reason: String
    public var advice: String

    init(_ kind: Kind, file: String, line: Int? = nil, column: Int? = nil, reason: String, advice: String) {
        self.kind = kind
        self.file = file
        self.line = line
        self.column = column
        self.reason = reason
        self.advice = advice
    }

    /// The error of a file that is not as it should be.
    init(_ kind: Kind, _ problem: Problem) {
        self.init(
            kind, file: problem.file, line: problem.line, column: problem.column, reason: problem.reason,
            advice: problem.advice)
    }

    /// `FILE:LINE:COLUMN: what is wrong; what to do`, without the place when there is none.
    public var description: String {
        let place = [line, column].compactMap { $0.map(String.init) }
        return "\(([file] + place).joined(separator: ":")): \(reason); \(advice)"
    }
}
