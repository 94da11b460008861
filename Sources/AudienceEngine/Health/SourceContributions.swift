import CampaignDomain

/// What each source of records contributed, and how much of it another source has as well.
///
/// A record is of the source it names in `source`; a consent of its own `source`, else of its record's. Orders and events name none, so
/// they are their record's.
public struct SourceContributions: Sendable {
    public enum Source: Hashable, Sendable {
        case named(String)
        /// The record says none.
        case unnamed
        /// All beyond the largest, together.
        case others(count: Int)
    }

    public struct Contribution: Sendable {
        public let source: Source
        /// Its records.
        public let records: CountedRows
        /// Persons with a record of the source.
        public let persons: Int
        /// Of them, those whom no other source knows.
        public let personsOnlyHere: Int
        /// Persons with a usable email, or phone, on a record of the source.
        public let emails: Int
        public let phones: Int
        /// Persons who have a usable email or phone only because of the source.
        public let contactsOnlyHere: Int
        /// Consents that were given, and withdrawn, whatever came later.
        public let grants: Int
        public let withdrawals: Int
        /// Completed orders.
        public let orders: Int
        public let revenue: Money
        public let events: Int
    }

    /// Those with the most records and consents first; what names no source, and the others together, last.
    public let contributions: [Contribution]
    /// How many persons each pair of sources has in common: by places of ``contributions``; on the diagonal its persons.
    public let common: [[Int]]

    /// How many sources are told one by one.
    static let limit = 40
}

extension SourceContributions {
    /// The records of the persons whom both of two sources know. O(records of the sources).
    public func commonRows(_ first: Int, _ second: Int, in audience: Audience) -> RowSet {
        let persons = audience.persons
        return persons.withLinked(contributions[first].records.rows)
            .intersection(persons.withLinked(contributions[second].records.rows))
    }
}
