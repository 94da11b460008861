import AudienceEngine
import CampaignDomain

/// What the records' own addresses of one kind are worth.
struct OwnAddresses {
    let missing: RowSet
    /// Fails its syntax, or is junk.
    let invalid: RowSet
    let bounced: RowSet
    /// Valid and not bounced.
    let usable: RowSet
}

/// The addresses of one kind that several records have.
struct SharedAddresses {
    /// Their numbers in the directory.
    let codes: RowSet
    /// The records that have one of them.
    let rows: RowSet
}

extension PreviewFacts {
    func addresses(_ kind: AddressKind) -> OwnAddresses {
        let (validities, codes) = (audience.contacts.validities(kind), audience.contacts.codes(kind))
        let health = health
        let sets = sorted(.addresses(kind), into: 4) { part in
            part.sort(into: 4) { row in
                let isBounced = health.isBounced(kind, code: codes[row])
                let validity = validities[row]
                if validity == .missing { return 1 << 0 }
                if validity != .valid { return isBounced ? 1 << 1 | 1 << 2 : 1 << 1 }
                return isBounced ? 1 << 2 : 1 << 3
            }
        }
        return OwnAddresses(missing: sets[0], invalid: sets[1], bounced: sets[2], usable: sets[3])
    }

    func sharedAddresses(_ kind: AddressKind) -> SharedAddresses {
        let sets = made(.sharedAddresses(kind)) {
            let codes = audience.contacts.codes(kind)
            var once = RowSet(capacity: audience.contacts.count(kind))
            var twice = once
            audience.visible.forEach { row in
                guard codes[row] >= 0 else { return }
                let code = Int(codes[row])
                if once.contains(code) { twice.insert(code) } else { once.insert(code) }
            }
            let shared = twice
            return [shared, audience.visible.filter { codes[$0] >= 0 && shared.contains(Int(codes[$0])) }]
        }
        return SharedAddresses(codes: sets[0], rows: sets[1])
    }
}
