import CampaignDomain

/// A link between two records that was refused because their persons contradict each other: work for a human.
///
/// Two persons who share an address are told once for it, with their first records that do not contradict each other
/// themselves. Persons all of whose records at the address do are a household, and no conflict.
public struct IdentityConflict: Hashable, Sendable {
    /// Rows, the smaller first.
    public let first: Int
    public let second: Int
    /// What they share.
    public let shared: AddressKind
}

/// Finds out which records are one person (DOMAIN.md 4 and 10, *Identity*).
///
/// External ids always join. Then, for each email and after that for each phone, in order of the address, every pair of its
/// records is tried, smaller ids first, and refused when any record of one side contradicts any of the other.
struct IdentityResolver {
    private let links: IdentityLinks
    private var parent: [Int32]
    /// What is known of the whole component of a root: enough to tell whether two components contradict.
    private var givenName: [Attribute]
    private var birthDate: [Attribute]
    /// What each record says itself; of a record that shares nothing it is not looked up.
    private let ownGivenName: [Attribute]
    private let ownBirthDate: [Attribute]
    private(set) var conflicts: [IdentityConflict] = []

    /// The value that all records of a component agree on.
    private enum Attribute: Equatable {
        case unknown
        case known(Int32)
        /// External ids have joined records that differ: whoever has a value contradicts one of them.
        case several

        func contradicts(_ other: Attribute) -> Bool {
            self != .unknown && other != .unknown && (self == .several || self != other)
        }

        func joined(with other: Attribute) -> Attribute {
            if self == .unknown { return other }
            return other == .unknown || other == self ? self : .several
        }
    }

    init(customers: CustomerColumns, links: IdentityLinks, visible: RowSet) {
        self.links = links
        parent = (0..<Int32(customers.count)).map { visible.contains(Int($0)) ? $0 : -1 }
        var names = TextInterner()
        let foldedName = customers.givenName.table { name -> Attribute in
            let folded = name.folded
            return folded.isEmpty ? .unknown : .known(names.code(of: folded))
        }
        givenName = [Attribute](repeating: .unknown, count: customers.count)
        birthDate = givenName
        let groups = [links.externalIDs, links.emails, links.phones]
        for row in groups.joined().joined().lazy.map({ Int($0) }) {
            let code = customers.givenName.code(row)
            if code >= 0 { givenName[row] = foldedName[Int(code)] }
            let date = customers.birthDate[row]
            if date != CustomerColumns.noDate { birthDate[row] = .known(date) }
        }
        ownGivenName = givenName
        ownBirthDate = birthDate
    }

    /// For each row the smallest row of its person; −1 for rows that are not visible.
    /// O(records), plus persons × records for each shared address.
    mutating func resolve() -> [Int32] {
        for rows in links.externalIDs { joinAll(visible(rows)) }
        for rows in links.emails { link(visible(rows), sharing: .email) }
        for rows in links.phones { link(visible(rows), sharing: .phone) }
        return parent.indices.map { parent[$0] < 0 ? -1 : root(Int32($0)) }
    }

    private func visible(_ rows: [Int32]) -> [Int32] {
        rows.allSatisfy { parent[Int($0)] >= 0 } ? rows : rows.filter { parent[Int($0)] >= 0 }
    }

    private mutating func joinAll(_ rows: [Int32]) {
        for row in rows.dropFirst() { join(root(rows[0]), root(row)) }
    }

    /// Tries every pair of rows that share an address.
    ///
    /// A refused pair of components stays refused, since components only grow. So a row whose component has been tried
    /// against all the others is skipped, and the work is persons × rows instead of rows².
    private mutating func link(_ rows: [Int32], sharing kind: AddressKind) {
        var tried: [Int32] = []
        for (index, row) in rows.enumerated() {
            guard !tried.contains(where: { root($0) == root(row) }) else { continue }
            for other in rows[(index + 1)...] {
                let (left, right) = (root(row), root(other))
                if left != right, !contradict(left, right) { join(left, right) }
            }
            tried.append(row)
        }
        guard tried.count > 1 else { return }
        let rowsOfRoot = Dictionary(grouping: rows, by: root)
        noteConflicts(between: tried.compactMap { rowsOfRoot[root($0)] }, sharing: kind)
    }

    private func contradict(_ left: Int32, _ right: Int32) -> Bool {
        givenName[Int(left)].contradicts(givenName[Int(right)])
            || birthDate[Int(left)].contradicts(birthDate[Int(right)])
    }

    /// Two records that contradict each other directly are a household; if only their persons do, a human must look.
    ///
    /// Told once for two persons, not for each pair of their records: many records without a name at one address would
    /// make a conflict with everybody else there.
    private mutating func noteConflicts(between persons: [[Int32]], sharing kind: AddressKind) {
        for (index, person) in persons.enumerated() {
            for other in persons[(index + 1)...] {
                for row in person {
                    guard let partner = other.first(where: { !directlyContradict(row, $0) }) else { continue }
                    conflicts.append(
                        IdentityConflict(
                            first: Int(min(row, partner)), second: Int(max(row, partner)), shared: kind))
                    break
                }
            }
        }
    }

    private func directlyContradict(_ row: Int32, _ other: Int32) -> Bool {
        ownGivenName[Int(row)].contradicts(ownGivenName[Int(other)])
            || ownBirthDate[Int(row)].contradicts(ownBirthDate[Int(other)])
    }

    /// The root is the smallest row, so it is the person's key.
    private mutating func join(_ left: Int32, _ right: Int32) {
        guard left != right else { return }
        let (root, child) = left < right ? (left, right) : (right, left)
        parent[Int(child)] = root
        givenName[Int(root)] = givenName[Int(root)].joined(with: givenName[Int(child)])
        birthDate[Int(root)] = birthDate[Int(root)].joined(with: birthDate[Int(child)])
    }

    private func root(_ row: Int32) -> Int32 {
        var row = row
        while parent[Int(row)] != row { row = parent[Int(row)] }
        return row
    }
}
