/// A pair of records that share a contact but were not joined.
public struct ReferenceConflict: Hashable, Sendable {
    /// `email` or `phone`.
    public let kind: String
    /// The shared contact in its normal form.
    public let value: String
    public let first: String
    public let second: String
    /// The two contradict each other (a household). Otherwise others, already joined to one of them, do.
    public let contradictEachOther: Bool
}

/// Which records are one person.
struct ReferenceIdentity {
    /// Sorted members of each person, persons in the order of their keys.
    let persons: [[String]]
    /// In the order in which the links were tried.
    let conflicts: [ReferenceConflict]

    /// Tries every link in turn. A link is refused when any record of one side contradicts any of the other.
    init(_ records: [CustomerRow], _ contacts: ReferenceContacts) {
        var group = Array(records.indices)
        func join(_ first: Int, _ second: Int) {
            let (kept, gone) = (group[first], group[second])
            group = group.map { $0 == gone ? kept : $0 }
        }
        for pair in Self.pairs(records, { $0.externalIds.map { [$0.key, $0.value] } }) {
            join(pair.first, pair.second)
        }
        var conflicts: [ReferenceConflict] = []
        for kind in ["email", "phone"] {
            for pair in Self.pairs(records, { Self.linkingKeys($0, kind, contacts) })
            where group[pair.first] != group[pair.second] {
                let one = records.indices.filter { group[$0] == group[pair.first] }
                let other = records.indices.filter { group[$0] == group[pair.second] }
                let refused = one.contains { left in
                    other.contains { Self.contradict(records[left], records[$0]) }
                }
                guard refused else {
                    join(pair.first, pair.second)
                    continue
                }
                let (first, second) = (records[pair.first], records[pair.second])
                conflicts.append(
                    ReferenceConflict(
                        kind: kind, value: pair.key[0], first: first.id, second: second.id,
                        contradictEachOther: Self.contradict(first, second)))
            }
        }
        let groups = Dictionary(grouping: records.indices, by: { group[$0] }).values
        persons = groups.map { $0.map { records[$0].id } }.sorted { ReferenceText.ascending($0[0], $1[0]) }
        self.conflicts = conflicts
    }

    /// The normal form of a contact that may link: valid, and no junk.
    private static func linkingKeys(_ record: CustomerRow, _ kind: String, _ contacts: ReferenceContacts) -> [[String]]
    {
        guard let raw = kind == "email" ? record.email : record.phone, contacts.isValid(raw, kind: kind) else {
            return []
        }
        let address = contacts.normalised(raw, kind: kind)
        return contacts.isJunk(address) ? [] : [[address.value]]
    }

    /// Every pair of records that share a key, by key, smaller ids first. `records` are in the order of their ids.
    private static func pairs(
        _ records: [CustomerRow], _ keys: (CustomerRow) -> [[String]]
    ) -> [(key: [String], first: Int, second: Int)] {
        var holders: [[String]: [Int]] = [:]
        for place in records.indices {
            for key in keys(records[place]) { holders[key, default: []].append(place) }
        }
        let ordered = holders.sorted { left, right in
            left.key.lexicographicallyPrecedes(right.key, by: ReferenceText.ascending)
        }
        return ordered.flatMap { key, places in
            places.indices.flatMap { one in
                places[(one + 1)...].map { (key: key, first: places[one], second: $0) }
            }
        }
    }

    static func contradict(_ left: CustomerRow, _ right: CustomerRow) -> Bool {
        if let one = left.birthDate, let other = right.birthDate, one != other { return true }
        if let one = left.givenName, let other = right.givenName {
            return ReferenceText.folded(one) != ReferenceText.folded(other)
        }
        return false
    }
}
