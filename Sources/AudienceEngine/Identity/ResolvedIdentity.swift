import CampaignDomain

/// Who is whom among the visible records: what an ``Audience`` works out first and longest, kept so that the next opening need
/// not. It says itself for which policies and instants it holds.
public struct ResolvedIdentity: Sendable {
    private var contacts: ContactBooks
    private(set) var visible: RowSet
    private(set) var persons: PersonIndex
    private(set) var conflicts: [IdentityConflict]
    /// The instants as of which exactly these records are visible, in seconds: from the first on, before the second.
    private var visibleFrom: Int
    private var visibleUntil: Int

    /// Nothing resolved, to be filled by ``visitColumns(_:)``.
    public init() {
        contacts = ContactBooks()
        visible = RowSet(capacity: 0)
        persons = PersonIndex(leaders: [])
        conflicts = []
        visibleFrom = .max
        visibleUntil = .max
    }

    /// That of an audience. O(records).
    public init(of audience: Audience) {
        contacts = audience.contacts.readBooks
        visible = audience.visible
        persons = audience.persons
        conflicts = audience.conflicts
        let registeredAt = audience.snapshot.customers.registeredAt
        var (from, until) = (Int64.min, Int64.max)
        for row in registeredAt.indices {
            if audience.visible.contains(row) {
                from = max(from, registeredAt[row])
            } else {
                until = min(until, registeredAt[row])
            }
        }
        visibleFrom = Int(from)
        visibleUntil = Int(until)
    }

    /// Whether it is what would be worked out.
    public func holds(for definitions: Definitions, asOf: Instant) -> Bool {
        isOfRules(definitions) && Int(asOf.seconds) >= visibleFrom && Int(asOf.seconds) < visibleUntil
    }

    /// The addresses, which do not depend on the instant; nil for definitions by which they would be read otherwise.
    func contacts(for definitions: Definitions) -> ContactDirectory? {
        isOfRules(definitions) ? ContactDirectory(books: contacts, definitions: definitions) : nil
    }

    private func isOfRules(_ definitions: Definitions) -> Bool {
        contacts.rulesKey == ContactRules(definitions: definitions).key
    }

    /// Whether its columns fit together and belong to so many customers, as far as can be told without reading them all.
    public func isSound(customers: Int) -> Bool {
        contacts.isSound(rows: customers) && visible.isSound && visible.capacity == customers
            && persons.isSound(rows: customers)
    }

    /// Shows every column to a visitor.
    public mutating func visitColumns<Visitor: ColumnVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit("visibleFrom", &visibleFrom)
        try visitor.visit("visibleUntil", &visibleUntil)
        var words = Column(visible.words)
        var capacity = visible.capacity
        try visitor.visit("visible.capacity", &capacity)
        try visitor.visit("visible", &words)
        visible = RowSet(capacity: capacity, words: Array(words))
        try contacts.visitColumns(&visitor)
        try persons.visitColumns(&visitor)
        try visitConflicts(&visitor)
    }

    private mutating func visitConflicts<Visitor: ColumnVisitor>(
        _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        var first = Column(conflicts.map { Int32($0.first) })
        var second = Column(conflicts.map { Int32($0.second) })
        var shared = Column(conflicts.map { UInt8($0.shared.rawValue) })
        try visitor.visit("conflicts.first", &first)
        try visitor.visit("conflicts.second", &second)
        try visitor.visit("conflicts.shared", &shared)
        conflicts = zip(zip(first, second), shared).compactMap { rows, kind in
            AddressKind(rawValue: Int(kind)).map {
                IdentityConflict(first: Int(rows.0), second: Int(rows.1), shared: $0)
            }
        }
    }
}
