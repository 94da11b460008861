import CampaignDomain
import Synchronization

/// What segments, schemes and figures share about an audience. Each is computed when it is first asked for, and kept.
final class AudienceFacts: Sendable {
    let audience: Audience
    /// Whatever is found is kept for others, so nobody's giving up concerns it.
    let parallel: Parallel
    private let cache = Mutex(Cache())

    private struct Cache {
        var purchases: PersonPurchases?
        var contacts: PersonContacts?
        var health: DeliveryHealth?
        var reachability: Reachability?
        var validity: ValidData?
        var consents: [ConsentSets.Key: ConsentSets] = [:]
    }

    init(audience: Audience, parallel: Parallel) {
        self.audience = audience
        self.parallel = parallel.uncancelled
    }

    var purchases: PersonPurchases { kept(\.purchases) { PersonPurchases(audience: audience, parallel: parallel) } }
    var contacts: PersonContacts { kept(\.contacts) { PersonContacts(audience: audience, parallel: parallel) } }
    var health: DeliveryHealth { kept(\.health) { DeliveryHealth(audience: audience, parallel: parallel) } }
    var reachability: Reachability {
        kept(\.reachability) { Reachability(facts: self) }
    }
    var validity: ValidData { kept(\.validity) { ValidData(audience: audience, health: health, parallel: parallel) } }

    /// - Parameter channel: nil for consent that is not by channel.
    func consents(_ purpose: ConsentPurpose, _ channel: Channel?) -> ConsentSets {
        let key = ConsentSets.Key(purpose: purpose, channel: channel)
        if let sets = cache.withLock({ $0.consents[key] }) { return sets }
        let sets = ConsentSets(audience: audience, key: key, parallel: parallel)
        cache.withLock { $0.consents[key] = sets }
        return sets
    }

    /// Two who ask at once may both compute; neither waits for the other, and both get the same.
    private func kept<Fact: Sendable>(_ place: WritableKeyPath<Cache, Fact?>, make: () -> Fact) -> Fact {
        if let fact = cache.withLock({ $0[keyPath: place] }) { return fact }
        let fact = make()
        cache.withLock { $0[keyPath: place] = fact }
        return fact
    }
}
