import AudienceEngine
import CampaignDomain

extension PreviewEngine {
    /// What the messages of campaigns that are still to be sent ask for and do not get: every field of every variant's message, with the
    /// targeted records of which it is not known. Who draws which variant is not asked, nor who will be held. O(fields) passes over
    /// the records, which previews share.
    ///
    /// A campaign whose audience cannot be found has no holes; its preview says what is wrong.
    public func messageHoles() -> [MessageHole] {
        audience.definitions.campaigns.filter { $0.status != .sent && $0.status != .cancelled }.flatMap(messageHoles)
    }

    private func messageHoles(of campaign: Campaign) -> [MessageHole] {
        guard let sources = try? sources(of: campaign) else { return [] }
        let targeted = targeted(by: sources)
        return messages(of: campaign).flatMap { message in
            var holes = TemplateHoles(facts: facts, product: offers(of: campaign).first, recipients: targeted)
            return holes.find(in: message).map {
                MessageHole(campaign: campaign.id, name: $0.name, rows: $0.rows)
            }
        }
    }
}
