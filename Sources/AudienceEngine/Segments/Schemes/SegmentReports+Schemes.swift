import CampaignDomain

extension SegmentReports {
    /// Whom a scheme leaves out and whom it claims twice. O(rows of the gap × predicates of the scheme), and O(parts² × rows
    /// / 64).
    public func audit(of id: SchemeID) throws(EvaluationError) -> SchemeAudit {
        let breakdown = try evaluator.breakdown(of: id)
        return SchemeAudit(
            scheme: id, name: audience.definitions.scheme(id)?.name ?? id.rawValue,
            baseCount: audience.visible.count,
            parts: breakdown.parts.map { part in
                SchemeAudit.Part(
                    id: part.id, name: part.name, count: part.rows.count, matchingCount: part.matching.count)
            },
            gap: try gap(of: breakdown), overlaps: SegmentReports.overlaps(of: breakdown),
            overlapping: breakdown.overlapping)
    }

    /// Why each part of a scheme holds for a record or not, in order of the scheme.
    public func explanations(
        of id: SchemeID, row: Int
    ) throws(EvaluationError) -> [(part: String, explanation: Explanation)] {
        guard let scheme = audience.definitions.scheme(id) else { throw .unknownScheme(id) }
        var result: [(part: String, explanation: Explanation)] = []
        for (part, expression) in zip(scheme.parts, try evaluator.catalog.parts(of: id)) {
            result.append((part.id, try evaluator.explain(expression, row: row)))
        }
        return result
    }

    private static func overlaps(of breakdown: SchemeBreakdown) -> [SchemeAudit.Overlap] {
        var overlaps: [SchemeAudit.Overlap] = []
        for (index, first) in breakdown.parts.enumerated() {
            for second in breakdown.parts[(index + 1)...] {
                let rows = first.matching.intersection(second.matching)
                guard !rows.isEmpty else { continue }
                overlaps.append(
                    SchemeAudit.Overlap(
                        first: first.id, second: second.id, rows: rows, count: rows.count,
                        samples: rows.first(SchemeAudit.sampleLimit)))
            }
        }
        return overlaps.sorted { $0.count > $1.count }
    }

    private func gap(of breakdown: SchemeBreakdown) throws(EvaluationError) -> SchemeAudit.Gap {
        let groups = try gapGroups(of: breakdown)
        let told = groups.prefix(SchemeAudit.groupLimit)
        let others = groups.dropFirst(told.count)
        return SchemeAudit.Gap(
            rows: breakdown.unassigned, groups: Array(told), otherGroups: others.count,
            otherCount: others.reduce(0) { $0 + $1.count })
    }

    /// Rows are split by each predicate that fails; then those whose nearest parts miss by the same predicates are put
    /// together, whatever else they fail.
    private func gapGroups(of breakdown: SchemeBreakdown) throws(EvaluationError) -> [SchemeAudit.GapGroup] {
        var partition = RowPartition(breakdown.unassigned)
        guard !partition.rows.isEmpty else { return [] }
        var predicates: [(part: Int, text: String)] = []
        for (part, expression) in try evaluator.catalog.parts(of: breakdown.scheme).enumerated() {
            for failure in try evaluator.failures(of: expression, among: breakdown.unassigned) {
                partition.split(by: failure.rows)
                predicates.append((part, failure.text))
            }
        }
        let partIDs = breakdown.parts.map(\.id)
        let misses = partition.memberships.map { failing in
            SegmentReports.nearest(failing.map { predicates[$0] }, of: partIDs)
        }
        return SegmentReports.groups(partition, misses, capacity: audience.count)
    }

    /// The parts with the fewest failing predicates.
    private static func nearest(
        _ failing: [(part: Int, text: String)], of parts: [String]
    ) -> [SchemeAudit.PartMiss] {
        let byPart = parts.indices.map { part in failing.filter { $0.part == part }.map(\.text) }
        let fewest = byPart.map(\.count).min() ?? 0
        return parts.indices.filter { byPart[$0].count == fewest }.map {
            SchemeAudit.PartMiss(part: parts[$0], predicates: byPart[$0])
        }
    }

    private static func groups(
        _ partition: RowPartition, _ misses: [[SchemeAudit.PartMiss]], capacity: Int
    ) -> [SchemeAudit.GapGroup] {
        var numberOfMiss: [[SchemeAudit.PartMiss]: Int] = [:]
        let numberOfGroup = misses.map { miss in
            let number = numberOfMiss[miss] ?? numberOfMiss.count
            numberOfMiss[miss] = number
            return number
        }
        var rows = [RowSet](repeating: RowSet(capacity: capacity), count: numberOfMiss.count)
        for (place, row) in partition.rows.enumerated() {
            rows[numberOfGroup[Int(partition.groupOfPlace[place])]].insert(row)
        }
        return numberOfMiss.map { miss, number in
            SchemeAudit.GapGroup(
                count: rows[number].count, rows: rows[number], nearest: miss,
                samples: rows[number].first(SchemeAudit.sampleLimit))
        }.sorted { left, right in
            left.count != right.count
                ? left.count > right.count : left.samples.lexicographicallyPrecedes(right.samples)
        }
    }

    /// Who moved between the parts of a scheme. O(records).
    ///
    /// Told of the records that are visible now: none of those visible at an earlier instant is missing among them.
    ///
    /// - Parameter earlier: of the same snapshot and definitions at an earlier instant.
    public func migration(
        of id: SchemeID, since earlier: SegmentReports
    ) throws(EvaluationError) -> SchemeMigration {
        let (now, then) = (try evaluator.breakdown(of: id), try earlier.evaluator.breakdown(of: id))
        let targets = now.parts.map { SchemeMigration.Place.part($0.id) } + [.unassigned]
        let unassigned = now.parts.count
        var counts = [[Int]](repeating: [Int](repeating: 0, count: targets.count), count: targets.count + 1)
        let visibleThen = earlier.audience.visible
        audience.visible.forEach { row in
            let (part, past) = (Int(now.partOfRow[row]), Int(then.partOfRow[row]))
            let source = !visibleThen.contains(row) ? unassigned + 1 : past < 0 ? unassigned : past
            counts[source][part < 0 ? unassigned : part] += 1
        }
        return SchemeMigration(
            scheme: id, name: audience.definitions.scheme(id)?.name ?? id.rawValue, earlier: earlier.audience.asOf,
            later: audience.asOf, sources: targets + [.appeared], targets: targets, counts: counts)
    }

    /// The records that moved from one place to another. O(rows / 64).
    public func rows(
        movingFrom source: SchemeMigration.Place, to target: SchemeMigration.Place, in id: SchemeID,
        since earlier: SegmentReports
    ) throws(EvaluationError) -> RowSet {
        let now = try rows(at: target, of: id)
        if source == .appeared { return now.subtracting(earlier.audience.visible) }
        return now.intersection(try earlier.rows(at: source, of: id))
    }

    private func rows(at place: SchemeMigration.Place, of id: SchemeID) throws(EvaluationError) -> RowSet {
        switch place {
        case .part(let part): try rows(of: .part(id, part))
        case .unassigned: try rows(of: .unassigned(id))
        case .appeared: RowSet(capacity: audience.count)
        }
    }
}
