import AudienceEngine
import CampaignDomain

extension PreviewFacts {
    /// The records of persons any of whose records is flagged with one of the given.
    func flagged(_ wanted: CustomerFlags) -> RowSet {
        let flags = audience.snapshot.customers.flags
        return persons(.flagged(wanted.rawValue)) { part in
            part.filter { !flags[$0].isDisjoint(with: wanted) }
        }
    }
}
