import CampaignDomain

/// Puts campaigns in order and leaves out what the filter does not want. O(campaigns × log); there are hundreds at most.
struct CampaignListing {
    let asOf: Instant
    let facts: CampaignFacts

    func campaigns(_ all: [Campaign], filter: String, sort: CampaignSort) -> [Campaign] {
        let wanted = filter.split(whereSeparator: \.isWhitespace).map { String($0).folded }
        let kept = all.filter { campaign in
            let text = searchText(campaign)
            return wanted.allSatisfy { text.contains($0) }
        }
        let sorted = kept.sorted { precedes($0, $1, by: sort.column) }
        return sort.isReversed ? sorted.reversed() : sorted
    }

    /// What plain words are looked for in: name, id, channel and status, as they are written and as they are shown.
    private func searchText(_ campaign: Campaign) -> String {
        [
            campaign.name, campaign.id.rawValue, campaign.channel.rawValue, facts.cell(.channel, campaign).text,
            campaign.status.rawValue, facts.cell(.status, campaign).text,
        ].joined(separator: "\n").folded
    }

    private func precedes(_ left: Campaign, _ right: Campaign, by column: CampaignColumn) -> Bool {
        if column == .sendAt {
            return left.isWantedBefore(right, asOf: asOf)
        }
        let (first, second) = (facts.cell(column, left).text.folded, facts.cell(column, right).text.folded)
        return first != second ? first < second : left.id < right.id
    }
}
