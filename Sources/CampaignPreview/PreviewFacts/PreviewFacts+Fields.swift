import AudienceEngine
import CampaignDomain

extension PreviewFacts {
    /// The records of persons of whom any record has a value of a field.
    ///
    /// - Parameter field: as templates name it.
    func known(_ field: String, _ isKnown: @Sendable (Int) -> Bool) -> RowSet {
        persons(.known(field: field)) { part in part.filter(isKnown) }
    }

    /// The records whose value of a field, their own or the latest known of their person, is past its best-before.
    func stale(_ freshness: FieldFreshness, _ field: FieldFreshness.Field) -> RowSet {
        rows(.stale(field: field.name)) { part in
            part.filter { freshness.staleSince(field, $0) != nil }
        }
    }

    /// For each gender, by its place in `allCases`, the records that have it, by themselves or as the latest known of their
    /// person.
    var genders: [RowSet] {
        let (audience, genders) = (audience, audience.snapshot.customers.gender)
        return sorted(.genders, into: Gender.allCases.count) { part in
            part.sort(into: Gender.allCases.count) { row in
                let source = audience.valueRow(for: row) { genders[$0] != CustomerColumns.absent }
                return source.map { 1 << UInt64(genders[$0]) } ?? 0
            }
        }
    }

    /// For each record the place of its zone among the audience's: what depends on a record only by its zone is found once a zone.
    var zonePlaces: [UInt16] {
        zonePlacesOnce.value {
            parallel.map(RowSet(capacity: audience.count)) { [audience] part in
                part.range.map { UInt16(audience.zonePlace(of: $0)) }
            }.flatMap(\.self)
        }
    }
}
