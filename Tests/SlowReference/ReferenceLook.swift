import Foundation

/// A chain's look at a person: when, in which chain, and since when the person is in it.
struct ReferenceLook {
    let at: Int
    let chain: String
    /// None outside of a run.
    var entered: Int?
}

extension ReferenceMoment {
    /// The second at which a question is asked.
    func now(_ scope: ReferenceScope) -> Int { scope.look?.at ?? asOf }

    /// An anonymous profile's event is known to be the person's from the second at which the profile was identified.
    func isKnown(_ event: EventRow, _ scope: ReferenceScope) -> Bool {
        guard let look = scope.look, event.customer == nil, let anonymous = event.anonymousId else { return true }
        let known = Set(workspace.customers.keys)
        let identified = workspace.events.first { other in
            other.kind == "identified" && other.anonymousId == anonymous && known.contains(other.customer ?? "")
        }
        return identified.map { $0.at <= look.at } ?? true
    }

    /// In which part of a scheme a record is when the question is asked.
    func part(ofScheme id: String, _ scope: ReferenceScope) throws -> String? {
        guard scope.look != nil else { return try partsOfScheme(id)[scope.record.id] }
        guard let scheme = workspace.schemes.last(where: { $0.id == id }) else {
            throw ReferenceError("there is no scheme \(id)")
        }
        return try scheme.parts.first { try truth(ReferenceParser.expression($0.expression), scope) == true }?.id
    }
}
