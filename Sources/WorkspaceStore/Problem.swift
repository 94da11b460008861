/// Something in a workspace's files that is not as it should be. It never holds a customer's value.
public struct Problem: Hashable, Codable, Sendable, CustomStringConvertible {
    public enum Severity: String, CaseIterable, Codable, Comparable, Sendable {
        /// Worth knowing; nothing is lost.
        case note
        /// Loaded, but probably not as meant.
        case warning
        /// The line or definition was left out.
        case error

        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// Path inside the workspace, with slashes.
    public var file: String
    /// From one.
    public var line: Int
    /// From one, in Unicode scalars.
    public var column: Int
    public var reason: String
    public var advice: String
    public var severity: Severity

    public init(
        file: String, line: Int = 1, column: Int = 1, reason: String, advice: String, severity: Severity = .error
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.reason = reason
        self.advice = advice
        self.severity = severity
    }

    /// `FILE:LINE:COLUMN: what is wrong; what to do`. A reason that ends in a question, such as the word that was probably
    /// meant, is its own advice.
    public var description: String {
        "\(file):\(line):\(column): \(reason)" + (reason.hasSuffix("?") ? "" : "; \(advice)")
    }
}
