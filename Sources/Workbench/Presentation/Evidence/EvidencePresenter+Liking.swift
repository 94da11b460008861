import CampaignDomain
import CampaignPreview

extension EvidencePresenter {
    /// What the person would get, against what is known of their language, tastes and habits.
    func liking(_ evidence: Evidence) -> String {
        switch evidence {
        case .language(let language, let message, let written):
            words("Language: {0}; the message {1} is in: {2}", language, context.quoted(message.rawValue), written)
        case .untouchedCategories(let categories):
            words("Never bought, looked at, searched for or named: {0}", listed(categories.map(context.quoted)))
        case .missingField(let name, let message):
            words(
                "The message {0} asks for {1}, which is not known", context.quoted(message.rawValue),
                context.quoted(name))
        case .sameText(let sent, let message):
            words(
                "The text of {0} is that of {1}", context.quoted(sent.rawValue), context.quoted(message.rawValue))
        case .scores(let recency, let frequency, let monetary):
            words(
                "RFM scores: {0}, {1}, {2}", words.number(recency), words.number(frequency), words.number(monetary))
        case .tier(let tier): words("Loyalty tier: {0}", context.quoted(tier))
        case .response(let channel, let answered, let delivered):
            words(
                "{0}: opened or clicked {1} of {2} delivered in a year", words(channel.phrase), words.number(answered),
                words.number(delivered))
        default: ""
        }
    }
}
