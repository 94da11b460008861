import AudienceEngine
import CampaignDomain

/// What became of a campaign that events name.
struct CampaignReach: Sendable {
    /// When it was last sent, in seconds since the epoch; the least number when it never was.
    var lastSent = Int64.min
    /// How many visible records it was sent to.
    var records = 0
}

extension PreviewFacts {
    /// The records of persons any of whose records was sent a campaign, or one of some messages.
    ///
    /// - Parameters:
    ///   - campaign: its number among those that events name; nil when no event does.
    ///   - isWanted: for each message that events name, whether it is one of those.
    func sent(campaign: Int32?, messages isWanted: [Bool]) -> RowSet {
        let messages = isWanted.indices.filter { isWanted[$0] }.map { Int32($0) }
        guard campaign != nil || !messages.isEmpty else { return RowSet(capacity: audience.count) }
        let (history, events) = (audience.personEvents, audience.snapshot.events)
        let (campaignOf, messageOf) = (events.campaign, events.message)
        return made(.sent(campaign: campaign, messages: messages)) {
            let parts = parallel.map(audience.visible) { part in
                var records: [Int] = []
                history.forEach(
                    ofRecords: part.range, .sent,
                    where: { event in
                        if let campaign, campaignOf.code(event) == campaign { return true }
                        let message = messageOf.code(event)
                        return message >= 0 && isWanted[Int(message)]
                    }
                ) { _, record in
                    if records.last != record { records.append(record) }
                }
                return records
            }
            return [audience.persons.withLinked(RowSet(parts, of: audience.visible))]
        }[0]
    }

    /// For each campaign that events name, how far it reached.
    var reach: [CampaignReach] {
        reachOnce.value {
            let (history, events) = (audience.personEvents, audience.snapshot.events)
            let (campaigns, times) = (events.campaign, events.at)
            let count = campaigns.valueCount
            let parts = parallel.map(audience.visible) { part in
                var reach = [CampaignReach](repeating: CampaignReach(), count: count)
                var lastRecord = [Int](repeating: -1, count: count)
                part.forEach { record in
                    history.forEach(ofRecord: record, .sent) { event in
                        let campaign = Int(campaigns.code(event))
                        guard campaign >= 0 else { return }
                        reach[campaign].lastSent = max(reach[campaign].lastSent, times[event])
                        guard lastRecord[campaign] != record else { return }
                        lastRecord[campaign] = record
                        reach[campaign].records += 1
                    }
                }
                return reach
            }
            return parts.reduce(into: [CampaignReach](repeating: CampaignReach(), count: count)) { all, part in
                for campaign in all.indices {
                    all[campaign].lastSent = max(all[campaign].lastSent, part[campaign].lastSent)
                    all[campaign].records += part[campaign].records
                }
            }
        }
    }
}
