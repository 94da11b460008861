import CampaignDomain

/// What became of a file's columns.
public struct ColumnMapping: Sendable {
    public struct Column: Hashable, Sendable {
        /// As in the file; a name that occurs again has its number behind it.
        public let name: String
        public let meaning: ColumnMeaning
    }

    public let columns: [Column]

    /// Gives each column its meaning: by its name or an alias of it, else as an attribute, or none.
    ///
    /// Of columns with one name the first has its meaning, further ones are attributes. O(columns).
    init(columns names: [String], format: InterchangeFormat) {
        var meanings: [String: ColumnMeaning] = [:]
        for column in format.columns {
            for name in [column.name] + column.aliases where meanings[name.folded] == nil {
                meanings[name.folded] = column.meaning
            }
        }
        var seen: [String: Int] = [:]
        var used: Set<ColumnMeaning> = []
        self.columns = names.enumerated().map { place, name in
            let folded = name.folded
            let occurrence = seen[folded, default: 0] + 1
            seen[folded] = occurrence
            let plain = name.isEmpty ? "column \(place + 1)" : name
            let unique = occurrence == 1 ? plain : "\(plain) \(occurrence)"
            let known = meanings[folded] ?? (format.understandsFieldNames ? ColumnMeaning(fieldName: name) : nil)
            if occurrence == 1, let meaning = known, meaning.mayRepeat || used.insert(meaning).inserted {
                return Column(name: unique, meaning: meaning)
            }
            guard format.otherColumns == .attributes else { return Column(name: unique, meaning: .ignored) }
            return Column(name: unique, meaning: .attribute(unique))
        }
    }

    /// The first column of a meaning.
    func index(where isMeant: (ColumnMeaning) -> Bool) -> Int? { columns.firstIndex { isMeant($0.meaning) } }
}

extension ColumnMeaning {
    /// Whether several columns may have it.
    fileprivate var mayRepeat: Bool {
        switch self {
        case .ignored, .consentProof, .consent, .tags, .interests, .attributesObject: true
        default: false
        }
    }
}
