import Foundation

/// A person of the audience: the targeted records, and the one of them that is kept.
struct ReferenceRecipient {
    let person: ReferencePerson
    /// Targeted record ids, sorted.
    let targeted: [String]
    let kept: CustomerRow
    /// The kept record's own address if usable, else the best linked one; none without any address.
    let contact: ReferenceContact?
    let zone: TimeZone
    /// When this recipient would be sent to.
    let sendAt: Int
}

/// One campaign at one moment.
struct ReferencePlan {
    let moment: ReferenceMoment
    let campaign: CampaignRow
    /// The offered products that exist.
    let offers: [ProductRow]
    /// The variants' messages that exist.
    let messages: [MessageRow]

    init(_ campaign: CampaignRow, _ moment: ReferenceMoment) {
        self.moment = moment
        self.campaign = campaign
        offers = campaign.offers.compactMap { moment.workspace.products[$0] }
        messages = campaign.messages.compactMap { moment.workspace.messages[$0] }
    }

    /// Tried instead of the workspace's.
    var otherPolicies: PoliciesRow?
    var policies: PoliciesRow { otherPolicies ?? moment.workspace.policies }

    /// Makes a recipient of a person, keeping one of the given records.
    func recipient(_ person: ReferencePerson, targeted: [String]) -> ReferenceRecipient? {
        func inKeptOrder(_ records: [CustomerRow]) -> [CustomerRow] {
            records.sorted { moment.isKept($0, before: $1, channel: campaign.channel) }
        }
        guard let kept = inKeptOrder(person.members.filter { targeted.contains($0.id) }).first else { return nil }
        let own = moment.contact(kept, channel: campaign.channel)
        let linked = inKeptOrder(person.members).compactMap { moment.contact($0, channel: campaign.channel) }
        let usable = ([own].compactMap { $0 } + linked).first { $0.isUsable }
        let zone = moment.zone(kept)
        return ReferenceRecipient(
            person: person, targeted: targeted, kept: kept, contact: usable ?? own ?? linked.first, zone: zone,
            sendAt: sendAt(zone))
    }

    /// The recipient's send time. With `recipient` the workspace's wall clock is taken in the recipient's zone; what
    /// is missing or before as-of counts as as-of.
    func sendAt(_ zone: TimeZone) -> Int {
        guard let planned = campaign.sendAt else { return moment.asOf }
        guard campaign.timezonePolicy == "recipient" else { return max(planned, moment.asOf) }
        let wall = ReferenceTime.wallClock(planned, moment.workspace.timezone)
        return max(ReferenceTime.instant(ofWallClock: wall, zone), moment.asOf)
    }

    /// The campaign's send time before any recipient's zone is looked at; it puts campaigns in order.
    var nominalSendAt: Int { max(campaign.sendAt ?? moment.asOf, moment.asOf) }

    /// Which variant a person gets: the variants share the interval from 0 to 1 in their order, by their weights.
    func variant(of person: ReferencePerson) -> VariantRow? {
        let weights = campaign.variants.map { $0.weight ?? 1 }
        let total = weights.reduce(0, +)
        let number = draw(person, scope: "\(campaign.id)/variants")
        var end = 0.0
        for (variant, weight) in zip(campaign.variants, weights) {
            end += total == 0 ? 1 / Double(weights.count) : weight / total
            if number < end { return variant }
        }
        return campaign.variants.last
    }

    /// None when the person's variant names no message.
    func message(of person: ReferencePerson) -> MessageRow? {
        variant(of: person).flatMap { moment.workspace.messages[$0.message] }
    }

    /// A field takes the kept record's value, else the latest known among the linked records.
    func value<Value>(_ recipient: ReferenceRecipient, _ field: (CustomerRow) -> Value?) -> Value? {
        moment.value(recipient.kept, field)
    }
}
