import CampaignDomain

/// A made-up customer with a story, for the journey player (`personas/ID.json`).
public struct Persona: Sendable {
    public let id: CustomerID
    public let story: String
    /// A snapshot of this one customer.
    public let snapshot: AudienceSnapshot

    public init(id: CustomerID, story: String, snapshot: AudienceSnapshot) {
        self.id = id
        self.story = story
        self.snapshot = snapshot
    }

    /// An audience of nobody else, with the lists, segments and campaigns of a workspace. O(definitions).
    public func audience(definitions: Definitions, asOf: Instant) -> Audience {
        Audience(snapshot: snapshot, definitions: definitions, asOf: asOf)
    }
}
