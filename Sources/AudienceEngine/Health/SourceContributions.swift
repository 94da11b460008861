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
        public internal(set) var records = 0
        /// Persons with a record of the source.
        public internal(set) var persons = 0
        /// Of them, those whom no other source knows.
        public internal(set) var personsOnlyHere = 0
        /// Persons with a usable email, or phone, on a record of the source.
        public internal(set) var emails = 0
        public internal(set) var phones = 0
        /// Persons who have a usable email or phone only because of the source.
        public internal(set) var contactsOnlyHere = 0
        /// Consents that were given, and withdrawn, whatever came later.
        public internal(set) var grants = 0
        public internal(set) var withdrawals = 0
        /// Completed orders.
        public internal(set) var orders = 0
        public internal(set) var revenue = Money(minorUnits: 0)
        public internal(set) var events = 0
    }

    /// Those with the most records and consents first; what names no source, and the others together, last.
    public internal(set) var contributions: [Contribution]
    /// How many persons each pair of sources has in common: by places of ``contributions``; on the diagonal its persons.
    public internal(set) var common: [[Int]]
    /// For each code of the records' sources the place of its contribution.
    let placeOfRecordCode: [Int32]

    /// How many sources are told one by one.
    static let limit = 40
}

extension SegmentReports {
    /// The visible records of a source.
    public func rows(of source: Int, in contributions: SourceContributions) -> RowSet {
        let codes = audience.snapshot.customers.source
        return audience.visible.filter { contributions.place(ofRecordCode: codes.code($0)) == source }
    }

    /// The records of the persons whom both of two sources know.
    public func rows(of first: Int, and second: Int, in contributions: SourceContributions) -> RowSet {
        let persons = audience.persons
        return persons.withLinked(rows(of: first, in: contributions))
            .intersection(persons.withLinked(rows(of: second, in: contributions)))
    }
}

extension SourceContributions {
    /// The place of a record's contribution; what names none has a place only when there are such records.
    func place(ofRecordCode code: Int32) -> Int {
        code < 0 ? unnamedPlace : Int(placeOfRecordCode[Int(code)])
    }

    private var unnamedPlace: Int {
        contributions.firstIndex { $0.source == .unnamed } ?? -1
    }
}
