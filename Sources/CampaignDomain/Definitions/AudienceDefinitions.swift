/// A fixed set of records with its source (`lists/ID.json`).
public struct CustomerList: Sendable {
    public var id: ListID
    public var name: String
    public var source: String?
    public var createdAt: Instant?
    public var members: [CustomerID]

    public init(id: ListID, name: String? = nil, members: [CustomerID] = []) {
        self.id = id
        self.name = name ?? id.rawValue
        self.members = members
    }
}

/// A named expression over customers, evaluated as of an instant (`segments.json`).
public struct Segment: Hashable, Sendable {
    public var id: SegmentID
    public var name: String
    /// The expression (DOMAIN.md 6).
    public var condition: String
    public var goal: String?
    public var priority: Int?
    public var pattern: String?
    public var stimuli: [String] = []
    /// An expression: the declared ideal portrait.
    public var ideal: String?

    public init(id: SegmentID, name: String? = nil, condition: String) {
        self.id = id
        self.name = name ?? id.rawValue
        self.condition = condition
    }
}

/// An ordered set of segments meant to split the base (`schemes.json`). The first part that holds wins; who is in none is
/// unassigned.
public struct Scheme: Hashable, Sendable {
    public var id: SchemeID
    public var name: String
    public var parts: [Part]
    /// An expression: the declared ideal portrait.
    public var ideal: String?

    public init(id: SchemeID, name: String? = nil, parts: [Part] = []) {
        self.id = id
        self.name = name ?? id.rawValue
        self.parts = parts
    }

    public struct Part: Hashable, Sendable {
        public var id: String
        public var name: String
        public var condition: String

        public init(id: String, name: String? = nil, condition: String) {
            self.id = id
            self.name = name ?? id
            self.condition = condition
        }
    }
}
