import AudienceEngine
import CampaignDomain
import Synchronization

extension PreviewFacts {
    /// Those of some visible rows whose persons a control group has.
    func members(of group: ControlGroupDraw, among rows: RowSet) -> RowSet {
        groups(of: DrawKey(scope: group.scope, ends: [group.share]), rows) { key, room in
            group.draw(key, &room) < group.share ? 0 : nil
        }[0]
    }

    /// For each variant of a campaign those of some visible rows whose persons get it.
    func recipients(of variants: VariantDraw, among rows: RowSet) -> [RowSet] {
        groups(of: DrawKey(scope: variants.scope, ends: variants.ends), rows) { key, room in
            variants.variant(of: key, &room)
        }
    }

    /// A draw is a hash and dear, so it is made once a person and only for those who are asked about.
    private func groups(
        of key: DrawKey, _ rows: RowSet,
        _ group: @Sendable (_ personKey: UnsafeBufferPointer<UInt8>, _ room: inout [UInt8]) -> Int?
    ) -> [RowSet] {
        let (persons, ids) = (audience.persons, audience.snapshot.customers.id)
        return draws.groups(of: key, rows) { fresh in
            parallel.sort(fresh, into: key.ends.count) { part in
                var room: [UInt8] = []
                return part.group(into: key.ends.count) { row in
                    ids.withBytes(persons.key(of: persons.person(of: row))) { group($0, &room) }
                }
            }
        }
    }
}

/// What a draw depends on beside the salt and the person: one for each control group, and for the variants of a campaign.
struct DrawKey: Hashable, Sendable {
    let scope: String
    /// Where the groups' shares of the interval from 0 to 1 end.
    let ends: [Double]
}

/// The draws that were made, as sets of rows.
final class DrawMemo: Sendable {
    private struct Drawn {
        var asked: RowSet
        var groups: [RowSet]
    }

    private let drawn = Mutex<[DrawKey: Drawn]>([:])

    /// The groups that some rows are in.
    ///
    /// - Parameter draw: finds the groups of rows that nobody asked about before.
    func groups(of key: DrawKey, _ rows: RowSet, _ draw: (RowSet) -> [RowSet]) -> [RowSet] {
        let none = RowSet(capacity: rows.capacity)
        var all =
            drawn.withLock { $0[key] } ?? Drawn(asked: none, groups: key.ends.map { _ in none })
        let fresh = rows.subtracting(all.asked)
        if !fresh.isEmpty {
            for (group, found) in draw(fresh).enumerated() { all.groups[group].formUnion(found) }
            all.asked.formUnion(fresh)
            let done = all
            drawn.withLock { $0[key] = done }
        }
        return all.groups.map { $0.intersection(rows) }
    }
}
