import AudienceEngine
import CampaignDomain

/// What would be if: the rules asked again, for few people.
///
/// Whether a rule holds a person depends on the person alone, with two exceptions: `shared-address` looks at those with the
/// same address, and `frequency-cap` at what earlier campaigns send, in which addresses are shared again. So an answer
/// for everybody who is connected through addresses is as exact as one for the whole base.
extension PreviewEngine {
    /// The records of the row's person, of everybody who shares an address of any channel with it, of everybody who shares one
    /// with these, and so on. O(records) for each link of the chain; mostly one or two.
    func neighbours(of row: Int) -> RowSet {
        var neighbours = RowSet(capacity: audience.count, rows: audience.linkedRecords(of: row).map { Int($0) })
        var codes = AddressKind.allCases.map { RowSet(capacity: audience.contacts.count($0)) }
        var fresh = neighbours
        while !fresh.isEmpty {
            let known = codes.map(\.count)
            fresh.forEach { collectAddresses(of: $0, into: &codes) }
            guard codes.map(\.count) != known else { break }
            let found = audience.visible.filter { !neighbours.contains($0) && hasAddress(of: codes, $0) }
            fresh = audience.persons.withLinked(found)
            neighbours.formUnion(fresh)
        }
        return neighbours
    }

    private func collectAddresses(of row: Int, into codes: inout [RowSet]) {
        for (index, kind) in AddressKind.allCases.enumerated() {
            let code = audience.contacts.code(kind, row: row)
            if code >= 0 { codes[index].insert(Int(code)) }
        }
    }

    private func hasAddress(of codes: [RowSet], _ row: Int) -> Bool {
        for (index, kind) in AddressKind.allCases.enumerated() {
            let code = audience.contacts.code(kind, row: row)
            if code >= 0, codes[index].contains(Int(code)) { return true }
        }
        return false
    }

    /// What a campaign's rules say of the targeted among some people.
    ///
    /// - Parameters:
    ///   - neighbours: whole persons, and with each of them everybody who shares an address; see ``neighbours(of:)``.
    ///   - rule: a rule that is taken to be off, for this campaign and for those that go out before.
    ///   - row: a row that is taken to be targeted too.
    func outcome(
        of context: PreviewContext, among neighbours: RowSet, without rule: RuleID? = nil, with row: Int? = nil
    ) -> PreviewOutcome {
        var targeted = context.targeted.intersection(neighbours)
        if let row { targeted.insert(row) }
        var context = retargeted(context, to: targeted)
        if let rule { context.scheduled = rescheduled(context.scheduled, among: neighbours, without: rule) }
        return RuleRun(context: context, without: rule)
            .outcome(sources: AudienceBreakdown(included: [], excluded: []))
    }

    /// What the campaigns that go out before would send to some people without a rule; each knows of those before it.
    private func rescheduled(
        _ scheduled: [ScheduledSend], among neighbours: RowSet, without rule: RuleID
    ) -> [ScheduledSend] {
        var result: [ScheduledSend] = []
        for send in scheduled {
            let context = context(
                for: send.campaign, targeted: send.targeted.intersection(neighbours), reachedGoal: send.reachedGoal,
                scheduled: result)
            result.append(scheduledSend(in: context, without: rule))
        }
        return result
    }
}
