import CampaignDomain
import CampaignPreview

/// What a picture of a message shows: the text, on which channel it comes, from whom, to whom and when.
struct MessageEnvelope: Sendable {
    let channel: Channel
    /// Who the message seems to come from.
    let sender: String
    /// `Иванова Анна <anna@example.org>`.
    let recipient: String
    /// By the recipient's clock.
    let sendTime: String
    /// As it may be shown: masked it is the template.
    let text: MessageText
    /// How many characters of a subject an inbox shows.
    let subjectLimit: Int
    /// Whether the parts of an SMS are told apart; of a masked text nobody knows them.
    let showsParts: Bool
    let words: Words
}

extension MessageEnvelope {
    init(about: MessageContext, personal: PersonalMessage) {
        self.init(
            channel: about.campaign.channel, sender: about.context.settings.name, recipient: about.recipient,
            sendTime: about.sendTime, text: about.shownText(of: personal),
            subjectLimit: about.preview.context.policies.subjectLength,
            showsParts: personal.sms != nil && !about.context.mask.isOn, words: about.words)
    }
}
