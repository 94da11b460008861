import AudienceEngine
import CampaignDomain
import CampaignPreview
import CommunicationMap

extension JourneyPresenter {
    /// The message of a source, as it is written; of a campaign the variant that the person gets.
    func message(of place: Int) -> CampaignDomain.Message? {
        let definitions = ground.audience.definitions
        if let id = ground.message(of: place) { return definitions.message(id) }
        guard let campaign = campaign(of: place) else { return nil }
        let key = ground.audience.persons.key(of: ground.audience.persons.person(of: row))
        let salt = definitions.policies.controlGroup.salt
        let variant = VariantDraw(campaign: campaign, salt: salt)
            .variant(of: ground.audience.snapshot.customers.customerID(key).rawValue)
        return variant.flatMap { definitions.message(campaign.variants[$0].message) }
    }

    private func campaign(of place: Int) -> Campaign? {
        guard case .campaign(let id) = ground.sources[place].origin else { return nil }
        return ground.audience.definitions.campaign(id)
    }

    /// The text as this person gets it; masked as it is written, for any field may be personal. Nil when there is no message.
    func text(of place: Int) -> MessageText? {
        guard let message = message(of: place) else { return nil }
        if context.mask.isOn { return MessageText(template: message) }
        let offer = campaign(of: place)?.offers.first.flatMap { ground.audience.snapshot.catalogue[$0.rawValue] }
        return MessageText(message, for: row, in: ground.audience, offer: offer)
    }

    /// What a picture of the message needs.
    func envelope(of place: Int, at instant: Instant) -> MessageEnvelope? {
        guard let text = text(of: place) else { return nil }
        let channel = ground.sources[place].channel
        return MessageEnvelope(
            channel: channel, sender: context.settings.name, recipient: recipient(on: channel),
            sendTime: words.dateTime(instant, in: ground.audience.zone(of: row)), text: text,
            subjectLimit: ground.audience.definitions.policies.subjectLength,
            showsParts: channel == .sms && !context.mask.isOn, words: words)
    }

    /// `Ветрова Марина <marina@example.org>`: with the best address that the person has.
    private func recipient(on channel: Channel) -> String {
        guard let kind = AddressKind(channel) else { return name }
        let records = [row] + ground.audience.linkedRecords(of: row).map { Int($0) }
        let best = records.first { ground.audience.contacts.validity(kind, row: $0) == .valid } ?? row
        let address = ContactDirectory.raw(kind, of: best, in: ground.audience.snapshot.customers) ?? ""
        return address.isEmpty ? name : "\(name) <\(context.mask.address(address))>"
    }
}
