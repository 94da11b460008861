import CampaignDomain

/// The names and values that a workspace knows: what ids are checked against, and what is offered while typing.
public struct ExpressionVocabulary: Sendable {
    public struct Entry: Hashable, Sendable {
        public var id: String
        public var name: String
    }

    public var segments: [Entry] = []
    public var lists: [Entry] = []
    public var schemes: [Entry] = []
    /// The parts of each scheme, by its id.
    public var schemeParts: [String: [Entry]] = [:]
    public var chains: [String] = []
    public var campaigns: [String] = []
    public var messages: [String] = []
    /// Keys of attributes, external ids and messengers that some customer has.
    public var attributes: [String] = []
    public var externalSystems: [String] = []
    public var messengers: [String] = []
    /// Values of customers' fields, for completion.
    public var values: [CustomerField: FieldValues] = [:]
    public var categories: [String] = []

    /// What the definitions name. O(definitions).
    public init(definitions: Definitions) {
        segments = definitions.segments.map { Entry(id: $0.id.rawValue, name: $0.name) }
        lists = definitions.lists.map { Entry(id: $0.id.rawValue, name: $0.name) }
        schemes = definitions.everyScheme.map { Entry(id: $0.id.rawValue, name: $0.name) }
        for scheme in definitions.everyScheme {
            schemeParts[scheme.id.rawValue] = scheme.parts.map { Entry(id: $0.id, name: $0.name) }
        }
        chains = definitions.chains.map(\.id.rawValue)
        campaigns = definitions.campaigns.map(\.id.rawValue)
        messages = definitions.messages.map(\.id.rawValue)
    }

    /// Also what the customers have. O(distinct values × log) for fields with few of them; many are read by ``prepare()``.
    public init(definitions: Definitions, snapshot: AudienceSnapshot) {
        self.init(definitions: definitions)
        let customers = snapshot.customers
        attributes = customers.attributes.keys.sorted()
        externalSystems = customers.externalIDs.keyNames.sorted()
        messengers = customers.messengers.keyNames.sorted()
        let columns: [(CustomerField, CodedColumn)] = [
            (.city, customers.city), (.region, customers.region), (.timezone, customers.zone),
            (.language, customers.language), (.source, customers.source), (.loyaltyTier, customers.loyaltyTier),
        ]
        for (field, column) in columns { values[field] = FieldValues(column.table(\.self)) }
        for (key, column) in customers.attributes { values[.attribute(key)] = FieldValues(column.table(\.self)) }
        values[.interests] = FieldValues(customers.interests.values)
        values[.tags] = FieldValues(customers.tags.values)
        categories = Set(snapshot.catalogue.products.compactMap(\.category)).sorted()
    }

    /// Makes the values of fields that have many of them ready to be offered: about a microsecond each, once. For workers.
    public func prepare() {
        for values in values.values { values.prepare() }
    }

    /// The scheme that `lifecycle` means.
    var lifecycle: SchemeID? {
        SchemeID.lifecycles.first { id in schemes.contains { $0.id == id.rawValue } }
    }
}

extension Identifier<Scheme> {
    /// The schemes that `lifecycle` means, the first that exists.
    static let lifecycles: [SchemeID] = ["lifecycle", "lifecycle-003"]
}
