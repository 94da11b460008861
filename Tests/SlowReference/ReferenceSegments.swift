import Foundation

/// Scores from 1 to 5; 5 is best.
struct ReferenceRFM {
    let recency: Int
    let frequency: Int
    let monetary: Int
}

extension ReferenceMoment {
    /// The ids of the records in a segment. A cycle is refused with its path.
    func membersOfSegment(_ id: String) throws -> Set<String> {
        if let known = segmentMembers[id] { return known }
        guard let expression = workspace.segments[id] else { throw ReferenceError("there is no segment \(id)") }
        let members = try guarded("segment \(id)") { try self.members(ReferenceParser.expression(expression)) }
        segmentMembers[id] = members
        return members
    }

    /// The part of a scheme each record falls into: the first that holds. Unassigned records have none.
    func partsOfScheme(_ id: String) throws -> [String: String] {
        if let known = schemeParts[id] { return known }
        guard let scheme = workspace.schemes.last(where: { $0.id == id }) else {
            throw ReferenceError("there is no scheme \(id)")
        }
        let parts = try guarded("scheme \(id)") {
            var parts: [String: String] = [:]
            for part in scheme.parts {
                for record in try self.members(ReferenceParser.expression(part.expression)) where parts[record] == nil {
                    parts[record] = part.id
                }
            }
            return parts
        }
        schemeParts[id] = parts
        return parts
    }

    /// The scheme `lifecycle`, else `lifecycle-003`.
    var lifecycleScheme: String {
        workspace.schemes.contains { $0.id == "lifecycle" } ? "lifecycle" : "lifecycle-003"
    }

    /// The visible records that match no part of a scheme, or more than one.
    func recordsOutsideScheme(_ id: String) throws -> Set<String> {
        guard let scheme = workspace.schemes.last(where: { $0.id == id }) else { return [] }
        let parts = try scheme.parts.map { try members(matching: $0.expression) }
        return Set(records.map(\.id).filter { record in parts.filter { $0.contains(record) }.count != 1 })
    }

    private func guarded<Result>(_ name: String, _ work: () throws -> Result) throws -> Result {
        guard !openDefinitions.contains(name) else {
            throw ReferenceError("a cycle: " + (openDefinitions + [name]).joined(separator: " → "))
        }
        openDefinitions.append(name)
        defer { openDefinitions.removeLast() }
        return try work()
    }

    /// The person's scores; none without a completed order.
    func rfm(of person: ReferencePerson) -> ReferenceRFM? {
        let scores = rfmScores ?? allScores()
        rfmScores = scores
        return scores[person.key]
    }

    /// Persons are ranked by whole days since the last order, by number and by sum of the orders of the window, which is all
    /// history to as-of unless the policies say otherwise. Where they give limits, a score is 1 and one for each reached.
    private func allScores() -> [String: ReferenceRFM] {
        let rfm = workspace.policies.rfm
        let buyers = persons.compactMap { person -> (key: String, orders: [OrderRow])? in
            let orders = person.orders.filter { order in rfm.window.map { order.at > asOf - $0 } ?? true }
            return orders.isEmpty ? nil : (person.key, orders)
        }
        /// Negated, so that more is better.
        let recency = buyers.map { -((asOf - ($0.orders.map(\.at).max() ?? 0)) / ReferenceTime.day) }
        let frequency = buyers.map(\.orders.count)
        let monetary = buyers.map { $0.orders.reduce(Decimal(0)) { $0 + $1.total } }
        func score<Measure: Comparable>(_ measures: [Measure], _ limits: [Measure], _ place: Int) -> Int {
            guard limits.isEmpty else { return min(5, 1 + limits.filter { $0 <= measures[place] }.count) }
            return 1 + 5 * measures.filter { $0 < measures[place] }.count / buyers.count
        }
        return Dictionary(
            uniqueKeysWithValues: buyers.indices.map { place in
                let scores = ReferenceRFM(
                    recency: score(recency, rfm.recencyDays.map { -$0 }, place),
                    frequency: score(frequency, rfm.orders, place), monetary: score(monetary, rfm.amounts, place))
                return (buyers[place].key, scores)
            })
    }
}
