extension ImportReview {
    /// What became of a row of customers.
    public enum Outcome: String, CaseIterable, Sendable {
        case new, updated, unchanged
    }

    /// A field of a record that a row changed.
    public struct FieldChange: Hashable, Sendable {
        /// As mapping files name it: `attributes.club`.
        public let field: String
        public let content: Column.Content
        /// Nil when nothing stood there, or when what is new was added to it.
        public let before: String?
        public let after: String

        public init(field: String, content: Column.Content, before: String?, after: String) {
            self.field = field
            self.content = content
            self.before = before
            self.after = after
        }
    }

    /// A row of customers and the record that it is, with what tells people apart.
    public struct RecordRow: Hashable, Sendable {
        public let place: Place
        public let id: String
        public let name: String
        public var email: String?
        public var phone: String?
        /// Of a record that was updated.
        public var changes: [FieldChange] = []
        /// How many changed fields are not among ``changes``.
        public var furtherChanges = 0

        public init(place: Place, id: String, name: String) {
            self.place = place
            self.id = id
            self.name = name
        }
    }
}

extension ImportReview.Counts {
    public subscript(outcome: ImportReview.Outcome) -> Int {
        switch outcome {
        case .new: new
        case .updated: updated
        case .unchanged: unchanged
        }
    }
}
