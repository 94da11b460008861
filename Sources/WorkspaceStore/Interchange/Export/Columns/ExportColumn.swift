/// A column of an exported file: its name there, and what stands in it.
public struct ExportColumn: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case field(ColumnMeaning)
        /// The variant of the message that the line gets.
        case variant
    }

    public let name: String
    public let content: Content
    /// Of a proof: whether the tool takes any words there.
    let takesAnyWords: Bool

    init(_ name: String, _ meaning: ColumnMeaning, takesAnyWords: Bool = false) {
        self.name = name
        content = .field(meaning)
        self.takesAnyWords = takesAnyWords
    }

    init(_ column: FormatColumn) {
        self.init(column.name, column.meaning, takesAnyWords: column.takesAnyWords)
    }

    private init(name: String, _ content: Content) {
        self.name = name
        self.content = content
        takesAnyWords = false
    }

    static let variant = ExportColumn(name: "variant", .variant)

    var meaning: ColumnMeaning? {
        if case .field(let meaning) = content { meaning } else { nil }
    }
}

extension [ExportColumn] {
    /// Whether the file can say that a consent was withdrawn.
    func canSayWithdrawal(of topic: ConsentTopic) -> Bool {
        contains { column in
            switch column.meaning {
            case .consent(topic, _), .consentWithdrawnAt(topic, _): true
            default: false
            }
        }
    }
}
